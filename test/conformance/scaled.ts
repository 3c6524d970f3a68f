import type { ParameterKind } from '../../src/math/parameter.ts'
import type { Described, Given } from './check.ts'
import { fieldsOf, listOf } from './untyped.ts'

type Part = (name: string) => Described | undefined

/**
 * The same parameters in units that are `factor` times smaller: quantities and times are
 * multiplied, rates divided, plain numbers kept. A mean and quantiles are quantities.
 */
export function scaled(given: Given, factor: number, definition: Described, part: Part): Given {
  const complete = { ...fallbacksWithUnit(definition), ...given }
  return Object.fromEntries(
    Object.entries(complete).map(([name, value]) => {
      if (name === 'cv') return [name, value]
      const kind = definition.parameters[name]?.kind ?? 'quantity'
      return [name, scalings[kind](value, factor, part)]
    }),
  )
}

function fallbacksWithUnit(definition: Described): Given {
  const withUnit = Object.entries(definition.parameters).filter(
    ([, { kind, fallback }]) =>
      ['quantity', 'time', 'rate'].includes(kind) && Number.isFinite(fallback) && fallback !== 0,
  )
  return Object.fromEntries(withUnit.map(([name, { fallback }]) => [name, fallback]))
}

type Scaling = (value: unknown, factor: number, part: Part) => unknown

const multiplied = (value: unknown, factor: number) => Number(value) * factor
const divided = (value: unknown, factor: number) => Number(value) / factor
const kept = (value: unknown) => value
const everyMultiplied: Scaling = (value, factor) =>
  listOf(value).map(one => multiplied(one, factor))

const fields =
  (scalings: Readonly<Record<string, Scaling>>): Scaling =>
  (value, factor, part) =>
    listOf(value).map(one =>
      Object.fromEntries(
        Object.entries(fieldsOf(one)).map(([name, field]) => [
          name,
          scalings[name]?.(field, factor, part) ?? field,
        ]),
      ),
    )

const scalings: Readonly<Record<ParameterKind, Scaling>> = {
  quantity: multiplied,
  time: multiplied,
  rate: divided,
  quantities: everyMultiplied,
  times: everyMultiplied,
  distribution: scaledPart,
  components: fields({ of: scaledPart }),
  profile: fields({ at: multiplied, rate: divided }),
  phases: fields({ rate: divided, stay: multiplied }),
  ratio: kept,
  ratios: kept,
  probability: kept,
  count: kept,
  counts: kept,
}

function scaledPart(value: unknown, factor: number, part: Part): Given {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).map(([name, given]) => {
      const definition = part(name)
      if (definition === undefined) throw new Error(`no definition of ${name} to scale by`)
      return [name, scaled(named(given, definition), factor, definition, part)]
    }),
  )
}

/** A bare value belongs to the only parameter that must be given. */
function named(given: unknown, { parameters }: Described): Given {
  const isBare = typeof given !== 'object' || Array.isArray(given)
  const required = Object.entries(parameters).find(([, { fallback }]) => fallback === undefined)
  return isBare && required !== undefined ? { [required[0]]: given } : fieldsOf(given)
}
