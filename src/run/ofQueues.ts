import { countText, momentText, timeText } from '../math/units/numberText.ts'
import type { Measures, QueueMeasures } from '../metrics/measures.ts'

/** What became of queues: a short sentence for each that was not empty all the time. */
export function ofQueues({ handedOn, queues }: Measures): string[] {
  const takers = new Map(
    handedOn.filter(({ by }) => by === 'RedrivePolicy').map(({ from, to }) => [from, to]),
  )
  return Object.entries(queues).flatMap(([name, of]) =>
    [deadLetters(name, of, takers.get(name)), pollers(name, of), rest(name, of)].filter(
      sentence => sentence !== undefined,
    ),
  )
}

function deadLetters(
  name: string,
  of: QueueMeasures,
  taker: string | undefined,
): string | undefined {
  const { deadLettered, FailedInvokeEventCount, NumberOfMessagesSent: sent } = of
  if (deadLettered === 0) return undefined
  const why = FailedInvokeEventCount === 0 ? ', though the function never failed' : ''
  const where = taker === undefined ? '' : ` to ${taker}`
  return `${countText(deadLettered)} of ${countText(sent)} messages of ${name} were dead-lettered${where}${why}.`
}

/** Where messages waited in any number for event pollers that there may not be. */
function pollers(name: string, of: QueueMeasures): string | undefined {
  const { ProvisionedPollers, pollersBoundMs, visible } = of
  if (ProvisionedPollers === null || pollersBoundMs === 0 || visible.max < many) return undefined
  const time = timeText(pollersBoundMs)
  return `Messages of ${name} waited for ${time} for more than ${countText(ProvisionedPollers)} event pollers, its MaximumPollers.`
}

/** Where messages waited in any number: until when, or how many still do. */
function rest(name: string, of: QueueMeasures): string | undefined {
  const { ApproximateNumberOfMessagesVisible: left, drainedAtMs, oldestMs, visible } = of
  if (left > 0) {
    return `${countText(left)} messages of ${name} still wait at the end, up to ${timeText(oldestMs)} old.`
  }
  if (drainedAtMs === null || visible.max < many) return undefined
  return `${name} was drained at ${momentText(drainedAtMs)}.`
}

/** Fewer are hardly a backlog. */
const many = 100
