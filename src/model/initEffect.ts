import type { Provenance } from './provenance.ts'

/** How a scenario gives the value: bytes, a whole number, or `true`, which counts as 1. */
type InitEffectKind = 'size' | 'count' | 'flag'

/** Something that makes Init longer, and by how much it was measured to. */
export interface InitEffect<Name extends string = string> {
  readonly name: Name
  /** What it is and how it was measured, as one sentence without its full stop. */
  readonly summary: string
  readonly kind: InitEffectKind
  readonly origin: Provenance
  /** What it adds to Init, in microseconds. */
  added(value: number): number
}

/** Keeps the name, so that the list of effects is a list of names as well. */
export function defineInitEffect<const Name extends string>(
  effect: InitEffect<Name>,
): InitEffect<Name> {
  return effect
}
