import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { callOf } from '../support/callOf.ts'
import { arrivalsIn } from './arrivalsIn.ts'
import { callNamed } from './callsIn.ts'
import type { LogLaw } from './law.ts'

/**
 * Whatever arrives does so once, at its moment, and each call of Lambda that it makes is refused, ends
 * once, or is still in flight; who gave up waiting for it changes nothing of that.
 */
export const conservation: LogLaw = (sketch, log) => {
  const arrivals = arrivalsIn(sketch)
  const steps = new Map<string, string[]>()
  const arrived = new Set<string>()
  // When a batch comes is not told in plans.
  const { queues = [], streams = [] } = sketch
  const read = new Set([...queues, ...streams].map(({ name }) => name))
  const complaints: string[] = []
  for (const record of log) {
    const arrival = arrivalOf(record)
    if (arrival !== undefined && arrivals.has(arrival)) {
      arrived.add(arrival)
      if (arrivals.get(arrival) !== record.at) {
        complaints.push(`${arrival} comes at ${record.at}, not at ${arrivals.get(arrival)}`)
      }
    }
    if (record.event === 'attempted') steps.set(callOf(record), [])
    if (record.event !== 'decided' && record.event !== 'started' && record.event !== 'finished')
      continue
    const { event } = record
    const call = callOf(record)
    const isRefused = event === 'decided' && record.environment === undefined
    const step = isRefused ? 'refused' : event
    const isDead = event === 'finished' && record.outcome === 'restoreTimeout'
    const isBatch = read.has(callNamed(record.request))
    if (!isBatch && !arrived.has(call) && !steps.has(call)) complaints.push(`${call} never arrives`)
    steps.set(call, [...(steps.get(call) ?? []), isDead ? 'not restored' : step])
  }
  for (const arrival of arrivals.keys()) {
    if (!arrived.has(arrival)) complaints.push(`${arrival} is not there`)
  }
  for (const [call, life] of steps) {
    // Of what the front refuses, or what is on its way, Lambda knows nothing.
    const isUnknown = life.length === 0 && call.includes('/')
    if (!isUnknown && !lives.has(life.join(', '))) {
      complaints.push(`${call} cannot live so: ${life.join(', ')}`)
    }
  }
  return complaints
}

/** What comes with a record: a visitor, a client's request, or a request that is one call. */
function arrivalOf(record: LogRecord): string | undefined {
  if (record.event === 'visitBegan') return record.visit
  if (record.event === 'requested') return record.request
  return record.event === 'decided' && record.attempt === undefined ? record.request : undefined
}

const lives = new Set([
  'refused',
  'decided',
  'decided, started',
  'decided, started, finished',
  'decided, not restored',
])
