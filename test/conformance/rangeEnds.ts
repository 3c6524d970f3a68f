import type { Parameter } from '../../src/math/parameter.ts'
import type { Described, Given } from './check.ts'

/** The sizes of numbers that every definition can be given. */
const [smallest, greatest] = [1e-100, 1e100]

/** The examples in own names, with every numeric parameter at either end of its range, in all combinations. */
export function rangeEnds({ parameters, examples }: Described): readonly Given[] {
  const inOwnNames = examples.filter(given => Object.keys(given).every(name => name in parameters))
  return inOwnNames.flatMap(example =>
    Object.entries(example).reduce<readonly Given[]>(
      (combined, [name, given]) =>
        combined.flatMap(others =>
          atEnds(parameters[name], given).map(value => ({ ...others, [name]: value })),
        ),
      [{}],
    ),
  )
}

/** What is given, and the same at both ends; of a list, the last element. */
function atEnds(parameter: Parameter | undefined, given: unknown): readonly unknown[] {
  if (parameter?.range === undefined) return [given]
  const { least, most, open } = parameter.range
  const low = open ? Math.max(smallest, least * (1 + 1e-15)) : least
  const high = Math.min(greatest, open ? most * (1 - 1e-15) : most)
  if (!Array.isArray(given)) return [given, low, high]
  const list: readonly unknown[] = given
  return [list, ...[low, high].map(end => [...list.slice(0, -1), end])]
}
