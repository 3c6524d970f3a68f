import type { Path } from '../math/reading/reading.ts'
import { deployedAliases } from './deployedFunctions.ts'
import { isProvisioned } from './provisionedExecutions.ts'
import { readSourceArrivals } from './readSourceArrivals.ts'
import { type ScenarioSettings, scenarioSettings } from './scenario.ts'
import { sqs } from './sourceShape.ts'
import { workReferences } from './workReferences.ts'

/** What the settings are after a change, or why they cannot become so while it runs. */
type Turning =
  | { readonly ok: true; readonly settings: ScenarioSettings }
  | { readonly ok: false; readonly message: string }

/** Holds what was set before, and what is set after, against what a running world can do. */
export function turnedProblems(before: ScenarioSettings, given: unknown, path: Path): Turning {
  const settings = scenarioSettings.parse(given)
  const message =
    provisionedProblem(before, settings) ??
    arrivalsProblem(before, settings, path) ??
    queueProblem(settings, path) ??
    callsProblem(before, settings)
  return message === undefined ? { ok: true, settings } : { ok: false, message }
}

/** The names that have provisioned concurrency, and how it scales apart from its bounds. */
function provisionedProblem(before: ScenarioSettings, after: ScenarioSettings): string | undefined {
  const shapeOf = (settings: ScenarioSettings) =>
    JSON.stringify(
      deployedAliases(settings)
        .filter(isProvisioned)
        .map(({ of, name, provisioned: { ScalableTarget } }) => [
          of.name,
          name,
          ScalableTarget === undefined ? 'fixed' : (ScalableTarget.ScheduledActions ?? []),
        ]),
    )
  if (shapeOf(before) === shapeOf(after)) return undefined
  return 'must leave which aliases have provisioned concurrency, and how it scales but for its bounds: found a change of it'
}

function arrivalsProblem(
  before: ScenarioSettings,
  after: ScenarioSettings,
  [whole, name = '']: Path,
): string | undefined {
  if (whole !== 'sources') return undefined
  const was = before.sources[name]?.arrivals
  const is = after.sources[name]?.arrivals
  if (JSON.stringify(was) === JSON.stringify(is)) return undefined
  if ([was, is].every(isOpen)) return undefined
  return 'must be requests that come by themselves, before and after: neither users nor a trace'
}

function queueProblem(
  { sources }: ScenarioSettings,
  [whole, name = '', key]: Path,
): string | undefined {
  if (whole !== 'sources' || sources[name]?.Type !== sqs || key === 'arrivals') return undefined
  return `must be arrivals where Type is ${sqs}: found ${key}`
}

function isOpen(arrivals: unknown): boolean {
  const reading = readSourceArrivals(arrivals)
  if (!reading.ok || reading.value.file !== undefined) return false
  return reading.value.process.loop === 'open'
}

function callsProblem(before: ScenarioSettings, after: ScenarioSettings): string | undefined {
  const callsOf = (settings: ScenarioSettings) =>
    JSON.stringify([
      ...new Set(
        workReferences(settings).map(({ caller, step }) => JSON.stringify([caller, step])),
      ),
    ])
  if (callsOf(before) === callsOf(after)) return undefined
  return 'must leave which functions a handler calls, and how: found a change of it'
}
