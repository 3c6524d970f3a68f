import { describe, expect, test } from 'vitest'
import { readYaml, readYamlValue } from '../../src/scenario/readYaml.ts'
import { printProblems } from '../../src/scenario/scenarioProblem.ts'

const problemsOf = (text: string) => {
  const reading = readYaml(text, 'a.yaml')
  return reading.ok ? [] : printProblems(reading.problems).split('\n')
}

const valueOf = (text: string): unknown => {
  const reading = readYaml(text, 'a.yaml')
  if (!reading.ok) throw new Error(printProblems(reading.problems))
  return JSON.parse(JSON.stringify(reading.value))
}

const checkout = `# A scenario.
name: Checkout
functions:
  checkout:
    MemorySize: 512
    init: { lognormal: { p50: 250ms, p99: 900ms } }
    work:
      - cpu: 60ms
      - wait: 40ms
    Timeout:
sources: {}
`

test('a scenario becomes plain values', () => {
  expect(valueOf(checkout)).toEqual({
    name: 'Checkout',
    functions: {
      checkout: {
        MemorySize: 512,
        init: { lognormal: { p50: '250ms', p99: '900ms' } },
        work: [{ cpu: '60ms' }, { wait: '40ms' }],
        Timeout: null,
      },
    },
    sources: {},
  })
})

describe('positionOf finds', () => {
  test.each([
    [[], 'value', 2, 1],
    [['name'], 'value', 2, 7],
    [['name'], 'key', 2, 1],
    [['functions', 'checkout', 'MemorySize'], 'value', 5, 17],
    [['functions', 'checkout', 'MemorySize'], 'key', 5, 5],
    [['functions', 'checkout', 'init', 'lognormal', 'p99'], 'value', 6, 43],
    [['functions', 'checkout', 'init', 'lognormal', 'p99'], 'key', 6, 38],
    [['functions', 'checkout', 'work', 1], 'value', 9, 9],
    [['functions', 'checkout', 'work', 1, 'wait'], 'value', 9, 15],
    [['functions', 'checkout', 'work', '1', 'wait'], 'value', 9, 15],
    [['functions', 'checkout', 'Timeout'], 'key', 10, 5],
    [['functions', 'checkout', 'Timeout'], 'value', 10, 13],
    [['functions', 'checkout', 'Runtime'], 'value', 4, 3],
    [['functions', 'checkout', 'work', 7], 'value', 7, 5],
    [['functions', 'nobody', 'MemorySize'], 'value', 3, 1],
    [['duration'], 'value', 2, 1],
    [['functions', 'toString'], 'value', 3, 1],
    [['sources'], 'value', 11, 10],
  ] as const)('%j (%s) at %d:%d', (path, part, line, column) => {
    const reading = readYaml(checkout, 'a.yaml')
    expect(reading.ok && reading.positionOf(path, part)).toEqual({ line, column })
  })
})

test('positionOf finds the value where none is asked for', () => {
  const reading = readYaml(checkout, 'a.yaml')
  expect(reading.ok && reading.positionOf(['name'])).toEqual({ line: 2, column: 7 })
})

test('CRLF and a byte order mark change neither values nor positions', () => {
  const text = `\ufeff${checkout.replaceAll('\n', '\r\n')}`
  expect(valueOf(text)).toEqual(valueOf(checkout))
  const reading = readYaml(text, 'a.yaml')
  const path = ['functions', 'checkout', 'MemorySize']
  expect(reading.ok && reading.positionOf(path)).toEqual({ line: 5, column: 17 })
})

test('what an alias repeats stands where it was written', () => {
  const reading = readYaml('a: &x\n  b: 1\nc: *x', 'a.yaml')
  expect(reading.ok && JSON.stringify(reading.value)).toBe('{"a":{"b":1},"c":{"b":1}}')
  expect(reading.ok && reading.positionOf(['c', 'b'])).toEqual({ line: 2, column: 6 })
})

