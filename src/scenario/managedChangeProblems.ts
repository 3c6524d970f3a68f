import { plainObject } from '../math/reading/plainObject.ts'
import { changeName } from './changeName.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import { functionNameOf } from './functionReference.ts'
import { parsePath } from './pathText.ts'
import type { ScenarioSettings } from './scenario.ts'

/** Changes of functions on Managed Instances, whose environments do not follow changes yet. */
export function managedChangeProblems(settings: ScenarioSettings): readonly CheckedProblem[] {
  return (settings.changes ?? []).flatMap((given, i) => {
    const changed = changedFunction(given)
    if (changed === undefined) return []
    const { name, key } = changed
    if (!Object.hasOwn(settings.functions, name)) return []
    if (settings.functions[name]?.CapacityProviderConfig === undefined) return []
    const message = `must not change a function on Managed Instances, which is not simulated yet: found ${name}`
    return [{ path: ['changes', i, key], message }]
  })
}

/** The function whose code or settings a change replaces, and the key that names it. */
function changedFunction(given: unknown): { name: string; key: string } | undefined {
  const change = plainObject(given) ?? {}
  const { FunctionName: named, set } = change
  if (typeof set === 'string') {
    const path = parsePath(set)
    if (!path.ok || path.value[0] !== 'functions') return undefined
    return { name: String(path.value[1]), key: 'set' }
  }
  const replaces = ['deploy', 'shift'].includes(changeName(change))
  if (!replaces || typeof named !== 'string') return undefined
  return { name: functionNameOf(named), key: 'FunctionName' }
}
