import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { disagreement } from './disagreement.ts'
import { randomWorld } from './randomWorld.ts'

test('the model and its slow twin say the same of 400 random plans, record by record', () => {
  fc.assert(
    fc.property(randomWorld, world => {
      expect(disagreement(world)).toBe('')
    }),
    { seed: 1, numRuns: 400 },
  )
})
