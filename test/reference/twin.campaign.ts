import { randomInt } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { disagreement } from './disagreement.ts'
import { twinPlan } from './twinPlan.ts'

const { SEED: seed = randomInt(2 ** 31), LAMBDASIM_RUNS: runs = 5000 } = process.env

test(`the model and its slow twin say the same of ${runs} random plans of SEED=${seed}`, () => {
  fc.assert(
    fc.property(twinPlan, sketch => {
      expect(disagreement(sketch)).toBe('')
    }),
    { seed: Number(seed), numRuns: Number(runs) },
  )
})
