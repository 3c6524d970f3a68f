import type { Mutant } from './mutant.ts'

const rule = 'measures'
const source = 'src/metrics/sourceMeter.ts'
const recorder = 'src/metrics/recorder.ts'
const functionMetrics = 'src/metrics/functionMetrics.ts'

/** Bugs in what is counted and measured, and in what a scenario's words become. */
export const measureMutants: readonly Mutant[] = [
  {
    name: 'spilled invocations are not counted',
    rule: 'C7',
    file: source,
    find: 'if (isSpilled)',
    replace: 'if (isSpilled && false)',
  },
  {
    name: 'cold latency is without placement',
    rule,
    file: source,
    find: 'this.#cold.add(latency)',
    replace: 'this.#cold.add(invocation.initDuration + invocation.duration)',
  },
  {
    name: 'the warm-up is not left out of latencies',
    rule,
    file: source,
    find: 'if (arrivedAt < warmup) return',
    replace: '',
  },
  {
    name: 'the warm-up is not left out of Duration',
    rule,
    file: recorder,
    find: 'if (startedAt < this.#warmup) return',
    replace: '',
  },
  {
    name: 'the highest levels are those of the whole run',
    rule,
    file: 'src/metrics/levels.ts',
    find: 'cells[row + highest] = cells[row + level]!\n',
    replace: 'cells[row + highest]! += 0\n',
  },
  {
    name: 'the level before a change counts as the level after it',
    rule,
    file: 'src/metrics/levels.ts',
    find: 'before * (now -',
    replace: 'after * (now -',
  },
  {
    name: 'throttled requests are counted as Invocations',
    rule,
    file: functionMetrics,
    find: 'of: (meter: FunctionMeter) => meter.count(({ started }) => started),',
    replace: 'of: (meter: FunctionMeter) => meter.count(({ arrivals }) => arrivals),',
  },
  {
    name: 'timeouts are not Errors',
    rule,
    file: functionMetrics,
    find: 'counts.endedAs(error) + counts.endedAs(crash) + counts.endedAs(timedOut)',
    replace: 'counts.endedAs(error) + counts.endedAs(crash)',
  },
  {
    name: 'an error counts in the minute in which it is told, not in that of its invocation',
    rule,
    file: 'src/metrics/seriesMeter.ts',
    find: 'startedAt >= begin',
    replace: 'startedAt >= begin || true',
  },
  {
    name: 'claimed concurrency is without what is set aside',
    rule: 'C5',
    file: 'src/metrics/accountMeter.ts',
    find: 'const claimed = this.#onDemand + this.setAside.level(0)',
    replace: 'const claimed = this.#onDemand',
  },
  {
    name: 'a GB has 1,000 MB',
    rule: 'Q8',
    file: 'src/metrics/gbSecond.ts',
    find: 'const mbMs = 1_024_000n',
    replace: 'const mbMs = 1_000_000n',
  },
  {
    name: 'what is provisioned costs from when it is ready',
    rule,
    file: 'src/metrics/provisionedMeter.ts',
    find: 'pool.configured.change(now, configured * version.memoryMb)',
    replace: 'pool.configured.change(now, (provisioned.ready + 0 * configured) * version.memoryMb)',
  },
  {
    name: 'more memory than a whole CPU needs makes a handler faster',
    rule: 'Q1',
    file: 'src/scenario/versionPlan.ts',
    find: 'stretch: whole / Math.min(memoryMb, whole)',
    replace: 'stretch: whole / memoryMb',
  },
  {
    name: '$LATEST is restored from a snapshot',
    rule: 'S1',
    file: 'src/scenario/versionPlan.ts',
    find: 'name !== latest && ',
    replace: '',
  },
  {
    name: 'internal extensions have the time of external ones to shut down',
    rule: 'L13',
    file: 'src/scenario/versionPlan.ts',
    find: "kind === 'internal' ?",
    replace: "kind !== 'internal' ?",
  },
]
