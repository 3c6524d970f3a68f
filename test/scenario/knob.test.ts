import { describe, expect, test } from 'vitest'
import { valueOf } from '../../src/math/reading/reading.ts'
import { type Knob, knobValue, readKnob, turnKnob } from '../../src/scenario/knob.ts'

const scenario = {
  functions: {
    checkout: { MemorySize: 512, work: [{ cpu: '60ms' }, { wait: '40ms' }], init: null },
    'my.function': { Timeout: 3 },
  },
}

const turned = (path: string, value: string) =>
  valueOf(turnKnob(scenario, valueOf(readKnob(path, value))))

const problemsOf = (path: Knob['path']) => {
  const reading = turnKnob(scenario, { path, value: 1 })
  return reading.ok ? [] : reading.problems
}

describe('a value is read like YAML', () => {
  test.each([
    ['1024', 1024],
    ['0.1%', '0.1%'],
    ['10s', '10s'],
    ['"10"', '10'],
    ['live', 'live'],
    ['true', true],
    ['null', null],
    ['', null],
    ['[1s, 2s]', ['1s', '2s']],
  ])('%s', (text, value) => {
    expect(valueOf(readKnob('a', text)).value).toEqual(value)
  })

  test('{ lognormal: { p50: 80ms, p99: 400ms } }', () => {
    const { value } = valueOf(readKnob('a', '{ lognormal: { p50: 80ms, p99: 400ms } }'))
    expect(JSON.parse(JSON.stringify(value))).toEqual({ lognormal: { p50: '80ms', p99: '400ms' } })
  })
})

test.each([
  ['[1, 2', 'the text must be YAML: Flow sequence must end with a ]'],
  [
    '012',
    'a number must be written like 12, -0.5 or 1e3, and a text of digits in quotes: found "012"',
  ],
  ['!Ref x', 'a value must be without a tag such as !Ref or !!str: found "!Ref"'],
])('the value %s is refused at its path', (text, message) => {
  const reading = readKnob('functions.a', text)
  expect(reading).toEqual({ ok: false, problems: [{ path: ['functions', 'a'], message }] })
})

test('turnKnob replaces one value and nothing else', () => {
  const before = JSON.stringify(scenario)
  const after = turned('functions.checkout.MemorySize', '1024')
  expect(JSON.stringify(after)).toBe(before.replace('512', '1024'))
  expect(JSON.stringify(scenario)).toBe(before)
})

test('turnKnob replaces an element of a list', () => {
  const after = turned('functions.checkout.work[1].wait', '80ms')
  expect(JSON.stringify(after)).toBe(JSON.stringify(scenario).replace('40ms', '80ms'))
})

test('turnKnob finds a name with dots', () => {
  const after = turned('functions["my.function"].Timeout', '4')
  expect(JSON.stringify(after)).toBe(JSON.stringify(scenario).replace('3', '4'))
})

test('turnKnob makes the maps on the way, also where nothing follows a key', () => {
  expect(knobValue(turned('assumptions.idleTimeout.constant', '300s'), ['assumptions'])).toEqual(
    Object.assign(Object.create(null), {
      idleTimeout: Object.assign(Object.create(null), { constant: '300s' }),
    }),
  )
  const after = turned('functions.checkout.init.constant', '1s')
  expect(knobValue(after, ['functions', 'checkout', 'init', 'constant'])).toBe('1s')
})

test.each([
  [
    ['functions', 'checkout', 'MemorySize', 'x'],
    ['functions', 'checkout', 'MemorySize'],
    'must be a map to have x: found 512',
  ],
  [
    ['functions', 'checkout', 'work', 2],
    ['functions', 'checkout', 'work'],
    'must have an element [2]: found a list of 2',
  ],
  [
    ['functions', 'checkout', 'work', 'length'],
    ['functions', 'checkout', 'work'],
    'must have an element length: found a list of 2',
  ],
  [
    ['functions', '__proto__', 'x'],
    ['functions'],
    'a key must be any other name: found "__proto__"',
  ],
])('turnKnob refuses to set %j', (path, at, message) => {
  expect(problemsOf(path)).toEqual([{ path: at, message }])
})

describe('knobValue is', () => {
  test.each([
    [['functions', 'checkout', 'MemorySize'], 512],
    [['functions', 'checkout', 'work', 0, 'cpu'], '60ms'],
    [['functions', 'checkout', 'work', '0', 'cpu'], '60ms'],
    [['functions', 'checkout', 'init'], null],
    [['functions', 'nobody', 'MemorySize'], undefined],
    [['functions', 'checkout', 'MemorySize', 'x'], undefined],
    [['functions', 'toString'], undefined],
    [['constructor', 'prototype'], undefined],
  ])('at %j %j', (path, value) => {
    expect(knobValue(scenario, path)).toBe(value)
  })
})

test('names that every object has are plain names', () => {
  const after = turned('functions.constructor.prototype.polluted', 'yes')
  expect(knobValue(after, ['functions', 'constructor', 'prototype', 'polluted'])).toBe('yes')
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})
