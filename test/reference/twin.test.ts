import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomPlan } from '../laws/randomPlan.ts'
import { disagreement } from './disagreement.ts'

test('the model and its slow twin say the same of 500 random plans, record by record', () => {
  fc.assert(
    fc.property(randomPlan, sketch => {
      expect(disagreement(sketch)).toBe('')
    }),
    { seed: 1, numRuns: 500 },
  )
})
