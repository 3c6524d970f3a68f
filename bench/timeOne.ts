import process from 'node:process'
import { Bench as Timer } from 'tinybench'
import type { Bench } from './bench.ts'
import { calibration } from './calibration.ts'

/** What one process measures of one bench; times are medians. */
export interface Timing {
  readonly name: string
  readonly operation: string
  readonly checksum: number
  readonly nanoseconds: number
  /** To one operation of the calibration loop in the same process. */
  readonly ratio: number
  /** The most memory that the process held, in MB. */
  readonly peakMb: number
}

const slices = 5

/** Milliseconds from which on a run is timed once in each slice: it has warmed itself up. */
const longRun = 500

/** Times a bench and the calibration loop in turns, so that both see the same machine. */
export async function timeOne(bench: Bench): Promise<Timing> {
  const run = bench.prepare(bench.sizes.real)
  const calibrate = calibration.prepare(calibration.sizes.real)
  const beganAt = performance.now()
  const checksum = run()
  const isLong = performance.now() - beganAt > longRun
  const ours: number[] = []
  const theirs: number[] = []
  for (let slice = 0; slice < slices; slice++) {
    theirs.push((await medianNanoseconds(calibrate, false)) / calibration.sizes.real)
    ours.push((await medianNanoseconds(run, isLong)) / bench.sizes.real)
  }
  const nanoseconds = median(ours)
  const { name, operation } = bench
  return {
    name,
    operation,
    checksum,
    nanoseconds,
    ratio: median(ours.map((ns, i) => ns / theirs[i]!)),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

async function medianNanoseconds(run: () => number, isLong: boolean): Promise<number> {
  const timer = isLong
    ? new Timer({ time: 0, iterations: 1, warmup: false })
    : new Timer({ time: 60, iterations: 3, warmupTime: 30, warmupIterations: 1 })
  timer.add('run', run)
  await timer.run()
  const result = timer.tasks[0]?.result
  if (result?.state !== 'completed') throw new Error(`the bench did not complete: ${result?.state}`)
  return result.latency.p50 * 1e6
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
