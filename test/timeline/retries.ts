import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { eventsOf } from '../support/simulate.ts'

/** How many attempts each request that ended took, in the order in which they came. */
export function attemptsOf(records: readonly LogRecord[], source = 's'): number[] {
  return records
    .flatMap(record => (record.event === 'ended' ? [record] : []))
    .filter(({ request }) => request.startsWith(`${source}#`))
    .toSorted((a, b) => numberOf(a.request) - numberOf(b.request))
    .map(({ attempts }) => attempts)
}

/** The waits before the first retry of each request, those before the second and so on, in seconds. */
export function waitsOf(records: readonly LogRecord[]): number[][] {
  const waits: number[][] = []
  const retries = new Map<string, number>()
  for (const record of records) {
    if (record.event !== 'waits') continue
    const retry = retries.get(record.request) ?? 0
    retries.set(record.request, retry + 1)
    waits[retry] = [...(waits[retry] ?? []), (record.until - record.at) / 1e6]
  }
  return waits
}

/** Requests, one each so many seconds, to a function that is always throttled, or always fails. */
export function hopeless(
  kind: 'throttled' | 'transient' | 'timeout',
  retries: string,
  requests: number,
  every = 100,
): LogRecord[] {
  const { source, settings } = kinds[kind]
  return eventsOf(`
    name: hopeless
    duration: ${requests * every}s
    functions:
      f: { Runtime: nodejs22.x, ${settings}, init: { constant: 0s }, duration: { constant: 2ms } }
    sources:
      s: { ${source}, FunctionName: f, retries: ${retries}, arrivals: { regular: { rate: ${1 / every}/s } } }
  `)
}

const kinds = {
  throttled: { source: 'Type: Sdk', settings: 'ReservedConcurrentExecutions: 0' },
  transient: { source: 'Type: Api', settings: 'errors: 100%' },
  timeout: { source: 'Type: Sdk, timeout: 1ms', settings: 'Timeout: 1' },
} as const

function numberOf(request: string): number {
  return Number(request.split('#')[1])
}

/** So many times the same number, and then others. */
export function times(count: number, value: number, ...rest: readonly number[]): number[] {
  return [...Array<number>(count).fill(value), ...rest]
}

/** The smallest and the largest of some waits lie in the outer tenths of what they may be. */
export function fills(waits: readonly number[] | undefined, least: number, most: number): boolean {
  if (waits === undefined || waits.length < 30) return false
  const tenth = (most - least) / 10
  const [smallest, largest] = [Math.min(...waits), Math.max(...waits)]
  return smallest >= least && smallest < least + tenth && largest <= most && largest > most - tenth
}
