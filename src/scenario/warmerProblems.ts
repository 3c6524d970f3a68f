import type { CheckedProblem } from './checkedProblem.ts'
import type { ScenarioSettings } from './scenario.ts'
import { timeOf } from './timeOf.ts'

/** More pings in all are a slip of the pen. */
const mostPings = 1_000_000_000

/** What warmers may not have beside the sources and the length of the run. */
export function warmerProblems(settings: ScenarioSettings): readonly CheckedProblem[] {
  const { warmers = {}, sources, duration } = settings
  return Object.entries(warmers).flatMap(([name, { every, concurrency }]) => {
    const path = ['warmers', name]
    const problems: CheckedProblem[] = []
    if (Object.hasOwn(sources, name)) {
      const message = `a warmer must have a name of its own: found the source ${name}`
      problems.push({ path, isKey: true, message })
    }
    const pings = concurrency * Math.ceil(timeOf(duration) / timeOf(every))
    if (pings > mostPings) {
      const message =
        `must bring at most ${mostPings} pings in all, by fewer at once or a longer time between ` +
        `them: found about ${Number(pings.toPrecision(2))} in ${duration}`
      problems.push({ path: [...path, 'every'], message })
    }
    return problems
  })
}
