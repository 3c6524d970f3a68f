import * as fc from 'fast-check'
import { steps } from './randomPlan.ts'
import type { Turn } from './turn.ts'
import { turnArrivals, turnCalls } from './turnCalls.ts'
import { turnConcurrency, turnProvisioned, turnReserved, turnResource } from './turnLimits.ts'
import { turnUsers } from './turnUsers.ts'
import { turnVersion } from './turnVersion.ts'

/** Anything that may be set while it runs. */
export function randomTurn(grid: number): fc.Arbitrary<Turn> {
  return fc.oneof(
    turnConcurrency,
    turnReserved,
    turnProvisioned,
    turnResource(grid),
    { weight: 3, arbitrary: turnVersion(grid) },
    { weight: 2, arbitrary: turnCalls(grid) },
    turnArrivals(grid, steps),
    turnUsers(grid),
  )
}
