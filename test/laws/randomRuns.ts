import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    readonly isCampaign: boolean
  }
}

interface Runs {
  readonly seed: number
  readonly numRuns: number
}

/** As they are given in the ordinary tests; in a campaign with the seed and as many as somebody asks for. */
export function randomRuns(ordinary: Runs): Runs {
  if (!inject('isCampaign')) return ordinary
  const { SEED: seed = ordinary.seed, LAMBDASIM_RUNS: runs = 2_000 } = process.env
  return { seed: Number(seed), numRuns: Number(runs) }
}
