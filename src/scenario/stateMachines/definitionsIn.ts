import type { Path } from '../../math/reading/reading.ts'
import type { DefinitionSettings, StateSettings } from './definitionShape.ts'

/** A definition and its place in the one that it is part of. */
interface Placed {
  readonly definition: DefinitionSettings
  readonly path: Path
}

/** A definition and all that are inside its states, outer ones first. */
export function definitionsIn(definition: DefinitionSettings, path: Path = []): readonly Placed[] {
  const inside = statesOf({ definition, path }).flatMap(({ state, path: here }) => [
    ...(state.ItemProcessor === undefined
      ? []
      : definitionsIn(state.ItemProcessor, [...here, 'ItemProcessor'])),
    ...(state.Iterator === undefined ? [] : definitionsIn(state.Iterator, [...here, 'Iterator'])),
    ...(state.Branches ?? []).flatMap((each, i) => definitionsIn(each, [...here, 'Branches', i])),
  ])
  return [{ definition, path }, ...inside]
}

/** The states of one definition, those inside others left out. */
export function statesOf({ definition, path }: Placed): readonly NamedState[] {
  return Object.entries(definition.States).map(([name, state]) => ({
    name,
    state,
    path: [...path, 'States', name],
  }))
}

/** A state with its name and its place. */
export interface NamedState {
  readonly name: string
  readonly state: StateSettings
  readonly path: Path
}

/** Every state, wherever it is. */
export function allStates(definition: DefinitionSettings): readonly NamedState[] {
  return definitionsIn(definition).flatMap(statesOf)
}

/** The states that may follow one, and where that is said. */
export function waysFrom({ state, path }: NamedState): readonly { to: string; path: Path }[] {
  const { Next, Default, Choices = [], Catch = [] } = state
  return [
    ...(Next === undefined ? [] : [{ to: Next, path: [...path, 'Next'] }]),
    ...Choices.map((each, i) => ({ to: each.Next, path: [...path, 'Choices', i, 'Next'] })),
    ...(Default === undefined ? [] : [{ to: Default, path: [...path, 'Default'] }]),
    ...Catch.map((each, i) => ({ to: each.Next, path: [...path, 'Catch', i, 'Next'] })),
  ]
}
