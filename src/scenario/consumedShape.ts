import { batchShape } from './batchShape.ts'
import { ignoredShape } from './ignoredShape.ts'
import { streamShape } from './streamShape.ts'

/** What a broker and a change stream have by SAM's names; neither can be told which messages failed. */
export const consumedShape = {
  BatchSize: batchShape.BatchSize,
  MaximumBatchingWindowInSeconds: batchShape.MaximumBatchingWindowInSeconds,
  Enabled: batchShape.Enabled,
  messageErrors: batchShape.messageErrors,
  perMessage: batchShape.perMessage,
  poison: streamShape.poison,
  SecretsManagerKmsKeyId: ignoredShape.SecretsManagerKmsKeyId,
  KmsKeyArn: ignoredShape.KmsKeyArn,
  SourceAccessConfigurations: ignoredShape.SourceAccessConfigurations,
}
