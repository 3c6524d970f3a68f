import type { Mapping } from './mapping.ts'
import { type MappingType, mappings } from './mappings.ts'

type ShapeOf<Each> = Each extends Mapping<string, infer Shape> ? Shape : never

/** A type that is all of the parts of a union together. */
type Together<Union> = (Union extends unknown ? (each: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never

/** The keys of all event source mappings; a key that several have is the same in all of them. */
export const mappedShape: Together<ShapeOf<(typeof mappings)[MappingType]>> = Object.assign(
  {},
  ...Object.values(mappings).map(({ shape }) => shape),
)

/** Their names. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of an object are its keys
export const mappedKeys = Object.keys(mappedShape) as (keyof typeof mappedShape)[]
