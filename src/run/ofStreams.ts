import { countText, momentText, shareText, timeText } from '../math/units/numberText.ts'
import type { Measures, StreamMeasures } from '../metrics/measures.ts'
import { counted } from './counted.ts'
import { partOf } from './partOf.ts'
import { readFaster } from './readFaster.ts'

/** Fewer are hardly a backlog. */
const many = 100
/** Of what came in, so large a part is taken where Lambda keeps up. */
const keepsUp = 0.98
/** Younger records, in milliseconds, have hardly waited. */
const old = 60_000
const hourMs = 3_600_000

/** What became of streams: short sentences for each that was not read at once all the time. */
export function ofStreams({ streams, timeSeries }: Measures): string[] {
  const { periodMs } = timeSeries
  return Object.entries(streams).flatMap(([name, of]) => {
    const values = timeSeries.streams[name]?.IteratorAge ?? []
    const said = [refused, givenUp, blocked, rest, lagged].map(tell =>
      tell(name, of, { periodMs, values }),
    )
    return said.filter(sentence => sentence !== undefined)
  })
}

/** The greatest age in each period. */
interface Ages {
  readonly periodMs: number
  readonly values: readonly (number | null)[]
}

function refused(name: string, of: StreamMeasures): string | undefined {
  const { IncomingRecords, WriteProvisionedThroughputExceeded: count } = of
  if (count === 0) return undefined
  return `Shards of ${name} refused ${countText(count)} of ${counted(IncomingRecords + count, 'record')}, more than they take in a second.`
}

function givenUp(name: string, of: StreamMeasures): string | undefined {
  const { DroppedEventCount, OnFailureDestinationDeliveredEventCount: delivered, expired } = of
  const parts = [
    ...(DroppedEventCount > 0 ? [`${countText(DroppedEventCount)} dropped`] : []),
    ...(delivered > 0 ? [`${countText(delivered)} given up to the destination`] : []),
    ...(expired > 0 ? [`${countText(expired)} expired`] : []),
  ]
  if (parts.length === 0) return undefined
  const all = counted(of.backlog + of.IncomingRecords, 'record')
  return `Not done of ${all} of ${name}: ${parts.join(', ')}.`
}

function blocked(name: string, of: StreamMeasures): string | undefined {
  const { blocked: count, blockedMs, blockedShard, blockedSinceMs } = of
  if (blockedSinceMs === null || blockedMs < old) return undefined
  const others = count === 1 ? '' : `, and so do ${countText(count - 1)} more`
  const where = of.ShardCount === 1 ? name : `${partOf(of)} ${blockedShard} of ${name}`
  return `A batch that fails holds up ${where} since ${momentText(blockedSinceMs)}, for ${timeText(blockedMs)}${others}.`
}

/** Where records were old when they were read: whether Lambda keeps up with them, and what would help. */
function rest(name: string, of: StreamMeasures, ages: Ages): string | undefined {
  const { backlog, caughtUpAtMs, IncomingRecords, IteratorAge, waiting } = of
  const share = left(of) / IncomingRecords
  const isBehind = waiting >= many && share <= keepsUp && of.blocked === 0
  if (backlog >= many && caughtUpAtMs !== null && !isBehind) {
    return `${name} was caught up with at ${momentText(caughtUpAtMs)}.`
  }
  if ((IteratorAge.max ?? 0) < old && !isBehind) return undefined
  const age = IteratorAge.max
  const isOld = age === null ? '' : `, and IteratorAge was up to ${timeText(age)}`
  const still = `${countText(waiting)} records of ${name} wait at the end${isOld}`
  if (!isBehind) return `${still}.`
  const growth = timeText(growthOf(ages) ?? (1 - share) * hourMs)
  const grew = age === null ? '' : `, and it grew by ${growth} an hour`
  return `${still}: Lambda took ${shareText(share)} of what was written${grew}. ${readFaster(of, share)}`
}

/** Where a topic was more than a minute behind in between: what CloudWatch shows of it instead of an age. */
function lagged(name: string, of: StreamMeasures, { periodMs, values }: Ages): string | undefined {
  const { backlog, IncomingRecords, pollers, SumOffsetLag: most, waiting } = of
  if (pollers === null || most === null || backlog >= many) return undefined
  const inAMinute = Math.max(many, (IncomingRecords * old) / (periodMs * values.length))
  if (waiting >= inAMinute || most < inAMinute) return undefined
  return `Lambda was up to ${countText(most)} records behind ${name}, which had up to ${counted(pollers.max, 'event poller')}.`
}

/** By how many milliseconds the age grew in an hour, between the first and the last period in which it is known. */
function growthOf({ periodMs, values }: Ages): number | undefined {
  const known = values.flatMap((age, period) => (age === null ? [] : [{ age, period }]))
  const [first] = known
  const last = known.at(-1)
  if (first === undefined || last === undefined || first === last) return undefined
  return ((last.age - first.age) / ((last.period - first.period) * periodMs)) * hourMs
}

function left(of: StreamMeasures): number {
  const { checkpointed, DroppedEventCount, expired } = of
  return checkpointed + DroppedEventCount + of.OnFailureDestinationDeliveredEventCount + expired
}
