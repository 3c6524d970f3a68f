import { deploymentPreferences } from '../model/deploymentPreferences.ts'
import { changeName } from './changeName.ts'
import { shift as shiftShape } from './changeShapes/shift.ts'
import type { ScenarioSettings } from './scenario.ts'
import { timeOf } from './timeOf.ts'

/** A shift of an alias: to which version, from when on, and when it is over. */
interface Shift {
  readonly version: string
  readonly at: number
  readonly until: number
}

/** All shifts of an alias, such as `checkout:live`. */
export function shiftsOf(
  changes: ScenarioSettings['changes'],
  reference: string,
): readonly Shift[] {
  return (changes ?? []).flatMap(given => {
    if (changeName(given) !== 'shift') return []
    const { at, FunctionName, FunctionVersion, Type } = shiftShape.parse(given)
    if (FunctionName !== reference) return []
    const begins = timeOf(at)
    const { after } = deploymentPreferences[Type].steps.at(-1) ?? { after: 0 }
    return [{ version: String(FunctionVersion), at: begins, until: begins + after }]
  })
}
