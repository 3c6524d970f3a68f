import { countText, momentText, timeText } from '../math/units/numberText.ts'
import type { Measures, QueueMeasures } from '../metrics/measures.ts'
import { counted } from './counted.ts'
import type { DeadLetterFinding } from './runResult.ts'

/** What became of queues: a short sentence for each that was not empty all the time. */
export function ofQueues(measures: Measures, found: DeadLetterFinding | null = null): string[] {
  const takers = new Map(
    measures.handedOn.filter(({ by }) => by === 'RedrivePolicy').map(({ from, to }) => [from, to]),
  )
  return Object.entries(measures.queues).flatMap(([name, of]) =>
    [
      deadLetters(name, of, takers.get(name)),
      found?.queue === name ? remedy(found) : undefined,
      pollers(name, of),
      rest(measures, name, of),
    ].filter(sentence => sentence !== undefined),
  )
}

function deadLetters(
  name: string,
  of: QueueMeasures,
  taker: string | undefined,
): string | undefined {
  const { deadLettered, NumberOfMessagesSent: sent, poisonDeadLettered: poison } = of
  if (deadLettered === 0) return undefined
  const where = taker === undefined ? '' : ` to ${taker}`
  const all = `${countText(deadLettered)} of ${countText(sent)} messages of ${name} were dead-lettered${where}`
  const always =
    poison === 0 ? '' : `; ${countText(poison)} of them ${poison === 1 ? 'was' : 'were'} poison`
  return `${all}${why(of)}${always}.`
}

/** What the receives of all messages that came back were lost to. */
function why({ letGo, NumberOfMessagesReceived: received }: QueueMeasures): string {
  const { failed, reported, throttled } = letGo
  const ofAll = `of ${countText(received)} receives`
  if (failed + reported === 0) {
    return throttled === 0
      ? ', though the function never failed'
      : `, though the function never failed: throttles used up ${countText(throttled)} ${ofAll}`
  }
  const causes = [
    ...(throttled > 0 ? [`throttles used up ${countText(throttled)}`] : []),
    ...(failed > 0 ? [`failed batches ${countText(failed)}`] : []),
    ...(reported > 0 ? [`messages that the function reported ${countText(reported)}`] : []),
  ]
  return `: ${causes.join(', ')} ${ofAll}`
}

function remedy({ remedy: best, variants }: DeadLetterFinding): string | undefined {
  if (best === null) {
    return variants.length === 0
      ? undefined
      : `None of the settings that AWS advises, of which ${variants.length} could be tried, keeps any out of there.`
  }
  const { deadLettered, from, path, to } = best
  const change = `${path} ${from === null ? '' : `from ${countText(from)} `}to ${countText(to)}`
  const left = deadLettered === 0 ? ' none goes there' : `, ${countText(deadLettered)} still would`
  return `With ${change}${left}.`
}

/** Where messages waited in any number for event pollers that there may not be. */
function pollers(name: string, of: QueueMeasures): string | undefined {
  const { ProvisionedPollers, pollersBoundMs, visible } = of
  if (ProvisionedPollers === null || pollersBoundMs === 0 || visible.max < many) return undefined
  const time = timeText(pollersBoundMs)
  return `Messages of ${name} waited for ${time} for more than ${countText(ProvisionedPollers)} event pollers, its MaximumPollers.`
}

/** Where messages waited in any number: until when, or how many still do. */
function rest(measures: Measures, name: string, of: QueueMeasures): string | undefined {
  const { ApproximateNumberOfMessagesVisible: left, drainedAtMs, oldestMs, visible } = of
  if (left > 0 && of.NumberOfMessagesReceived === 0) {
    return `Nobody received any of the ${counted(left, 'message')} that ${name} has at the end, up to ${timeText(oldestMs)} old.`
  }
  if (left > 0) {
    return `${countText(left)} messages of ${name} still wait at the end, up to ${timeText(oldestMs)} old.`
  }
  if (drainedAtMs === null || visible.max < many) return undefined
  return `${name} was drained at ${momentText(drainedAtMs)}${ceiling(measures, name)}.`
}

/** How many batches at once did it, and whether more were allowed. */
function ceiling({ timeSeries }: Measures, name: string): string {
  const { batches = [], batchLimit = [] } = timeSeries.queues[name] ?? {}
  const most = Math.max(0, ...batches)
  const allowed = Math.max(0, ...batchLimit)
  const bound =
    most < allowed ? `of ${countText(allowed)} that it might have had` : 'all that it might have'
  return `, with ${countText(most)} batches at once, ${bound}`
}

/** Fewer are hardly a backlog. */
const many = 100
