import type { Measures } from '../metrics/measures.ts'
import { functionNameOf } from '../scenario/functionReference.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type Batch, runsAllowed } from './explore.ts'

/**
 * What warmers were good for: the same scenario, seed and luck without any of them, and how many
 * more cold starts it has. Several warmers of one function have done together what each is told of.
 */
export function* warmersTried(
  scenario: Scenario,
  measures: Measures,
): Generator<Batch, Measures['warmers'], readonly Measures[]> {
  const { warmers: settings = {}, ...others } = scenario
  const entries = Object.entries(measures.warmers)
  if (entries.length === 0 || runsAllowed(measures) === 0) return measures.warmers
  const [without] = yield [others]
  if (without === undefined) return measures.warmers
  const targetOf = (name: string) => functionNameOf(settings[name]?.FunctionName ?? '')
  return Object.fromEntries(
    entries.map(([name, warmer]) => {
      const target = targetOf(name)
      const pings = entries
        .filter(([other]) => targetOf(other) === target)
        .reduce((sum, [, { coldPings }]) => sum + coldPings, 0)
      const withWarmers = coldStartsOf(measures, target) - pings
      return [name, { ...warmer, coldStartsAvoided: coldStartsOf(without, target) - withWarmers }]
    }),
  )
}

function coldStartsOf({ functions }: Measures, name: string): number {
  return functions[name]?.coldStarts ?? 0
}