describe('YAML 1.2 core: a reads as', () => {
  test.each([
    ['no', 'no'],
    ['yes', 'yes'],
    ['on', 'on'],
    ['true', true],
    ['False', false],
    ['~', null],
    ['null', null],
    ['', null],
    ['12:30:00', '12:30:00'],
    ['2026-11-27T08:00:00Z', '2026-11-27T08:00:00Z'],
    ['10ms', '10ms'],
    ['10 ms', '10 ms'],
    ['1_000', '1_000'],
    ['"10"', '10'],
    ["'012'", '012'],
    ['0b11', '0b11'],
    ['|\n  two\n  lines\n', 'two\nlines\n'],
    ['"\\u00fc\\n\\t"', '\u00fc\n\t'],
    ['=1+1', '=1+1'],
  ])('%j: %j', (text, value) => {
    expect(valueOf(`a: ${text}`)).toEqual({ a: value })
  })
})

describe('keys are names as they are written', () => {
  test.each([
    ['1', '1'],
    ['1.0', '1.0'],
    ['true', 'true'],
    ['~', '~'],
    ['null', 'null'],
    ['0x10', '0x10'],
    ['"a b"', 'a b'],
    ['""', ''],
    ['my.function', 'my.function'],
    ['\u{1f980}', '\u{1f980}'],
    ['constructor', 'constructor'],
    ['toString', 'toString'],
    ['hasOwnProperty', 'hasOwnProperty'],
    ['prototype', 'prototype'],
    ['? a', 'a'],
  ])('%s', (text, key) => {
    const reading = readYaml(
      `${text}\n: 1`.replace(text === '? a' ? '' : '\n: ', text === '? a' ? '' : ': '),
      'a.yaml',
    )
    expect(reading.ok && Object.entries(reading.value)).toEqual([[key, 1]])
  })
})

test('maps have no prototype, on any level', () => {
  const reading = readYaml('a: { b: [{ c: 1 }] }', 'a.yaml')
  const seen: unknown[] = []
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    if (!Array.isArray(value)) seen.push(Object.getPrototypeOf(value))
    Object.values(value).forEach(visit)
  }
  visit(reading.ok && reading.value)
  expect(seen).toEqual([null, null, null])
})

describe('every problem is told in words with its place:', () => {
  test.each([
    ['', ['a.yaml:1:1 a scenario must be a map that begins like name: ...: found nothing']],
    [
      '# only this',
      ['a.yaml:1:1 a scenario must be a map that begins like name: ...: found nothing'],
    ],
    ['---\n', ['a.yaml:1:4 a scenario must be a map that begins like name: ...: found nothing']],
    ['\n- a', ['a.yaml:2:1 a scenario must be a map that begins like name: ...: found a list']],
    ['text', ['a.yaml:1:1 a scenario must be a map that begins like name: ...: found "text"']],
    ['42', ['a.yaml:1:1 a scenario must be a map that begins like name: ...: found 42']],
    ['a: 1\n---\nb: 2', ['a.yaml:2:1 the text must be one document: found another from here on']],
    ['a: 1\n...\nb: 2', ['a.yaml:3:1 the text must be one document: found another from here on']],
    ['%YAML 1.1\n---\na: 1', ['a.yaml:1:1 directives are not read here: found "%YAML 1.1"']],
    ['a:\n\tb: 1', ['a.yaml:2:1 indentation must be spaces: found a tab']],
    ['a: 1\na: 2', ['a.yaml:2:1 a: a key must be there once: found "a" is there before']],
    ['1: a\n"1": b', ['a.yaml:2:1 1: a key must be there once: found "1" is there before']],
    ['a: { b: 1, b: 2 }', ['a.yaml:1:12 a.b: a key must be there once: found "b" is there before']],
    ['a: { __proto__: 1 }', ['a.yaml:1:6 a: a key must be any other name: found "__proto__"']],
    ['"\\x5f_proto__": 1', ['a.yaml:1:1 a key must be any other name: found "__proto__"']],
    [
      'a: &x { b: 1 }\nc: { <<: *x }',
      ['a.yaml:2:6 c: a map must be written out, without merge keys: found "<<"'],
    ],
    [': 1', ['a.yaml:1:1 a key must be a name: found nothing before the colon']],
    ['[a]: 1', ['a.yaml:1:1 a key must be a name: found something else']],
    ['a: &x b\n*x : 1', ['a.yaml:2:1 a key must be a name: found something else']],
    ['a: *x', ['a.yaml:1:4 a: an alias must name an anchor that comes before it: found "*x"']],
    [
      'a: *x\nb: &x 1',
      ['a.yaml:1:4 a: an alias must name an anchor that comes before it: found "*x"'],
    ],
    ['a: &x [*x]', ['a.yaml:1:8 a[0]: an alias must stand outside of what it names: found "*x"']],
    ['a: &x 1\nb: &x 2', ['a.yaml:2:7 b: an anchor must be a name of its own: found "&x"']],
    ['a: !Ref b', ['a.yaml:1:4 a value must be without a tag such as !Ref or !!str: found "!Ref"']],
    [
      'a: !!binary aGk=',
      ['a.yaml:1:4 a value must be without a tag such as !Ref or !!str: found "!!binary"'],
    ],
    ['a: "\\e[31m"', ['a.yaml:1:4 a: a text must be without control characters: found U+001B']],
    ['"\\0": 1', ['a.yaml:1:1 a text must be without control characters: found U+0000']],
    [
      'a: "\\q"',
      [
        'a.yaml:1:4 a backslash in double quotes must begin an escape such as \\n or \\u00e9, or be doubled: found "\\\\q"',
      ],
    ],
    [
      'a: "\\u12"',
      [
        'a.yaml:1:4 a backslash in double quotes must begin an escape such as \\n or \\u00e9, or be doubled: found "\\\\u12\\""',
      ],
    ],
  ])('%j', (text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })
})

