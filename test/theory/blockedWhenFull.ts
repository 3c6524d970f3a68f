import type { Claim } from './theoryCase.ts'

/** Arrivals without memory are refused as often as the station is full. */
export function blockedWhenFull(blocked: number): Claim {
  return {
    quantity: 'the share refused beyond the share of time full',
    expected: 0,
    scale: blocked,
    of: run => run.blocked - run.full,
  }
}
