import { ignoreCase } from '../caseless.ts'
import { type Dialect, eventBridgeRule, lambdaFilter, snsPolicy } from '../dialect.ts'
import { equals } from '../equals.ts'
import { defineOperator, type Operator, type Test } from '../operator.ts'
import { isLeaf, isList, isMap, NumberText, type PatternValue } from '../patternValue.ts'
import { equalsIgnoreCase } from './equalsIgnoreCase.ts'
import { prefix } from './prefix.ts'
import { suffix } from './suffix.ts'
import { wildcard } from './wildcard.ts'

/** What may stand inside it, by who reads it. */
const inside: ReadonlyMap<Dialect, ReadonlyMap<string, Operator>> = new Map([
  [
    eventBridgeRule,
    new Map([
      [prefix.name, prefix],
      [suffix.name, suffix],
      [ignoreCase, equalsIgnoreCase],
      [wildcard.name, wildcard],
    ]),
  ],
  [snsPolicy, new Map([[prefix.name, prefix]])],
])

export const anythingBut = defineOperator({
  name: 'anything-but',
  summary: 'Whatever is there, but for these values; what is not there does not match',
  dialects: [lambdaFilter, eventBridgeRule, snsPolicy],
  examples: ['["Raining"]', '"initializing"', '[100, 200]'],
  read(argument, dialect) {
    const tests = isMap(argument) ? nested(argument, dialect) : values(argument)
    if (typeof tests === 'string') return tests
    return value => value !== undefined && !tests.some(test => test(value))
  },
})

function values(argument: PatternValue): readonly Test[] | string {
  const rule = 'texts only, or numbers only, such as ["Raining"] or [100, 200]'
  const all = isList(argument) ? argument : [argument]
  const leaves = all.filter(isLeaf)
  const isAlike =
    leaves.every(each => typeof each === 'string') ||
    leaves.every(each => each instanceof NumberText)
  return all.length > 0 && leaves.length === all.length && isAlike ? leaves.map(equals) : rule
}

function nested(argument: ReadonlyMap<string, PatternValue>, dialect: Dialect) {
  const known = inside.get(dialect) ?? new Map<string, Operator>()
  const [[name, given] = ['', null], ...more] = argument
  const operator = known.get(name)
  if (operator === undefined || more.length > 0) {
    const others = known.size === 0 ? '' : `, or one of ${[...known.keys()].join(', ')}`
    return `texts only, or numbers only${others}, as ${dialect.title} has it`
  }
  const all = isList(given) ? given : [given]
  const tests: Test[] = []
  for (const each of all) {
    const test = typeof each === 'string' ? operator.read(each, dialect) : 'texts'
    if (typeof test === 'string') return `${name} of ${test}`
    tests.push(test)
  }
  return tests.length === 0 ? `${name} of texts` : tests
}
