// Twenty experiments on AWS Lambda of 2020; see data/README.md.

import { simulate } from '../support/simulate.ts'
import type { Policy } from './policies.ts'
import { readTable } from './readTable.ts'

/** What was measured of one, at its rate per second. */
export type Experiment = ReturnType<typeof read>[number]

/** In the order of their rates. */
export const experiments = read()

/** Five of the twenty are the logs that a policy may have been chosen by. */
export const loggedExperiments: ReadonlySet<number> = new Set([11, 13, 15, 17, 19])

/** What a long run predicts for one: hundreds of cold starts or more. */
export function predict(
  { rate, warmMs, coldMs }: Experiment,
  policy: Policy,
): { cold: number; environments: number } {
  const seconds = rate < 0.1 ? 4_000_000 : 1_000_000
  const { functions } = simulate(
    `
    name: an experiment of 2020
    duration: ${seconds}s
    warmup: ${seconds / 20}s
    functions:
      f: { Runtime: python3.13, Timeout: 60, init: { constant: ${(coldMs - warmMs).toFixed(3)}ms }, duration: { constant: ${warmMs}ms } }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { poisson: ${rate}/s } }
    assumptions: ${policy.assumptions}
    `,
    { seed: 'reality' },
  )
  const { coldStartRate, environments } = functions['f'] ?? {}
  return { cold: coldStartRate?.rate ?? Number.NaN, environments: environments?.mean ?? Number.NaN }
}

function read() {
  return readTable('simfaas-experiments.csv', [
    'experiment',
    'rate',
    'warmMs',
    'coldMs',
    'cold',
    'coldError',
    'environments',
  ])
}
