import type { StreamRecord } from '../metrics/streamRecord.ts'
import type { StreamPlan } from '../model/plan/streamPlan.ts'

type RecordEnding = Extract<StreamRecord, { readonly event: 'recordEnded' }>['how']

const places: Readonly<Record<StreamPlan['reads'], (shard: number) => string>> = {
  shards: shard => ` to shard ${shard}`,
  partitions: shard => ` to partition ${shard}`,
  messages: () => '',
}

/** That a record came, and where it is. */
export function writtenWords(
  { isBacklog, shard }: { readonly isBacklog: boolean; readonly shard: number },
  { reads }: StreamPlan,
): string {
  const when = isBacklog ? ', before the run began' : ''
  return `written${places[reads](shard)}${when}`
}

/** How a record went, as a line of its story. */
export function endingWords(how: RecordEnding, plan: StreamPlan): string {
  switch (how) {
    case 'done':
      return 'done, and not read again'
    case 'retriesExhausted':
      return `given up, as the retries of its batch were used up (K4)${toldWords(plan)}`
    case 'tooOld':
      return `given up, as it had become too old (K4)${toldWords(plan)}`
    case 'expired':
      return 'expired, as no record is kept so long'
    case 'filtered':
      return 'passed over, as no filter lets it through (E6)'
    default:
      return how satisfies never
  }
}

function toldWords({ lanes }: StreamPlan): string {
  if (!lanes.hasDestination) return '; nobody is told'
  return `; ${lanes.tells?.to ?? 'its on-failure destination'} is told (K8)`
}

/** The same in a sentence, after `was`. */
export const endings: Readonly<Record<RecordEnding, string>> = {
  done: 'done',
  retriesExhausted: 'given up',
  tooOld: 'given up',
  expired: 'lost, because it had become too old,',
  filtered: 'passed over, because no filter lets it through,',
}
