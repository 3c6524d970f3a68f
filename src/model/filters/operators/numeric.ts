import type { Dialect } from '../dialect.ts'
import { eventBridgeRule, lambdaFilter, snsPolicy } from '../dialect.ts'
import { defineOperator } from '../operator.ts'
import { isList, NumberText, type PatternValue } from '../patternValue.ts'

type Comparison = (value: number, bound: number) => boolean

const comparisons: ReadonlyMap<PatternValue | undefined, Comparison> = new Map([
  ['=', (value, bound) => value === bound],
  ['<', (value, bound) => value < bound],
  ['<=', (value, bound) => value <= bound],
  ['>', (value, bound) => value > bound],
  ['>=', (value, bound) => value >= bound],
])
const below = new Set<PatternValue | undefined>(['<', '<='])
const above = new Set<PatternValue | undefined>(['>', '>='])

export const numeric = defineOperator({
  name: 'numeric',
  summary: 'A number that is equal to another, however both are written, or lies in a range',
  dialects: [lambdaFilter, eventBridgeRule, snsPolicy],
  examples: ['["=", 100]', '[">", 10, "<=", 20]'],
  read(argument, dialect) {
    const rule = 'a comparison such as ["=", 100], or a range such as [">", 10, "<=", 20]'
    if (!isList(argument)) return rule
    const [sign, given, secondSign, secondGiven, ...more] = argument
    const first = comparisons.get(sign)
    const bound = boundOf(given, dialect)
    if (typeof bound === 'string') return bound
    if (first === undefined || bound === undefined || more.length > 0) return rule
    if (argument.length === 2) return value => typeof value === 'number' && first(value, bound)
    const second = comparisons.get(secondSign)
    const end = boundOf(secondGiven, dialect)
    if (typeof end === 'string') return end
    if (second === undefined || end === undefined) return rule
    if (!above.has(sign) || !below.has(secondSign)) return rule
    if (bound >= end) return `a range that ends above its beginning, ${bound}`
    return value => typeof value === 'number' && first(value, bound) && second(value, end)
  },
})

function boundOf(
  given: PatternValue | undefined,
  { largestNumber: most }: Dialect,
): number | string | undefined {
  if (!(given instanceof NumberText)) return undefined
  const { value } = given
  return Math.abs(value) <= most ? value : `a comparison with numbers from -${most} to ${most}`
}
