import type { Path } from '../math/reading/reading.ts'
import { payload } from '../model/clients/payload.ts'
import type { RecordPlan } from '../model/clients/retryMode.ts'
import { quotas } from '../model/quotas.ts'
import type { FunctionSettings } from './scenario.ts'

/** What keeps a record of an event that a function was handed, or is called with it. */
interface EventRecord {
  readonly by: RecordPlan['by']
  readonly Type: string
  /** As it is written. */
  readonly target: string
  /** In the settings of the function. */
  readonly path: Path
}

/** Everything that is given what came of the events of a function. */
export function eventRecords({
  DeadLetterQueue,
  EventInvokeConfig: { DestinationConfig = {} } = {},
}: FunctionSettings): readonly EventRecord[] {
  const kept = DeadLetterQueue && {
    by: 'DeadLetterQueue' as const,
    Type: DeadLetterQueue.Type,
    target: DeadLetterQueue.TargetArn,
    path: ['DeadLetterQueue', 'TargetArn'],
  }
  const told = (['OnSuccess', 'OnFailure'] as const).flatMap((by): EventRecord[] => {
    const { Destination: target, Type } = DestinationConfig[by] ?? {}
    if (Type === undefined || target === undefined) return []
    const path = ['EventInvokeConfig', 'DestinationConfig', by, 'Destination']
    return [{ by, Type, target, path }]
  })
  return kept === undefined ? told : [kept, ...told]
}

/** Whether a record of an event of so many bytes is too large for what should take it (AS-9). */
export function isTooLarge({ Type }: EventRecord, size: number): boolean {
  return Type === 'SNS' && size > payload(quotas.topicMessage)
}

/** What a source must be to be meant, by the `Type` under which AWS lists what takes records. */
export const takers: Readonly<Record<string, string>> = {
  SQS: 'SQS',
  SNS: 'SNS',
  EventBridge: 'EventBridgeRule',
  S3: 'S3',
}
