import type { CheckedProblem } from '../checkedProblem.ts'
import { unknownName } from '../unknownName.ts'
import { type definitionsIn, type NamedState, statesOf, waysFrom } from './definitionsIn.ts'

type Placed = ReturnType<typeof definitionsIn>[number]

/** Where the states of one definition lead: to states of it, past all of them, and not for ever at once. */
export function graphProblems(placed: Placed): readonly CheckedProblem[] {
  const { definition, path } = placed
  const states = new Map(statesOf(placed).map(each => [each.name, each]))
  const names = [...states.keys()]
  const leads = [
    { to: definition.StartAt, path: [...path, 'StartAt'] },
    ...[...states.values()].flatMap(waysFrom),
  ]
  const lost = leads
    .filter(({ to }) => !states.has(to))
    .map(({ to, path: at }) => ({ path: at, message: unknownName('the state', to, names) }))
  if (lost.length > 0) return lost
  const reached = reachedFrom(definition.StartAt, states, each => waysFrom(each))
  const unreached = names
    .filter(name => !reached.has(name))
    .map(name => ({
      path: [...path, 'States', name],
      isKey: true,
      message: `the state must be reached from ${definition.StartAt}: found nothing that leads to it`,
    }))
  return [...unreached, ...endless(placed, states, reached), ...atOnce(states)]
}

/** AWS asks for a way out, too. */
function endless(
  { path }: Placed,
  states: ReadonlyMap<string, NamedState>,
  reached: ReadonlySet<string>,
): CheckedProblem[] {
  const hasEnd = [...reached].some(name => {
    const { Type, End } = states.get(name)?.state ?? {}
    return End === true || Type === 'Succeed' || Type === 'Fail'
  })
  if (hasEnd) return []
  const message = 'must have a state that ends it, by End, Succeed or Fail: found none'
  return [{ path: [...path, 'States'], message }]
}

/**
 * Only a Wait, and a Task that its function has answered, take time for sure: an error may come at once,
 * and a round of what takes none would go on for ever in one moment.
 */
function atOnce(states: ReadonlyMap<string, NamedState>): CheckedProblem[] {
  const quick = (from: NamedState) => {
    const { Type } = from.state
    if (Type === 'Wait') return []
    return waysFrom(from).filter(({ path }) => Type !== 'Task' || path.at(-3) === 'Catch')
  }
  return [...states.values()].flatMap(from =>
    quick(from).flatMap(({ to, path }) => {
      if (!reachedFrom(to, states, quick).has(from.name)) return []
      const message = `must not lead back to ${from.name} without a Wait or a Task that succeeds between: found ${JSON.stringify(to)}`
      return [{ path, message }]
    }),
  )
}

/** The state and all that it leads to. */
function reachedFrom(
  start: string,
  states: ReadonlyMap<string, NamedState>,
  ways: (from: NamedState) => readonly { readonly to: string }[],
): ReadonlySet<string> {
  const reached = new Set([start])
  for (const name of reached) {
    const state = states.get(name)
    for (const { to } of state === undefined ? [] : ways(state)) reached.add(to)
  }
  return reached
}
