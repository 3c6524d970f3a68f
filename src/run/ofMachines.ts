import { countText } from '../math/units/numberText.ts'
import type { Measures, StateMachineMeasures } from '../metrics/measures.ts'

/** What became of executions: a short sentence for each state machine of which not all succeeded. */
export function ofMachines({ stateMachines }: Measures): string[] {
  return Object.entries(stateMachines).flatMap(([name, of]) => {
    const ends = endsOf(of)
    if (ends.length === 0) return []
    return [`Of ${countText(of.ExecutionsStarted)} executions of ${name} ${ends.join(' and ')}.`]
  })
}

function endsOf({ ExecutionsFailed, ExecutionsTimedOut }: StateMachineMeasures): string[] {
  return [
    ...(ExecutionsFailed === 0 ? [] : [`${countText(ExecutionsFailed)} failed`]),
    ...(ExecutionsTimedOut === 0 ? [] : [`${countText(ExecutionsTimedOut)} timed out`]),
  ]
}
