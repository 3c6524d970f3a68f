import type { quotas } from '../../src/model/quotas.ts'

/** One number that nobody publishes, as it was suggested. */
interface Assumption {
  readonly rule: string
  readonly claim: string
  readonly name: keyof typeof quotas
  readonly value: number
  readonly unit: string
}

const assumption = (
  rule: string,
  claim: string,
  name: keyof typeof quotas,
  value: number,
  unit: string,
): Assumption => ({ rule, claim, name, value, unit })

/** Typed by hand from the list of rules, not from the table. */
export const assumptions: readonly Assumption[] = [
  assumption('L12', 'a reset environment is always used again', 'resetReuse', 100, '%'),
  assumption('L17', 'no Init runs ahead of requests unless asked for', 'proactiveInit', 0, '%'),
  assumption('L19', 'a uniform idle time begins at 300 s', 'idleTimeoutLeast', 300, 's'),
  assumption('L19', 'a uniform idle time ends at 900 s', 'idleTimeoutMost', 900, 's'),
  assumption('L20', 'environments live at least 1.5 h', 'lifetimeLeast', 1.5, 'h'),
  assumption('L20', 'environments live at most 2.5 h', 'lifetimeMost', 2.5, 'h'),
  assumption('L1', 'placement takes no time unless asked for', 'placementTime', 0, 'ms'),
  assumption('L1', 'realistic placement takes at least 50 ms', 'placementTimeLeast', 50, 'ms'),
  assumption('L1', 'realistic placement takes at most 150 ms', 'placementTimeMost', 150, 'ms'),
  assumption('C8', 'preparation takes 90 s', 'provisionedPreparation', 90, 's'),
  assumption('C12', 'the request rate is counted over 1 s', 'requestRateWindow', 1, 's'),
  assumption('E-S7', 'a throttled batch waits 1 s', 'queueThrottleWait', 1, 's'),
  assumption('E-S7', 'and 30 s at most', 'queueThrottleWaitLongest', 30, 's'),
  assumption('K7', 'a batch of a stream waits 1 s to be tried again', 'streamRetryWait', 1, 's'),
  assumption('K7', 'and 60 s at most', 'streamRetryWaitLongest', 60, 's'),
  assumption('KF-2', 'a topic is read with one poller first', 'pollersStart', 1, 'pollers'),
  assumption('KF-5', 'or is looked at every 10 s', 'provisionedLagInterval', 10, 's'),
  assumption('C17', 'it scales in at most once in 15 min', 'scaleInInterval', 15, 'min'),
  assumption('S4', 'a snapshot is built again in 2 min', 'snapshotRebuild', 2, 'min'),
  assumption('S5', 'the median of a restore is 450 ms', 'restoreMedian', 450, 'ms'),
  assumption('S5', 'the sigma of a restore is 0.3', 'restoreSpread', 0.3, 'ratio'),
  assumption('G5', 'memory where none is set is 2 GB', 'managedMemoryDefault', 2048, 'MB'),
  assumption('G5', '2 GB go with a vCPU', 'memoryPerManagedVcpuDefault', 2, 'GB'),
  assumption('F1', 'a REST API waits at most 900 s', 'restApiTimeoutMost', 900_000, 'ms'),
]
