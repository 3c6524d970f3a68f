import { eventsOf, simulate } from '../support/simulate.ts'

const quick = 'init: { constant: 0s }, duration: { constant: 10ms }'

/** Functions that answer in all the ways there are. */
export const functions = {
  works: quick,
  throttled: `ReservedConcurrentExecutions: 0, ${quick}`,
  fails: `errors: 100%, ${quick}`,
  crashes: `crashes: 100%, ${quick}`,
  'runs out of time': 'Timeout: 1, init: { constant: 0s }, duration: { constant: 2s }',
} as const

/**
 * What one request through a front comes back with: the status that the client sees, the outcome, and
 * how many attempts it took.
 */
export function statusOf(front: string, settings: string): string {
  const yaml = `
    name: status
    duration: 1h
    functions:
      f: { Runtime: nodejs22.x, ${settings} }
    sources:
      s: { ${front}, FunctionName: f, arrivals: { at: [0s] } }
  `
  const { answers } = simulate(yaml).sources['s'] ?? {}
  const ended = eventsOf(yaml).find(({ event }) => event === 'ended')
  if (ended?.event !== 'ended') throw new TypeError('a request through a front must end')
  return `${Object.keys(answers ?? {}).join(' ')} ${ended.outcome} after ${ended.attempts}`
}