describe('what the parser refuses keeps its place:', () => {
  test.each([
    ['a: [1, 2', /^a.yaml:1:9 the text must be YAML: Flow sequence/],
    ['a: "b', /^a.yaml:1:6 the text must be YAML: Missing closing "quote/],
    ['a: b: c', /^a.yaml:1:4 the keys of a map must begin in the same column/],
    ['a: 1\n b: 2', /^a.yaml:1:4 the keys of a map must begin in the same column/],
    ['a 1\nb: 2', /^a.yaml:1:1 a key and its colon must be on one line/],
    [
      'a: @b',
      /^a.yaml:1:4 the text must be YAML: Plain value cannot start with reserved character @/,
    ],
    ['a: "\\UFFFFFFFF"', /^a.yaml:1:5 the text must be YAML: Invalid escape sequence/],
    ['a: 1\n]', /^a.yaml:2:1 the text must be YAML: /],
  ])('%j', (text, pattern) => {
    expect(problemsOf(text)[0]).toMatch(pattern)
  })
})

test('all problems come at once', () => {
  expect(problemsOf('a: .inf\nb: { c: 012, __proto__: 1 }\nd: *nobody\na: 2').length).toBe(5)
  expect(problemsOf('a: @b\nc: `d\ne: "f').length).toBe(3)
  expect(problemsOf('a: !Ref b\nc: !Sub d').length).toBe(2)
})

test('of 1,000 problems 20 are told', () => {
  const lines = problemsOf(Array.from({ length: 1_000 }, (_, i) => `k${i}: .inf`).join('\n'))
  expect(lines).toHaveLength(21)
  expect(lines.at(-1)).toBe('and 980 more')
})

test('a message does not grow with what was found', () => {
  const long = 'x'.repeat(100_000)
  for (const text of [`a: !${long} b`, `a: [b\n${long}`, `a: *${long}`, `a: "\\${long}"`, long]) {
    for (const line of problemsOf(text)) expect(line.length).toBeLessThan(300)
  }
})

test('readYamlValue reads one value of any kind', () => {
  expect(readYamlValue('[1s, 2s]')).toEqual({ ok: true, value: ['1s', '2s'] })
  expect(readYamlValue('')).toEqual({ ok: true, value: null })
  expect(readYamlValue('{ a: 1 } b').ok).toBe(false)
})
