import { randomInt } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { logComplaints, runComplaints } from './complaints.ts'
import { wholePlan } from './wholePlan.ts'

const { SEED: seed = randomInt(2 ** 31), LAMBDASIM_RUNS: runs = 20_000 } = process.env

test(`the logs of ${runs} whole plans of SEED=${seed} obey every law`, () => {
  fc.assert(
    fc.property(wholePlan(), sketch => {
      expect([...logComplaints(sketch), ...runComplaints(sketch)]).toEqual([])
    }),
    { seed: Number(seed), numRuns: Number(runs) },
  )
})
