import type { OpenLoop } from '../../math/arrivalProcess.ts'
import { minute } from '../../math/time.ts'
import type { Cron } from './cron.ts'

/** Arrivals whenever a cron expression comes due, in a run that begins at `start`, microseconds since 1970. */
export function cronTimes(cron: Cron, start: number): OpenLoop {
  const times = () => timesOf(cron, start)
  return {
    loop: 'open',
    countVariance: () => 0,
    expectedCount(until) {
      let count = 0
      for (const time of times()) {
        if (time >= until) break
        count++
      }
      return count
    },
    expectedTime(count) {
      let left = Math.ceil(count)
      for (const time of times()) if (--left <= 0) return count > 0 ? time : 0
      return Infinity
    },
    sampler() {
      const coming = times()
      return {
        fill(out) {
          for (let i = 0; i < out.length; i++) out[i] = coming.next().value ?? Infinity
        },
      }
    },
  }
}

/** Since the start of the run, in microseconds. */
function* timesOf(cron: Cron, start: number): Generator<number, undefined> {
  for (let from = Math.ceil(start / minute); ; from++) {
    from = cron(from)
    if (from === Infinity) return undefined
    yield from * minute - start
  }
}
