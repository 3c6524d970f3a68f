import { z } from 'zod'
import { assert } from '../../math/assert.ts'
import type { Distribution } from '../../math/distribution.ts'
import { readDistribution } from '../../math/readDistribution.ts'
import { foundInWords } from '../../math/reading/foundInWords.ts'
import type { Reading } from '../../math/reading/reading.ts'

/** More are a slip of the pen. */
const mostItems = 1_000_000

/** How many items a Map has: always so many, or a distribution of plain numbers. */
export function writtenItems() {
  return z
    .custom<number | Readonly<Record<string, unknown>>>()
    .check(context => {
      const { value } = context
      if (value === undefined) return
      const reading = readItems(value)
      for (const { path, message } of reading.ok ? [] : reading.problems) {
        context.issues.push({ code: 'custom', input: value, path: [...path], message })
      }
      if (!reading.ok || (reading.value.mean >= 0 && reading.value.mean <= mostItems)) return
      const message = `must be 0 to ${mostItems} items on average: ${foundInWords(value)}`
      context.issues.push({ code: 'custom', input: value, message })
    })
    .meta({
      anyOf: [
        { $ref: '#/definitions/distribution' },
        { type: 'integer', minimum: 0, maximum: mostItems },
      ],
    })
}

/** Of a checked scenario. */
export function itemsOf(written: unknown): Distribution {
  const reading = readItems(written)
  assert(reading.ok, 'a checked scenario has readable numbers of items')
  return reading.value
}

function readItems(given: unknown): Reading<Distribution> {
  return readDistribution(typeof given === 'number' ? { constant: given } : given)
}
