import { describe, expect, test } from 'vitest'
import { quotas, quotaTopics } from '../../src/model/quotas.ts'
import { assumptions } from './assumptions.ts'
import { publishedBrokerLimits } from './publishedBrokerLimits.ts'
import { publishedClientLimits } from './publishedClientLimits.ts'
import { publishedLimits } from './publishedLimits.ts'
import { publishedMachineLimits } from './publishedMachineLimits.ts'
import { publishedManagedLimits } from './publishedManagedLimits.ts'
import { publishedModeLimits } from './publishedModeLimits.ts'
import { publishedQueueLimits } from './publishedQueueLimits.ts'
import { publishedStreamLimits } from './publishedStreamLimits.ts'

const published = [
  ...publishedLimits,
  ...publishedClientLimits,
  ...publishedManagedLimits,
  ...publishedModeLimits,
  ...publishedBrokerLimits,
  ...publishedQueueLimits,
  ...publishedMachineLimits,
  ...publishedStreamLimits,
]

const named = quotaTopics.flatMap(({ quotas: own }) => Object.entries(own))

/** Where AWS itself publishes. */
const ofAws = [
  'https://docs.aws.amazon.com/',
  'https://docs.amazonaws.cn/',
  'https://aws.amazon.com/',
  'https://serverlessland.com/',
  'https://github.com/boto/',
  'https://github.com/smithy-lang/',
]

/** The least of something beside its most and its default. */
const pairs = named.flatMap(([name, least]) => {
  const base = /^(.*)Least$/.exec(name)?.[1]
  return named
    .filter(([other]) => other === `${base}Most` || other === `${base}Default`)
    .map(([other, most]) => [`${name} is not above ${other}`, least, most] as const)
})

describe('a number of the table is the one that was published', () => {
  const titled = published.map(
    each => [`${each.rule}: ${each.claim} (${each.page})`, each] as const,
  )
  test.each(titled)('%s', (_, { rule, page, name, value, unit }) => {
    const source = page.replace(/^DG\/(.*)$/, 'docs.aws.amazon.com/lambda/latest/dg/$1.html')
    expect(quotas[name]).toMatchObject({ rule, value, unit, source: `https://${source}` })
  })

  test('for every number that is not assumed', () => {
    const sure = named.filter(([, { mark }]) => mark !== 'assumed').map(([name]) => name)
    expect(published.map(({ name }) => name).toSorted()).toEqual(sure.toSorted())
  })
})

describe('a number that nobody publishes is the suggested one, and is marked so', () => {
  const titled = assumptions.map(each => [`${each.rule}: ${each.claim}`, each] as const)
  test.each(titled)('%s', (_, { rule, name, value, unit }) => {
    expect(quotas[name]).toMatchObject({ mark: 'assumed', rule, value, unit })
  })

  test('for every number that is assumed', () => {
    const assumed = named.filter(([, { mark }]) => mark === 'assumed').map(([name]) => name)
    expect(assumptions.map(({ name }) => name).toSorted()).toEqual(assumed.toSorted())
  })
})

describe('a number of the table', () => {
  test.each(named)('%s has a rule, a meaning, a source or a reason, and a date', (name, quota) => {
    expect(name).toMatch(/^[a-z][a-zA-Z]*$/)
    expect(quota.rule).toMatch(
      /^(L\d|L1\d|L2[01]|C\d|C1\d|C20|Q[1-8]|S[1-5]|G[1-7]|T[1-3]|R[1-6]|F[1-8]|AS-[1-9]|AS-14|E[1-369]|E-S\d+|K\d+|KF-\d|MQ-[13]|DD-[14]|SF[1-7]|1\.1)$/,
    )
    expect(quota.meaning).toMatch(/^[A-Z].{12,}[^.]$/)
    expect(quota.read).toMatch(/^202[6-9]-(0[1-9]|1[0-2])$/)
    expect(quota.value).toBeGreaterThanOrEqual(0)
    expect(Number.isFinite(quota.value)).toBe(true)
    const isAssumed = quota.mark === 'assumed'
    const origin = isAssumed ? quota.reason : quota.source
    expect(origin).toMatch(isAssumed ? /^[A-Za-z].{12,}[^.]$/ : /^https:\/\/[\w.]+\/\S+$/)
  })

  test('has a name that no other topic uses', () => {
    expect(Object.entries(quotas)).toEqual(named)
  })

  test.each(pairs)('%s', (_, least, most) => {
    expect(most.unit).toBe(least.unit)
    expect(most.value).toBeGreaterThanOrEqual(least.value)
  })

  test.each(named)(
    '%s is observed where the page is not one of AWS, and only there',
    (_, quota) => {
      const source = quota.mark === 'assumed' ? '' : quota.source
      const isForeign = !ofAws.some(start => source.startsWith(start)) && source !== ''
      expect(quota.mark === 'observed').toBe(isForeign)
    },
  )
})
