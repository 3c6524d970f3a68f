import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { WaitingMeasures } from '../../src/metrics/measures.ts'

/** A wait of the invocation that runs on an environment: for a function, or for a resource. */
interface Wait {
  readonly what: 'calls' | 'queues'
  readonly time: number
}

/** How long invocations that ended had waited for others, one environment after the other. */
export function slowWaiting(
  environments: ReadonlyMap<string, number>,
  log: readonly LogRecord[],
): WaitingMeasures {
  const sum = { calls: 0, queues: 0, memory: 0 }
  for (const [environment, memoryMb] of environments) {
    for (const { what, time } of waitsOn(environment, log)) {
      sum[what] += time
      sum.memory += time * memoryMb
    }
  }
  return {
    callsMs: sum.calls / 1_000,
    queueMs: sum.queues / 1_000,
    gbSeconds: sum.memory / 1_024_000_000,
  }
}

/** An environment runs one invocation at a time, and what that waits for ends before it does. */
function waitsOn(environment: string, log: readonly LogRecord[]): Wait[] {
  const waits: Wait[] = []
  let current: Wait[] = []
  let since: { readonly what: string; readonly at: number } | undefined
  for (const record of log) {
    const by = 'by' in record ? record.by : undefined
    if (record.event === 'requested' && by === environment) {
      since = { what: record.request, at: record.at }
    }
    if (record.event === 'ended' && since?.what === record.request) {
      current.push({ what: 'calls', time: record.at - since.at })
      since = undefined
    }
    if (record.event === 'resourceAsked' && by === environment) {
      since = { what: record.resource, at: record.at }
    }
    const isOutOfQueue = record.event === 'resourceGranted' || record.event === 'resourceLeft'
    if (isOutOfQueue && by === environment && since !== undefined) {
      current.push({ what: 'queues', time: record.at - since.at })
      since = undefined
    }
    if (record.event === 'finished' && record.environment === environment) {
      waits.push(...current)
      current = []
    }
  }
  return waits
}
