import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NumberText, type PatternValue } from '../../src/model/filters/patternValue.ts'
import { filterings } from '../../src/scenario/filters/filterings.ts'
import { plainOf } from '../../src/scenario/filters/patternOf.ts'
import { JsonObjection, readJson } from '../../src/scenario/filters/readJson.ts'
import { isMapped, mappings } from '../../src/scenario/mappings.ts'
import { sourceText, sourceTypes } from '../conformance/sourceText.ts'
import { problemsOf, simulate } from '../support/simulate.ts'

const filtered = filterings.flatMap(({ key, types }) => types.map(type => [type, key] as const))
const outcomesOf = (type: string, source: string) =>
  simulate(sourceText(type, { source })).sources['source']?.outcomes

describe.each(filtered)('a source of Type %s', (type, key) => {
  test('lets through a share, and the rest is filtered out', () => {
    const { completed = 0, filtered: out = 0 } = outcomesOf(type, 'passes: 30%') ?? {}
    expect(completed + out).toBeGreaterThan(1_190)
    expect(completed / (completed + out)).toBeCloseTo(0.3, 1)
  })

  test(`has ${key} refused beside a share`, () => {
    const pattern = { FilterCriteria: '{ Filters: [] }', Filter: '{ S3Key: { Rules: [] } }' }
    const given = Object.entries(pattern).find(([name]) => name === key)?.[1] ?? '{}'
    expect(problemsOf(sourceText(type, { source: `passes: 30%, ${key}: ${given}` }))).toEqual([
      `sources.source.passes: must stand without ${key} beside it: found "30%"`,
    ])
  })

  test('has attributes that are not generated refused', () => {
    const patterns: Readonly<Record<string, string>> = {
      FilterCriteria: `{ Filters: [ { Pattern: '{"${payloadOf(type)}":{"key":["a"]}}' } ] }`,
      Filter: '{ S3Key: { Rules: [ { Name: prefix, Value: a } ] } }',
    }
    const pattern = patterns[key] ?? '{ key: [a] }'
    const source = `attributes: { kye: [a] }, ${key}: ${pattern}`
    const problems = problemsOf(sourceText(type, { source })).join()
    expect(problems).toContain('did you mean kye? The attribute must be one of kye')
  })
})

/** The key below which a mapping's own data stands. */
function payloadOf(type: string): string {
  return isMapped(type) ? (mappings[type].filters?.payload ?? '') : ''
}

const others = sourceTypes.filter(type => !filtered.some(([name]) => name === type))

test.each(others)('a source of Type %s has no filter', type => {
  const problems = problemsOf(sourceText(type, { source: 'passes: 30%, attributes: { a: [1] }' }))
  expect(problems).toHaveLength(2)
  for (const problem of problems) {
    expect(problem).toMatch(/: must be left out unless Type is .*: found it at /)
  }
})

test('FilterPolicyScope is only of SNS, and keys within keys only of bodies', () => {
  const policy = 'attributes: { a.b: [1] }, FilterPolicy: { a: { b: [1] } }'
  expect(problemsOf(sourceText('SNS', { source: policy }))).toEqual([
    'sources.source.FilterPolicy.a.b: must be a list of what matches unless FilterPolicyScope is MessageBody: found keys within a',
  ])
  const scope = 'FilterPolicyScope: MessageBody'
  expect(problemsOf(sourceText('SNS', { source: `${policy}, ${scope}` }))).toEqual([])
  expect(problemsOf(sourceText('S3', { source: scope }))).toEqual([
    'sources.source.FilterPolicyScope: must be left out unless Type is SNS: found it at S3',
  ])
})

test('a policy of SNS has at most five keys', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const source = `attributes: { ${names.map(name => `${name}: [1]`).join(', ')} }, FilterPolicy: { ${names.map(name => `${name}: [1]`).join(', ')} }`
  expect(problemsOf(sourceText('SNS', { source }))).toEqual([
    'sources.source.FilterPolicy: must have at most 5 keys (AS-14): found 6',
  ])
})

