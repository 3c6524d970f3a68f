import { meanInterval } from '../../src/math/statistics/meanInterval.ts'
import { type Observed, observeStation, type Run } from './observeStation.ts'

/** A quantity whose true mean is known. */
interface Truth {
  readonly of: (observed: Observed) => number
  readonly expected: number
}

interface Experiments {
  readonly run: Run
  readonly experiments: number
  readonly replications: number
}

/** For each truth, the share of experiments whose 95 % interval of replications holds it. */
export function coverage(
  { run, experiments, replications }: Experiments,
  truths: readonly Truth[],
  seed: string,
): number[] {
  const covered = truths.map(() => 0)
  for (let experiment = 0; experiment < experiments; experiment++) {
    const runs = Array.from({ length: replications }, (_, index) =>
      observeStation(run, seed, experiment, index),
    )
    for (const [place, { of, expected }] of truths.entries()) {
      const { low, high } = meanInterval(runs.map(of), 0.95)
      if (low <= expected && expected <= high) covered[place] = (covered[place] ?? 0) + 1
    }
  }
  return covered.map(count => count / experiments)
}
