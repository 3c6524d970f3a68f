import type { Path } from '../math/reading/reading.ts'
import { takers } from './eventRecords.ts'
import { sqs } from './mappings/sqs.ts'
import type { SourceSettings } from './sourceShape.ts'

/** Where what a source gives up goes. */
interface GivenUpTo {
  /** As it is written. */
  readonly target: string
  /** What the source must be that it means, if it means one. */
  readonly types: readonly string[]
  /** In the settings of the source that gives it up. */
  readonly path: Path
}

/** What takes the messages, or word of the records, that a source gives up; nothing where nobody does (E-S10, K8). */
export function givenUpTo({ DestinationConfig, queue }: SourceSettings): readonly GivenUpTo[] {
  const { deadLetterTargetArn } = queue?.RedrivePolicy ?? {}
  const { Destination, Type } = DestinationConfig?.OnFailure ?? {}
  const ofQueue = {
    target: deadLetterTargetArn ?? '',
    types: [sqs.Type],
    path: ['queue', 'RedrivePolicy', 'deadLetterTargetArn'],
  }
  const ofRecords = {
    target: Destination ?? '',
    types: Type === undefined ? Object.values(takers) : [takers[Type] ?? Type],
    path: ['DestinationConfig', 'OnFailure', 'Destination'],
  }
  return [
    ...(deadLetterTargetArn === undefined ? [] : [ofQueue]),
    ...(Destination === undefined ? [] : [ofRecords]),
  ]
}
