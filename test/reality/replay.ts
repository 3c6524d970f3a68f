import { eventLog } from '../../src/metrics/eventLog.ts'
import { simulate } from '../support/simulate.ts'
import type { Log } from './logs.ts'
import type { Policy } from './policies.ts'

/** What a replay comes to, beside the log. */
export interface Replayed {
  /** Cold starts, without those of requests whose environment is older than the log. */
  readonly cold: number
  /** How many of them were cold in the log, too. */
  readonly same: number
}

/**
 * Sends the requests of a log through the whole tool, each as long as its client waited, and counts
 * the cold ones. What a cold request waited for Init is inside its time already.
 */
export function replay({ requests }: Log, policy: Policy, seed: string): Replayed {
  const rows = requests.map(({ at, end }) => `${at},${((end - at) * 1000).toFixed(0)}`)
  const yaml = `
    name: a log of 2020
    duration: 29h
    functions:
      f: { Runtime: python3.13, Timeout: 60, init: { constant: 0s }, duration: { constant: 0s } }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: log.csv } } }
    assumptions: ${policy.assumptions}
  `
  const isCold: boolean[] = []
  simulate(yaml, {
    seed,
    files: { 'log.csv': `at,durationMs\n${rows.join('\n')}\n` },
    observer: eventLog(record => {
      if (record.event === 'decided') isCold.push(record.decision === 'cold')
    }),
  })
  const cold = requests.filter(({ isUnknown }, index) => isCold[index] === true && !isUnknown)
  return { cold: cold.length, same: cold.filter(request => request.isCold).length }
}
