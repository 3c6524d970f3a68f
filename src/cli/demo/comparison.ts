import { mmc } from '../../math/queueing/mmc.ts'
import { type MeanInterval, meanInterval } from '../../math/statistics/meanInterval.ts'
import type { QueueMeasures } from './queueMeter.ts'
import type { QueueSetup } from './replication.ts'

/** Whether theory lies inside the interval, where enough was seen to say so. */
type Verdict = 'agrees' | 'outside' | 'too rare'

/** One quantity: what theory says and what the replications say. */
export interface Comparison {
  readonly label: string
  readonly theory: number
  readonly simulated: MeanInterval
  readonly verdict: Verdict
}

export const confidence = 0.95

/** With fewer customers who wait in each replication, Student's interval means nothing. */
const fewestWaiting = 20

/** Theory beside the replications of an M/M/c queue whose mean service is one second. */
export function compare(setup: QueueSetup, measured: readonly QueueMeasures[]): Comparison[] {
  const theory = mmc(setup.servers, setup.servers * setup.utilisation, 1)
  const waitingIsSeen = theory.waiting * setup.customers >= fewestWaiting
  const row = (
    label: string,
    expected: number,
    quantity: keyof QueueMeasures,
    isSeen = true,
  ): Comparison => {
    const { low, ...simulated } = meanInterval(
      measured.map(each => each[quantity]),
      confidence,
    )
    const isInside = expected >= low && expected <= simulated.high
    const verdict = !isSeen ? 'too rare' : isInside ? 'agrees' : 'outside'
    // No share, wait or number is below 0.
    return { label, theory: expected, simulated: { ...simulated, low: Math.max(0, low) }, verdict }
  }
  return [
    row('share of time a server is busy', theory.utilisation, 'utilisation'),
    row('share of customers who wait', theory.waiting, 'waiting', waitingIsSeen),
    row('mean wait, s', theory.meanWait, 'meanWait', waitingIsSeen),
    row('95th percentile of the wait, s', theory.waitQuantile(0.95), 'waitP95', waitingIsSeen),
    row('mean number waiting', theory.meanQueue, 'meanQueue', waitingIsSeen),
    row('mean number present', theory.meanNumber, 'meanPresent'),
  ]
}
