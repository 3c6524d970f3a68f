import { foundInWords } from '../../math/reading/foundInWords.ts'
import type { Problem } from '../../math/reading/reading.ts'
import type { Dialect } from '../../model/filters/dialect.ts'
import { equals } from '../../model/filters/equals.ts'
import type { Test } from '../../model/filters/operator.ts'
import { operators } from '../../model/filters/operators.ts'
import { isLeaf, isMap, type PatternValue } from '../../model/filters/patternValue.ts'
import { unknownName } from '../unknownName.ts'
import { plainOf } from './patternOf.ts'

/** One of the things that a value may be, or what is wrong with it. */
export function readTest(value: PatternValue, dialect: Dialect): Test | Problem {
  if (isLeaf(value)) return equals(value)
  const [first, ...more] = isMap(value) ? value : []
  if (first === undefined || more.length > 0) {
    const rule = 'must be a value, or one operator such as { "prefix": "us-" }'
    return { path: [], message: `${rule}: ${foundInWords(plainOf(value))}` }
  }
  const [name, argument] = first
  const known = operators.filter(({ dialects }) => dialects.includes(dialect))
  const operator = known.find(each => each.name === name)
  if (operator === undefined) {
    const names = known.map(each => each.name)
    return { path: [name], message: unknownName(`the operator of ${dialect.title}`, name, names) }
  }
  const test = operator.read(argument, dialect)
  if (typeof test !== 'string') return test
  return { path: [name], message: `must be ${test}: ${foundInWords(plainOf(argument))}` }
}
