import type { Path } from '../../math/reading/reading.ts'
import type { DefinitionSettings } from './definitionShape.ts'
import { allStates } from './definitionsIn.ts'
import { taskFunction } from './taskFunction.ts'

/** Every place of a definition that names a function. */
export function machineReferences(
  definition: DefinitionSettings,
): readonly { readonly reference: string; readonly path: Path }[] {
  return allStates(definition).flatMap(({ state, path }) => {
    const called = taskFunction(state)
    if (called === undefined) return []
    return [{ reference: called.reference, path: ['Definition', ...path, ...called.path] }]
  })
}
