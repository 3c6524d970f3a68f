import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { disagreement } from './disagreement.ts'
import { twinPlan } from './twinPlan.ts'

test('the model and its slow twin say the same of 500 random plans, record by record', () => {
  fc.assert(
    fc.property(twinPlan, sketch => {
      expect(disagreement(sketch)).toBe('')
    }),
    { seed: 1, numRuns: 500 },
  )
})
