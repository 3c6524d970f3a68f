import * as fc from 'fast-check'

/** Few letters and numbers, so that patterns match often. */
const text = fc.string({ unit: fc.constantFrom('a', 'B', 'b'), maxLength: 3 })
const number = fc.constantFrom(0, 1, 2, 2.5, 10)
const leaf = fc.oneof(text, number, fc.boolean(), fc.constant(null))

const range = fc
  .tuple(fc.constantFrom('>', '>='), number, fc.constantFrom('<', '<='), number)
  .filter(([, low, , high]) => low < high)
const comparison = fc.tuple(fc.constantFrom('=', '<', '<=', '>', '>='), number)

const lambdaOperator = fc.oneof(
  fc.record({ prefix: text }),
  fc.record({ suffix: text }),
  fc.record({ 'equals-ignore-case': text }),
  fc.record({ exists: fc.boolean() }),
  fc.record({ numeric: fc.oneof(comparison, range) }),
  fc.record({
    'anything-but': fc.oneof(
      text,
      number,
      fc.array(text, { minLength: 1, maxLength: 3 }),
      fc.array(number, { minLength: 1, maxLength: 3 }),
    ),
  }),
)

const wildcard = text.map(each => each.replaceAll(/a+/g, '*'))
const nested = fc.oneof(
  fc.record({ prefix: fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 2 })) }),
  fc.record({ suffix: text }),
  fc.record({ 'equals-ignore-case': text }),
  fc.record({ wildcard }),
)
const caseless = fc.record({ 'equals-ignore-case': text })
const eventBridgeOperator = fc.oneof(
  lambdaOperator,
  fc.record({ wildcard }),
  fc.record({ 'anything-but': nested }),
  fc.record({ prefix: caseless }),
  fc.record({ suffix: caseless }),
)

const listOf = (operator: fc.Arbitrary<unknown>) =>
  fc.array(fc.oneof(leaf, { arbitrary: operator, weight: 4 }), { minLength: 1, maxLength: 4 })

/** Keys at two levels, some of them in alternatives; few of them, so that a pattern matches now and then. */
function patternOf(operator: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  const list = listOf(operator)
  const flat = fc.oneof(
    fc.record({ a: list }),
    fc.record({ b: list }),
    fc.record({ in: fc.record({ x: list }) }),
    fc.record({ a: list, in: fc.record({ y: list }) }),
  )
  const or = fc.array(flat, { minLength: 2, maxLength: 3 })
  return fc.oneof(
    flat,
    fc.record({ $or: or }),
    fc.record({ b: list, $or: or }),
    fc.record({ in: fc.record({ y: list, $or: fc.tuple(flatIn(list), flatIn(list)) }) }),
  )
}

const flatIn = (list: fc.Arbitrary<unknown>) => fc.record({ x: list })

export const lambdaPattern = patternOf(lambdaOperator)
export const eventBridgePattern = patternOf(eventBridgeOperator)

/** Some of the keys that the patterns look at. */
export const randomEvent = fc.record(
  { a: leaf, b: leaf, in: fc.record({ x: leaf, y: leaf }, { requiredKeys: [] }) },
  { requiredKeys: ['in', 'a'] },
)
