import { expect, test } from 'vitest'
import { eventBridgeRule, lambdaFilter, snsPolicy } from '../../../src/model/filters/dialect.ts'
import { operators } from '../../../src/model/filters/operators.ts'
import { JsonObjection, readJson } from '../../../src/scenario/filters/readJson.ts'

const argumentOf = (json: string) => {
  const value = readJson(json)
  if (value instanceof JsonObjection) throw value
  return value
}

const known = operators.flatMap(each =>
  each.dialects.flatMap(dialect =>
    each.examples.map(example => [each.name, dialect.name, example, each, dialect] as const),
  ),
)

test.each(known)('%s of %s takes %s', (_, __, example, operator, dialect) => {
  expect(operator.read(argumentOf(example), dialect)).toBeTypeOf('function')
})

test.each(operators.map(each => [each.name, each] as const))(
  '%s says what its argument must be',
  (_, operator) => {
    for (const dialect of operator.dialects) {
      for (const wrong of ['null', '{}', '[]', '{"prefix":"a","suffix":"b"}', '[null]']) {
        expect(operator.read(argumentOf(wrong), dialect)).toBeTypeOf('string')
      }
    }
  },
)

test.each([
  ['anything-but', '["a",1]'],
  ['anything-but', '{"prefix":1}'],
  ['anything-but', '{"prefix":[]}'],
  ['numeric', '["=",1,"<",2]'],
  ['numeric', '["<",1,">",2]'],
  ['numeric', '[">",2,"<",1]'],
  ['numeric', '[">",2,"<",2]'],
  ['numeric', '["=","1"]'],
  ['numeric', '["!=",1]'],
  ['numeric', '[">",-5000000001]'],
  ['wildcard', '"a**b"'],
  ['wildcard', '"a\\\\b"'],
  ['cidr', '"10.0.0.0/33"'],
  ['cidr', '"10.0.0.256/8"'],
  ['cidr', '"10.0.0.0"'],
  ['cidr', '"10.0.0.0/8/8"'],
])('EventBridge refuses { %s: %s }', (name, argument) => {
  const operator = operators.find(each => each.name === name)
  expect(operator?.read(argumentOf(argument), eventBridgeRule)).toBeTypeOf('string')
})

test.each([
  ['wildcard', '"a\\\\*b"', 'a*b', 'axb'],
  ['wildcard', '"a\\\\\\\\*"', 'a\\x', 'ax'],
  ['wildcard', '"(.)*"', '(.)', 'a'],
  ['wildcard', '"*\\n"', 'a\n', 'a'],
  ['cidr', '"0.0.0.0/0"', '255.1.2.3', '255.1.2'],
  ['cidr', '"192.168.1.128/25"', '192.168.1.200', '192.168.1.127'],
  ['cidr', '"10.0.0.1/32"', '10.0.0.1', '10.0.0.2'],
])('{ %s: %s } matches %j and not %j', (name, argument, match, other) => {
  const matches = operators
    .find(each => each.name === name)
    ?.read(argumentOf(argument), eventBridgeRule)
  if (typeof matches !== 'function') throw new TypeError(`found ${matches}`)
  expect([match, other].map(matches)).toEqual([true, false])
})

test('a filter of SNS compares with numbers of a billion at most, others with five', () => {
  const numeric = operators.find(each => each.name === 'numeric')
  const kinds = [snsPolicy, lambdaFilter, eventBridgeRule].map(
    dialect => typeof numeric?.read(argumentOf('["=",1000000001]'), dialect),
  )
  expect(kinds).toEqual(['string', 'function', 'function'])
})
