import type { DecidedRecord, FinishedRecord } from '../../src/metrics/logRecord.ts'
import type { WorkStep } from '../../src/model/plan/functionPlan.ts'
import { callOf } from '../support/callOf.ts'
import { activeFaults, type FaultSketch } from './activeFaults.ts'
import { callerOf } from './callsIn.ts'
import type { LogLaw } from './law.ts'
import { emptyLedger, enter } from './ledger.ts'
import type { PlanSketch } from './planSketch.ts'
import type { Sketch } from './sketch.ts'

const megabyte = 1024 * 1024

/** What was so when a request came. */
interface Arrival {
  readonly decided: DecidedRecord
  readonly now: PlanSketch
  readonly faults: readonly FaultSketch[]
}

/**
 * Where neither chance nor others take part in it, a handler takes the time that is set when its request comes:
 * longer while something is wrong with the function, and then, if it succeeds, as long as its answer streams.
 * Where nothing can fail it does not, and where a fault fails all none succeeds.
 */
export const handlersTakeTheirTime: LogLaw = (sketch, log) => {
  const ledger = emptyLedger(sketch)
  const arrivals = new Map<string, Arrival>()
  const slow = everSlow(sketch)
  let faults: readonly FaultSketch[] = []
  return log.flatMap(record => {
    enter(ledger, record)
    if (record.event === 'change') faults = activeFaults(sketch, faults, record)
    if (record.event === 'decided') {
      const own = faults.filter(
        ({ target, name }) => target === 'function' && name === record.function,
      )
      arrivals.set(callOf(record), { decided: record, now: ledger.now, faults: own })
    }
    const arrival = record.event === 'finished' ? arrivals.get(callOf(record)) : undefined
    if (record.event !== 'finished' || arrival === undefined) return []
    return faultsIn(arrival, record, slow).map(fault => `${callOf(record)} ${fault}`)
  })
}

function faultsIn(
  { decided, now, faults }: Arrival,
  record: FinishedRecord,
  slow: ReadonlySet<string>,
): string[] {
  const caller = callerOf(now, decided.request)
  if (caller && hasSay(caller)) return []
  const fn = now.functions.find(({ name }) => name === decided.function)
  const version = fn?.versions.find(({ name }) => name === decided.version)
  if (caller === undefined || version === undefined || caller.recorded !== undefined) return []
  const { outcome, duration, suppressedInit } = record
  const isStepwise = version.steps.some(step => step.resource ?? step.call)
  const isPing = 'handler' in caller
  if (outcome === 'error' && !isStepwise && !canFail(isPing ? 0 : version.errors, faults)) {
    return ['fails, and nothing is wrong']
  }
  if (outcome === 'completed' && faults.some(({ failures }) => failures === 1)) {
    return ['succeeds, while all fail']
  }
  const steps = 'handler' in caller ? [{ time: caller.handler, stretch: 1 }] : version.steps
  const time = isStepwise ? undefined : constantTime(steps)
  const isOthers =
    suppressedInit !== undefined || slow.has(`${decided.function}:${decided.version}`)
  if (time === undefined || isOthers || (outcome !== 'completed' && outcome !== 'error')) return []
  const slowness = faults.reduce((product, fault) => product * fault.slowness, 1)
  const handler = Math.round(Math.round(time) * slowness)
  const streams = 'answerSize' in caller && caller.streamTime !== undefined
  const right = handler + (streams && outcome === 'completed' ? streamed(caller.answerSize) : 0)
  return duration === right ? [] : [`takes ${duration}, not ${right}`]
}

/** Whether what it is called with takes time of its own, or may fail. */
function hasSay(caller: NonNullable<ReturnType<typeof callerOf>>): boolean {
  if ('lanes' in caller && caller.lanes.hasPoison) return true
  if ('mapping' in caller && caller.poison !== undefined) return true
  const mapping =
    'mapping' in caller ? caller.mapping : 'lanes' in caller ? caller.lanes : undefined
  return mapping !== undefined && (mapping.messageErrors > 0 || mapping.perMessage !== undefined)
}

function canFail(errors: number, faults: readonly FaultSketch[]): boolean {
  return errors > 0 || faults.some(({ failures }) => failures > 0)
}

/** Versions of which it ever matters what an environment did before, or does besides. */
function everSlow({ functions, changes = [] }: PlanSketch): Set<string> {
  const set = changes.flatMap(change => (change.do === 'set' ? change.versions : []))
  const all = functions.flatMap(({ name, versions }) =>
    versions.map(plan => ({ functionName: name, plan })),
  )
  return new Set(
    [...all, ...set]
      .filter(({ plan }) => plan.firstInvoke !== undefined || plan.managed?.slowsDown === true)
      .map(({ functionName, plan }) => `${functionName}:${plan.name}`),
  )
}

/** Undefined where chance takes part in it. */
function constantTime(steps: readonly Sketch<WorkStep>[]): number | undefined {
  return steps.reduce<number | undefined>((sum, { time, stretch }) => {
    if (sum === undefined || !('constant' in time)) return undefined
    return sum + time.constant * stretch
  }, 0)
}

/** Beyond 6 of at most 200 MB, 2 MB in a second (Q2, Q3). */
function streamed(answerSize: number): number {
  const slowed = Math.min(answerSize, 200 * megabyte) - 6 * megabyte
  return Math.round(Math.max(0, slowed / (2 * megabyte)) * 1_000_000)
}
