import type { Bench } from './bench.ts'
import { collections } from './benches/collections.ts'
import { distributions } from './benches/distributions.ts'
import { kernel } from './benches/kernel.ts'
import { math } from './benches/math.ts'
import { queue } from './benches/queue.ts'
import { queues } from './benches/queues.ts'
import { random } from './benches/random.ts'
import { sketch } from './benches/sketch.ts'
import { workloads } from './benches/workloads.ts'
import { calibration } from './calibration.ts'

/** Everything that is timed, in the order of the table. */
export const benches: readonly Bench[] = [
  calibration,
  ...kernel,
  ...queue,
  ...collections,
  ...random,
  ...math,
  ...distributions,
  ...sketch,
  ...workloads,
  ...queues,
]
