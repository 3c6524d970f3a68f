import type { Path } from '../math/reading/reading.ts'
import { deployedAliases } from './deployedFunctions.ts'
import { isMapped, mappings } from './mappings.ts'
import { isProvisioned } from './provisionedExecutions.ts'
import { readSourceArrivals } from './readSourceArrivals.ts'
import { type ScenarioSettings, scenarioSettings } from './scenario.ts'
import { sendReferences } from './sendReferences.ts'
import { stepFunctions } from './stateMachines/stepFunctions.ts'
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
    managedProblem(before, settings) ??
    arrivalsProblem(before, settings, path) ??
    mappedProblem(settings, path) ??
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

/** How requests of a function are taken, which those under way could not change. */
function managedProblem(before: ScenarioSettings, after: ScenarioSettings): string | undefined {
  const managedOf = ({ functions }: ScenarioSettings) =>
    Object.entries(functions)
      .filter(([, { CapacityProviderConfig }]) => CapacityProviderConfig !== undefined)
      .map(([name]) => name)
      .join(' ')
  if (managedOf(before) === managedOf(after)) return undefined
  return 'must leave which functions are on Managed Instances: found a change of it'
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
  const [from, into] = [loopOf(was), loopOf(is)]
  if (from === into && from !== 'trace') return undefined
  return `must stay what it is, requests that come by themselves or users, and no trace, whose requests are recorded: found ${inWords[into]} instead of ${inWords[from]}`
}

function mappedProblem(
  { sources }: ScenarioSettings,
  [whole, name = '', key, ...rest]: Path,
): string | undefined {
  const { Type = '' } = sources[name] ?? {}
  if (whole !== 'sources' || !isSetWhole(Type) || key === 'arrivals') return undefined
  const setting = [key, ...rest].join('.')
  const { settable = [] } = isMapped(Type) ? mappings[Type] : {}
  if (settable.some(each => each === setting)) return undefined
  return `must be ${['arrivals', ...settable].join(' or ')} where Type is ${Type}: found ${setting}`
}

/** What reads of itself, or follows a definition, stays as it is. */
function isSetWhole(type: string): boolean {
  return isMapped(type) || type === stepFunctions
}

const inWords = { open: 'requests', closed: 'users', trace: 'a trace' }

/** Who waits for answers, and who does not: what is under way would not know what to do next. */
function loopOf(arrivals: unknown): keyof typeof inWords {
  const reading = readSourceArrivals(arrivals)
  if (!reading.ok || reading.value.file !== undefined) return 'trace'
  return reading.value.process.loop
}

function callsProblem(before: ScenarioSettings, after: ScenarioSettings): string | undefined {
  const callsOf = (settings: ScenarioSettings) =>
    JSON.stringify([
      ...new Set([
        ...workReferences(settings).map(({ caller, step }) => JSON.stringify([caller, step])),
        ...sendReferences(settings).map(({ from, step }) => JSON.stringify([from, 'send', step])),
      ]),
    ])
  if (callsOf(before) === callsOf(after)) return undefined
  return 'must leave which functions a handler calls, to whom it sends, and how: found a change of it'
}