describe('attributes', () => {
  const passing = (attributes: string, pattern: string) => {
    const source = `attributes: { ${attributes} }, Pattern: ${pattern}`
    const { completed = 0, filtered: out = 0 } = outcomesOf('EventBridgeRule', source) ?? {}
    return completed / (completed + out)
  }

  test.each([
    ['kind: { order: 70%, refund: 30% }', '{ kind: [order] }', 0.7],
    ['kind: { order: 70% }', '{ kind: [ { exists: true } ] }', 0.7],
    ['kind: { null: 20%, 1: 30%, true: 50% }', '{ kind: [ null ] }', 0.2],
    ['kind: { null: 20%, 1: 30%, true: 50% }', '{ kind: [ 1 ] }', 0.3],
    ['kind: { null: 20%, 1: 30%, true: 50% }', '{ kind: [ true ] }', 0.5],
    ['kind: [a, b, c, d]', '{ kind: [a] }', 0.25],
    ['n: { uniform: { low: 0, high: 100 } }', '{ n: [ { numeric: [">", 80] } ] }', 0.2],
    ['n: { constant: 5 }', '{ n: [5] }', 1],
    ['a: [x, y], b: [x, y]', '{ a: [x], b: [x] }', 0.25],
    ['a: [x, y], b: [x, y]', '{ $or: [ { a: [x] }, { b: [x] } ] }', 0.75],
    ['detail.a: [x, y]', '{ detail: { a: [x] } }', 0.5],
    ['a: [x, y]', '{ detail: { a: [x] } }', 0.5],
  ])('%s: of %s are %d', (attributes, pattern, share) => {
    expect(Math.abs(passing(attributes, pattern) - share)).toBeLessThan(0.05)
  })

  test.each([
    [
      'kind: { order: 70%, refund: 31% }',
      'kind: must have shares of 100% together at most, found 101%',
    ],
    [
      'kind: { order: 70, refund: 30 }',
      'kind.order: must be a share such as 70%, above 0 and at most 100%: found 70',
    ],
    [
      'kind: []',
      'kind: must have 1 to 1000 texts, numbers, true, false or null: found an empty list',
    ],
    [
      'kind: [[a]]',
      'kind.0: must have 1 to 1000 texts, numbers, true, false or null: found a list',
    ],
    [
      'kind: order',
      'kind: must be a list of values, shares such as { order: 70%, refund: 30% }, or a distribution of numbers such as { uniform: { low: 1, high: 100 } }: found "order"',
    ],
    ['a..b: [1]', 'a..b: must have a name in which dots stand between names: found "a..b"'],
    [
      'n: { uniform: { low: 3 } }',
      'n.uniform.high: high must be given, the upper end: found nothing',
    ],
  ])('{ %s } is refused in words', (attributes, message) => {
    const source = `attributes: { ${attributes} }, passes: 10%`
    expect(problemsOf(sourceText('SNS', { source }))[0]).toBe(
      `sources.source.attributes.${message}`,
    )
  })

  test('that are none are refused', () => {
    expect(problemsOf(sourceText('SNS', { source: 'attributes: {}' }))).toEqual([
      'sources.source.attributes: must be 1 to 50 names and what each of them is: found an object without keys',
    ])
  })
})

test('who passes a smaller share passes a larger one: the same events have the same luck', () => {
  const times = (share: string) =>
    simulate(sourceText('SNS', { source: `passes: ${share}` })).timeSeries.functions['work']
  expect(times('30%')).not.toEqual(times('60%'))
  const counts = ['0%', '10%', '30%', '60%', '100%'].map(
    share => outcomesOf('SNS', `passes: ${share}`)?.completed ?? 0,
  )
  expect(counts).toEqual(counts.toSorted((a, b) => a - b))
})

test('JSON is read as JSON.parse does, and refused where that refuses it', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 1 }), (json, place, other) => {
      expect(read(json)).toEqual(JSON.parse(json))
      const at = place % (json.length + 1)
      const broken = json.slice(0, at) + other + json.slice(at + 1)
      expect(isJson(broken) || read(broken) instanceof JsonObjection).toBe(true)
    }),
    { seed: 5, numRuns: 3_000 },
  )
})

test.each([
  ['', 'a value', 0],
  ['{"a":1', 'a comma or }', 6],
  ['{"a" 1}', 'a colon', 5],
  ['{a:1}', 'a key in double quotes', 1],
  ['[1 2]', 'a comma or ]', 3],
  ['[1] 2', 'nothing more', 4],
  ['{"a":1,"a":2}', 'one value of a, not a second', 11],
  ["['a']", 'a value', 1],
])('%j must have %s at %d', (json, message, offset) => {
  expect(readJson(json)).toMatchObject({ message, offset })
})

test('numbers stay as they are written', () => {
  expect(readJson('3.0e2')).toEqual(new NumberText('3.0e2'))
})

function read(json: string): unknown {
  const value: PatternValue | JsonObjection = readJson(json)
  return value instanceof JsonObjection ? value : plainOf(value)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
