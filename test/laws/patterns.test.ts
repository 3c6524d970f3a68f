import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventBridgeRule, lambdaFilter } from '../../src/model/filters/dialect.ts'
import { matching } from '../model/filters/matching.ts'
import { naivelyMatches } from './naivePattern.ts'
import { eventBridgePattern, lambdaPattern, randomEvent } from './randomPattern.ts'

test.each([
  ['Lambda', lambdaFilter, lambdaPattern],
  ['EventBridge', eventBridgeRule, eventBridgePattern],
])('4,000 random patterns of %s match what AWS says in words', (_, dialect, pattern) => {
  let matched = 0
  fc.assert(
    fc.property(pattern, randomEvent, (wanted, event) => {
      const { a, b, in: inner } = event
      const flat = { a, b, 'in.x': inner.x, 'in.y': inner.y }
      const expected = naivelyMatches(wanted, event)
      expect(matching(JSON.stringify(wanted), flat, dialect)).toBe(expected)
      if (expected) matched++
    }),
    { seed: 3, numRuns: 4_000 },
  )
  expect(matched).toBeGreaterThan(600)
  expect(matched).toBeLessThan(3_400)
})
