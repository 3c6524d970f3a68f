import { millisecond } from '../math/time.ts'
import { printDuration } from '../math/units/duration.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import { circlesIn } from './circles.ts'
import { guardedFunctions, untracedSources } from './guardedFunctions.ts'
import { type Handing, handings, isSource, nameOf } from './handings.ts'
import { lawOf } from './lawOf.ts'
import type { FunctionSettings, ScenarioSettings } from './scenario.ts'
import type { VersionSettings } from './versionShape.ts'

const leastRound = millisecond

/** Circles may stand: Lambda stops them, or time does. One that takes no time would have no end. */
export function circleProblems(settings: ScenarioSettings): readonly CheckedProblem[] {
  const all = handings(settings)
  const slow = slowFunctions(settings)
  const instant = all.filter(
    ({ from, isOfFailures }) => !isOfFailures && (isSource(from) || !slow.has(nameOf(from))),
  )
  const rule = `must not lead back without a function that takes ${printDuration(leastRound)} on average`
  const rounds = circlesIn(instant).flatMap(({ path, to }) =>
    path === undefined
      ? []
      : [{ path, message: `${rule}: found a circle by way of ${nameOf(to)}` }],
  )
  return [...rounds, ...failureProblems(settings, all, instant)]
}

/** What is given up may come back at once, however long functions take. */
function failureProblems(
  settings: ScenarioSettings,
  all: readonly Handing[],
  instant: readonly Handing[],
): CheckedProblem[] {
  const ofFailures = all.filter(({ from, isOfFailures }) => isOfFailures && !isSource(from))
  const ways = [...instant, ...ofFailures]
  const guarded = guardedFunctions(settings)
  const untraced = untracedSources(settings)
  const unguarded = ways.filter(({ from }) => isSource(from) || !guarded.has(nameOf(from)))
  const forgotten = circlesIn(ways).filter(({ to }) => untraced.has(to))
  const rule =
    'must not lead back where Lambda stops no circle (AS-7), as what fails at once would come for ever'
  return [...new Set([...circlesIn(unguarded), ...forgotten])].flatMap(
    ({ isOfFailures, path, to }) =>
      isOfFailures && path !== undefined ? [{ path, message: `${rule}: found ${nameOf(to)}` }] : [],
  )
}

/** Those that take a time on average, whatever version is called. */
function slowFunctions({ functions }: ScenarioSettings): ReadonlySet<string> {
  const slow = Object.entries(functions).filter(([, settings]) => shortest(settings) >= leastRound)
  return new Set(slow.map(([name]) => name))
}

function shortest(settings: FunctionSettings): number {
  const versions = Object.values(settings.versions ?? {})
  return Math.min(...[settings, ...versions].map(each => meanTime({ ...settings, ...each })))
}

/** Without what others take, whom it may wait for. */
function meanTime({ duration, work = [] }: Pick<VersionSettings, 'duration' | 'work'>): number {
  if (duration !== undefined) return lawOf(duration).mean
  return work.reduce((sum, { cpu, wait, use }) => {
    const given = cpu ?? wait ?? use?.for
    return given === undefined ? sum : sum + lawOf(given).mean
  }, 0)
}
