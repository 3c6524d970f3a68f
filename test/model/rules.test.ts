import { describe, expect, test } from 'vitest'
import { pages } from '../../src/model/pages.ts'
import type { Provenance } from '../../src/model/provenance.ts'
import { quotas } from '../../src/model/quotas.ts'
import type { RuleStatus } from '../../src/model/rule.ts'
import { rules, ruleTopics } from '../../src/model/rules.ts'

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 1}`)

/** A page of the list with the month of the list, or a reason in words. */
function isGrounded(provenance: Provenance): boolean {
  if (provenance.mark === 'assumed') return /^[A-Za-z].{12,}[^.]$/.test(provenance.reason)
  return Object.values(pages).some(
    page => page.source === provenance.source && page.read === provenance.read,
  )
}

const withStatus = (status: RuleStatus) =>
  rules.filter(rule => rule.status === status).map(({ id }) => id)

test('every rule is there once', () => {
  const ids = [
    ...numbered('L', 21),
    ...numbered('C', 20),
    ...numbered('Q', 8),
    ...numbered('S', 5),
    ...numbered('T', 3),
    ...numbered('R', 6),
    ...numbered('F', 8),
    ...numbered('AS-', 9),
    'AS-11',
    'AS-13',
    'AS-14',
    ...numbered('E', 10),
    ...numbered('E-S', 22),
    ...numbered('K', 15),
    ...numbered('KF-', 10),
    ...numbered('MQ-', 3),
    ...numbered('DD-', 5),
    ...numbered('G', 8),
    ...numbered('SF', 8),
  ]
  expect(rules.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
})

test('the rules of a topic are in the order of their numbers', () => {
  for (const topic of ruleTopics) {
    const numbers = topic.rules.map(({ id }) => Number(/\d+$/.exec(id)?.[0]))
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  }
})

describe('a rule', () => {
  test.each(rules.map(rule => [rule.id, rule] as const))(
    '%s has a title, a short statement and a known page or a reason',
    (_, { title, statement, provenance }) => {
      expect(title).toMatch(/^[A-Z/][^.]{1,40}$/)
      expect(statement).toMatch(/^[A-Z/1].{30,250}\.$/)
      expect(statement).not.toContain('  ')
      expect(isGrounded(provenance)).toBe(true)
    },
  )

  test('that rests on no page is an assumption, or is not modelled', () => {
    const groundless = rules.filter(({ provenance }) => provenance.mark === 'assumed')
    for (const { status } of groundless) expect(['assumed', 'notModelled']).toContain(status)
  })

  test('of every number of AWS is in the list', () => {
    const cited = Object.values(quotas).map(({ rule }) => rule)
    const ids = new Set(rules.map(({ id }) => id))
    expect(cited.filter(rule => !ids.has(rule))).toEqual([])
  })
})

describe('what AWS leaves open', () => {
  test('is assumed', () => {
    const open = [
      'L7',
      'L12',
      'L16',
      'L17',
      'L19',
      'L20',
      'C9',
      'C12',
      'C15',
      'C17',
      'S5',
      'F2',
      'F3',
      'F4',
      'F5',
      'AS-11',
      'E8',
      'E-S1',
      'E-S3',
      'E-S7',
      'E-S12',
      'E7',
      'E-S17',
      'E-S18',
      'E-S21',
      'E-S22',
      'SF8',
      'K3',
      'K7',
      'K15',
      'KF-5',
    ]
    expect(withStatus('assumed').toSorted()).toEqual(open.toSorted())
  })
})

describe('what is left out', () => {
  test('is not modelled, or comes later', () => {
    const out = ['L3', 'L4', 'L8', 'L18', 'C20', 'Q5', 'Q6', 'Q7', 'R2', 'KF-10', 'DD-5']
    expect(withStatus('notModelled').toSorted()).toEqual(out.toSorted())
    expect(withStatus('later')).toEqual([])
  })
})
