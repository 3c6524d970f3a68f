import { mmc } from '../../math/queueing/mmc.ts'
import { type MeanInterval, meanInterval } from '../../math/statistics/meanInterval.ts'
import type { QueueMeasures } from './queueMeter.ts'
import type { QueueSetup } from './replication.ts'

/** One quantity: what theory says and what the replications say. */
export interface Comparison {
  readonly label: string
  readonly theory: number
  readonly simulated: MeanInterval
  /** Whether theory lies inside the interval. */
  readonly agrees: boolean
}

export const confidence = 0.95

/** Theory beside the replications of an M/M/c queue whose mean service is one second. */
export function compare(setup: QueueSetup, measured: readonly QueueMeasures[]): Comparison[] {
  const theory = mmc(setup.servers, setup.servers * setup.utilisation, 1)
  const row = (label: string, expected: number, quantity: keyof QueueMeasures): Comparison => {
    const simulated = meanInterval(
      measured.map(each => each[quantity]),
      confidence,
    )
    const agrees = expected >= simulated.low && expected <= simulated.high
    return { label, theory: expected, simulated, agrees }
  }
  return [
    row('share of time a server is busy', theory.utilisation, 'utilisation'),
    row('share of customers who wait', theory.waiting, 'waiting'),
    row('mean wait, s', theory.meanWait, 'meanWait'),
    row('95th percentile of the wait, s', theory.waitQuantile(0.95), 'waitP95'),
    row('mean number waiting', theory.meanQueue, 'meanQueue'),
    row('mean number present', theory.meanNumber, 'meanPresent'),
  ]
}
