import type { Parameter, ParameterKind } from '../../src/math/parameter.ts'
import type { Range } from '../../src/math/range.ts'
import { above, below } from './neighbours.ts'
import { fieldsOf, listOf } from './untyped.ts'

/** A value that must be refused and how the refusal must quote it, where it can be quoted. */
export interface BadValue {
  readonly value: unknown
  readonly quoted: string
}

/** Values that a parameter must refuse; those of lists are a good list with one bad element. */
export function badValues(parameter: Parameter, good: unknown): readonly BadValue[] {
  const { kind, range, fallback } = parameter
  const isMeant = (value: unknown) =>
    fallback !== undefined && (value === null || Object.is(value, fallback))
  const numbers = badNumbers(kind, range ?? everything).filter(({ value }) => !isMeant(value))
  const list = listOf(good)
  const elements = numbers.map(bad => ({ value: withLast(list, bad.value), quoted: bad.quoted }))
  const negative = [...nonsense, quoted(-1)]
  const records = [...notAList, { value: [], quoted: '' }]
  const parts: Readonly<Record<string, readonly BadValue[]>> = {
    distribution: badParts,
    components: [
      ...records,
      ...badFields(list, 'weight', negative),
      ...badFields(list, 'of', badParts),
    ],
    profile: [...records, ...badFields(list, 'at', negative), ...badFields(list, 'rate', negative)],
    phases: [
      ...records,
      ...badFields(list, 'rate', negative),
      ...badFields(list, 'stay', negative),
    ],
  }
  return parts[kind] ?? (Array.isArray(good) ? [...notAList, ...elements] : numbers)
}

const quoted = (value: number | string): BadValue => ({ value, quoted: String(value) })

const everything: Range = {
  least: Number.NEGATIVE_INFINITY,
  most: Number.POSITIVE_INFINITY,
  open: true,
}

const nonsense: readonly BadValue[] = [
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 'twelve'].map(quoted),
  { value: null, quoted: '' },
  { value: true, quoted: '' },
  { value: {}, quoted: '' },
]

const notAList: readonly BadValue[] = ['twelve', Number.NaN].map(quoted)

const badParts: readonly BadValue[] = [
  quoted('twelve'),
  { value: null, quoted: '' },
  { value: {}, quoted: '' },
  { value: { noSuchLaw: {} }, quoted: 'noSuchLaw' },
]

function badNumbers(kind: ParameterKind, { least, most, open }: Range): readonly BadValue[] {
  const outside = [
    open ? least : below(least),
    least - 1,
    open ? most : above(most),
    most + 1,
  ].filter(Number.isFinite)
  const broken = kind === 'count' || kind === 'counts' ? [Math.max(1, least) + 0.5] : []
  return [...nonsense, ...[...outside, ...broken].map(quoted)]
}

function badFields(
  list: readonly unknown[],
  field: string,
  bad: readonly BadValue[],
): readonly BadValue[] {
  const last = fieldsOf(list.at(-1))
  const { [field]: _, ...without } = last
  return [
    { value: withLast(list, without), quoted: field },
    ...bad.map(one => ({ ...one, value: withLast(list, { ...last, [field]: one.value }) })),
  ]
}

const withLast = (list: readonly unknown[], last: unknown) => [...list.slice(0, -1), last]
