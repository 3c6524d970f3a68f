import { second } from '../../math/time.ts'
import { printDuration } from '../../math/units/duration.ts'
import type { Terminal } from '../command.ts'
import type { Listener } from './simulate.ts'
import type { Progress } from './task.ts'

/** Milliseconds; shorter runs end before anybody wonders. */
const patience = 1_000

/** Shows on the terminal, if there is one, how far a run of `until` microseconds is. */
export function watch(until: number, terminal: Terminal | undefined) {
  const beganAt = performance.now()
  let latest: Progress = { share: 0, requests: 0 }
  let changes = 0
  const show = (words: (elapsed: number) => string) => {
    const elapsed = performance.now() - beganAt
    if (elapsed > patience) terminal?.progress(words(elapsed))
  }
  const done = () => `${simulated(Math.floor(latest.share * until))} of ${simulated(until)}`
  const listener: Listener = {
    progressed(progress) {
      latest = progress
      const { share, requests } = progress
      show(elapsed => {
        const rate = short((requests / elapsed) * 1_000)
        const left = Math.ceil(((elapsed / share) * (1 - share)) / 1_000)
        return `${Math.floor(share * 100)}%, ${done()}, ${rate} requests/s, ${left} s left`
      })
    },
    tried(count) {
      changes = count
      show(() => `simulated; ${count} changes tried`)
    },
  }
  return {
    listener,
    /** What was done so far. */
    words: () =>
      changes > 0
        ? `the run was simulated and ${changes} changes tried`
        : `${done()} were simulated, ${short(latest.requests)} requests`,
  }
}

function simulated(microseconds: number): string {
  const seconds = Math.floor(microseconds / second)
  return printDuration(seconds < 1 ? microseconds : seconds * second)
}

function short(count: number): string {
  if (count >= 1e6) return `${(count / 1e6).toFixed(1)}M`
  return count >= 1e3 ? `${(count / 1e3).toFixed(1)}k` : String(Math.round(count))
}
