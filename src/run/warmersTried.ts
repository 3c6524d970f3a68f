import type { Measures, WarmerMeasures } from '../metrics/measures.ts'
import { functionNameOf } from '../scenario/functionReference.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type Batch, runsAllowed } from './explore.ts'

/** Each of so many warmers is worth a run of its own. */
const mostAlone = 4

/**
 * What warmers were good for: the same scenario, seed and luck without one of them, or without any
 * where there are many or the run is long, and how many more cold starts it has.
 */
export function* warmersTried(
  scenario: Scenario,
  measures: Measures,
): Generator<Batch, Measures['warmers'], readonly Measures[]> {
  const { warmers: settings = {}, ...others } = scenario
  const entries = Object.entries(measures.warmers)
  const allowed = runsAllowed(measures)
  if (entries.length === 0 || allowed === 0) return measures.warmers
  const isAlone = entries.length <= Math.min(mostAlone, allowed)
  const variants = isAlone
    ? entries.map(([name]): Scenario => ({ ...others, warmers: without(settings, name) }))
    : [others]
  const results = yield variants
  const targetOf = (name: string) => functionNameOf(settings[name]?.FunctionName ?? '')
  const coldCalls = (from: Measures, target: string) =>
    (from.functions[target]?.coldStarts ?? 0) - coldPings(from, name => targetOf(name) === target)
  const tried = entries.map(([name, warmer], place): [string, WarmerMeasures] => {
    const after = results[isAlone ? place : 0]
    if (after === undefined) return [name, warmer]
    const target = targetOf(name)
    const coldStartsAvoided = coldCalls(after, target) - coldCalls(measures, target)
    return [name, { ...warmer, coldStartsAvoided, comparedWithout: isAlone ? 'it' : 'all' }]
  })
  return Object.fromEntries(tried)
}

/** Pings that were cold are no cold starts of those who call. */
function coldPings({ warmers }: Measures, isMeant: (name: string) => boolean): number {
  return Object.entries(warmers)
    .filter(([name]) => isMeant(name))
    .reduce((sum, [, warmer]) => sum + warmer.coldPings, 0)
}

function without<Value>(all: Readonly<Record<string, Value>>, name: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([each]) => each !== name))
}
