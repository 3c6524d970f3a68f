import { describe, expect, test } from 'vitest'
import { rules } from '../../src/model/rules.ts'
import { readText } from '../tidy/tree.ts'
import { caughtBy } from './caughtBy.ts'
import type { Mutant } from './mutant.ts'
import { mutants } from './mutants.ts'
import { mutated } from './mutated.ts'
import { storedScore } from './score.ts'
import { idOf, updatedScore } from './updatedScore.ts'

/** What we promise beyond the rules of Lambda. */
const promises = [
  'clients',
  'measures',
  'numbers of its own',
  'order of a moment',
  'replay of a trace',
  'resources',
  'weights of an alias',
]

test.each(mutants)('can be put into the source of today: $name', mutant => {
  const text = readText(mutant.file)
  expect(mutated(text, mutant)).not.toBe(text)
})

test('every mutant has its own name, and breaks a rule or a promise', () => {
  const known = new Set([...rules.map(({ id }) => id), ...promises])
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length)
  expect(mutants.filter(({ rule }) => !known.has(rule))).toEqual([])
})

test('the stored score is of these mutants, and all were caught', () => {
  const score = storedScore()
  expect(score.map(idOf)).toEqual(mutants.map(idOf))
  expect(score.filter(({ test: by }) => by === null)).toEqual([])
})

test('a score of some mutants leaves the others as they are stored, and forgets what is no mutant', () => {
  const [a, b, c] = mutants.slice(0, 3)
  const entry = (mutant: Mutant | undefined, by: string) => ({
    name: mutant?.name ?? 'gone',
    rule: mutant?.rule ?? 'C2',
    folder: 'timeline',
    test: by,
  })
  const stored = [entry(undefined, 'before'), entry(a, 'before'), entry(b, 'before')]
  const score = updatedScore(mutants, stored, [entry(c, 'now'), entry(b, 'now')])
  expect(score).toEqual([entry(a, 'before'), entry(b, 'now'), entry(c, 'now')])
})

test.each([
  ['none', 'a c', 0],
  ['several', 'b b', 2],
])('a mutant whose text is there %s times is refused', (_, text, times) => {
  const mutant = { name: 'x', rule: 'C2', file: 'a.ts', find: 'b', replace: 'd' }
  expect(() => mutated(text, mutant)).toThrow(
    `the text that "x" replaces must be once in a.ts: found it ${times} times`,
  )
})

describe('from a report', () => {
  const report = (status: string, ...results: readonly string[]) => ({
    numTotalTests: 3,
    testResults: [
      {
        name: 'a.test.ts',
        message: 'broken',
        status,
        assertionResults: results.map((each, place) => ({ status: each, fullName: `n${place}` })),
      },
    ],
  })

  test('the first test that failed is the one that caught', () => {
    const failed = report('failed', 'passed', 'failed', 'failed', 'skipped')
    expect(caughtBy('aws', failed)).toEqual({ folder: 'aws', test: 'n1' })
  })

  test('nothing is caught where all pass', () => {
    expect(caughtBy('aws', report('passed', 'passed'))).toBeUndefined()
  })

  test('a file that does not load is refused', () => {
    expect(() => caughtBy('aws', report('failed'))).toThrow('a.test.ts must load: broken')
  })

  test('a report without any test is refused', () => {
    expect(() => caughtBy('aws', { numTotalTests: 0, testResults: [] })).toThrow(/numTotalTests/)
  })
})
