import { describe, expect, test } from 'vitest'
import { hour } from '../../src/math/time.ts'
import { parseDuration } from '../../src/math/units/duration.ts'
import { openingOf } from './opening.ts'
import { outcome, shipped, shippedNames, shippedText } from './shipped.ts'

/** How near an expectation is to be met; exact ones may be exact in part, or theory's. */
const bands = ['exact', 'exact theory', 'exact in time', 'tight', 'calibrated', 'shape']

test('there are scenarios', () => {
  expect(shippedNames.length).toBeGreaterThanOrEqual(13)
})

describe.each(shippedNames)('%s', name => {
  test('opens with its source and what is expected', () => {
    expect(bands).toContain(openingOf(shippedText(name))?.band)
  })

  test('asks a question', () => {
    expect(shipped(name).question).toMatch(/^[A-Z].*\?$/)
  })

  test('runs, and every request is accounted for', () => {
    // An hour of the longer ones will do; what they come to is asked elsewhere.
    const isLong = parseDuration(shipped(name).duration) > hour
    const { sources } = outcome(name, isLong ? { duration: '1h', warmup: '0s' } : {})
    for (const { arrivals, outcomes } of Object.values(sources)) {
      expect(arrivals).toBeGreaterThan(0)
      expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(arrivals)
    }
  })
})

test('an opening without a source, without a band or without the modeline is not one', () => {
  const text = shippedText('hello')
  expect(openingOf(text)).toBeDefined()
  expect(openingOf(text.replace('Source:', ''))).toBeUndefined()
  expect(openingOf(text.replace('Expected (shape)', 'Expected'))).toBeUndefined()
  expect(openingOf(text.replace(/^.*\n/, ''))).toBeUndefined()
})
