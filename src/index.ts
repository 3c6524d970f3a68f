/** lambdasim as a library: what is exported here is promised, the rest may move. */

export { Column } from './engine/column.ts'
export { Fifo } from './engine/fifo.ts'
export { type EventKind, Kernel, type Rank } from './engine/kernel.ts'
export { type LazyTimer, lazyTimers } from './engine/lazyTimer.ts'
export { Recycler } from './engine/recycler.ts'
export { TokenBucket } from './engine/tokenBucket.ts'
export type { Trace } from './engine/trace.ts'
export type {
  ArrivalDefinition,
  ArrivalProcess,
  ClosedLoop,
  OpenLoop,
} from './math/arrivalProcess.ts'
export { arrivals } from './math/arrivals.ts'
export { arrivalsOf } from './math/arrivalsOf.ts'
export { InvariantError } from './math/assert.ts'
export type { Distribution, Sampler } from './math/distribution.ts'
export type { DistributionDefinition } from './math/distributionDefinition.ts'
export { distributionOf } from './math/distributionOf.ts'
export { distributions } from './math/distributions.ts'
export { Draws } from './math/draws.ts'
export { exp } from './math/elementary/exp.ts'
export { expm1 } from './math/elementary/expm1.ts'
export { log } from './math/elementary/log.ts'
export { log1p } from './math/elementary/log1p.ts'
export { normalQuantile } from './math/elementary/normalQuantile.ts'
export { pow } from './math/elementary/pow.ts'
export type { Parameter, Parameters, ParameterTypes } from './math/parameter.ts'
export { erlangB } from './math/queueing/erlangB.ts'
export { erlangC } from './math/queueing/erlangC.ts'
export { type Mg1Queue, mg1 } from './math/queueing/mg1.ts'
export { mgInfinity, type Occupancy } from './math/queueing/mgInfinity.ts'
export { type MmcQueue, mmc } from './math/queueing/mmc.ts'
export { type MmckQueue, mmck } from './math/queueing/mmck.ts'
export { serversForBlocking } from './math/queueing/serversForBlocking.ts'
export {
  type OpenStream,
  type RandomStream,
  randomStream,
  type StreamState,
} from './math/random/randomStream.ts'
export { readArrivals } from './math/readArrivals.ts'
export { readDistribution } from './math/readDistribution.ts'
export type { Problem, Reading } from './math/reading/reading.ts'
export { batchMeans } from './math/statistics/batchMeans.ts'
export { type BinomialInterval, binomialInterval } from './math/statistics/binomialInterval.ts'
export { ExactSum, type ExactSumSnapshot } from './math/statistics/exactSum.ts'
export { IntegerMoments, type IntegerMomentsSnapshot } from './math/statistics/integerMoments.ts'
export {
  LogLinearHistogram,
  type LogLinearHistogramSnapshot,
} from './math/statistics/logLinearHistogram.ts'
export { type MeanInterval, meanInterval } from './math/statistics/meanInterval.ts'
export { mser5, type Truncation } from './math/statistics/mser5.ts'
export { QuantileSketch, type QuantileSketchSnapshot } from './math/statistics/quantileSketch.ts'
export { RunningMoments } from './math/statistics/runningMoments.ts'
export { TimeAverage } from './math/statistics/timeAverage.ts'
export { day, hour, microsecond, millisecond, minute, second } from './math/time.ts'
export { parseDuration, printDuration } from './math/units/duration.ts'
export { type Money, parseMoney, printMoney } from './math/units/money.ts'
export { parsePercentage, printPercentage } from './math/units/percentage.ts'
export { parseRate, printRate } from './math/units/rate.ts'
export { parseSize, printSize } from './math/units/size.ts'
