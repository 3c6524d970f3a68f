import { availableParallelism } from 'node:os'
import { assert } from '../../math/assert.ts'
import type { Measures } from '../../metrics/measures.ts'
import { concluding } from '../../run/concluding.ts'
import type { Batch } from '../../run/explore.ts'
import type { RunResult } from '../../run/runResult.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { startThread, type Thread } from './startThread.ts'
import type { Progress } from './task.ts'

/** What is simulated, and how. */
interface Job {
  readonly scenario: Scenario
  readonly seed: string | undefined
  readonly eventsFd: number | undefined
  /** Whether changes are tried that remove the binding limit. */
  readonly verdict: boolean
  /** How many of these run side by side; undefined leaves it to how long the run takes. */
  readonly jobs: number | undefined
}

/** Told how far the run is, and then how many changes were tried. */
export interface Listener {
  progressed(progress: Progress): void
  tried(count: number): void
}

/** A run of so many milliseconds is worth more threads, but not all of the machine. */
const long = 2_000
const mostUnasked = 4

/** Simulates in threads; undefined when nobody reads the event log on. */
export async function simulate(job: Job, listener: Listener): Promise<RunResult | undefined> {
  const { scenario, seed, eventsFd, verdict } = job
  const first = startThread()
  const threads = [first]
  try {
    const began = performance.now()
    const answer = await first.ask({ kind: 'run', scenario, seed, eventsFd }, progress =>
      listener.progressed(progress),
    )
    if (answer.kind === 'closed') return undefined
    assert(answer.kind === 'run', 'a thread answers what it was asked')
    if (!verdict) return answer.result
    const unasked = performance.now() - began > long ? availableParallelism() : 1
    const jobs = job.jobs ?? Math.min(mostUnasked, unasked)
    return await concluded(job, answer.result, { threads, jobs, listener })
  } finally {
    await Promise.all(threads.map(thread => thread.end()))
  }
}

interface Side {
  /** Those that run; more are added when there is something to do for them. */
  readonly threads: Thread[]
  readonly jobs: number
  readonly listener: Listener
}

async function concluded(
  { scenario, seed }: Job,
  result: RunResult,
  { threads, jobs, listener }: Side,
): Promise<RunResult> {
  const conclusion = concluding(scenario, result)
  let tried = 0
  let step = conclusion.next()
  while (step.done !== true) {
    const batch = step.value
    while (threads.length < Math.min(jobs, batch.length)) threads.push(startThread())
    step = conclusion.next(await measureAll(threads, batch, seed, () => listener.tried(++tried)))
  }
  return step.value
}

/** What each variant measures, in their order; every thread takes the next as soon as it is free. */
async function measureAll(
  threads: readonly Thread[],
  batch: Batch,
  seed: string | undefined,
  tried: () => void,
): Promise<Measures[]> {
  const measured: Measures[] = []
  const waiting = batch.entries()
  const work = async (thread: Thread) => {
    for (const [index, scenario] of waiting) {
      const answer = await thread.ask({ kind: 'variant', scenario, seed, eventsFd: undefined })
      assert(answer.kind === 'variant', 'a thread answers what it was asked')
      measured[index] = answer.measures
      tried()
    }
  }
  await Promise.all(threads.map(work))
  return measured
}
