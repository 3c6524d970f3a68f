import { callOf } from '../support/callOf.ts'
import type { LogLaw } from './law.ts'
import { emptyLedger, enter } from './ledger.ts'

/** Durations fit the moments, the timeout and what is billed; Init is reported once at most. */
export const durationsAreRight: LogLaw = ({ functions, behaviour }, log) => {
  const ledger = emptyLedger()
  const startedAt = new Map<string, number>()
  const reported = new Set<string>()
  return log.flatMap(record => {
    const request = 'request' in record ? ledger.inFlight.get(callOf(record)) : undefined
    enter(ledger, record)
    if (record.event === 'started') startedAt.set(callOf(record), record.at)
    if (record.event !== 'finished' || !request) return []
    const { at, environment, outcome, answeredAt, duration, initDuration } = record
    const { extensionsDuration, billedMs } = record
    const plan = functions
      .find(fn => fn.name === request.decided.function)
      ?.versions.find(version => version.name === request.decided.version)
    const timeout = plan?.timeout ?? 0
    const started = startedAt.get(callOf(record)) ?? at
    const isFirst = initDuration === 0 || !reported.has(environment)
    if (initDuration > 0) reported.add(environment)
    const used = duration + extensionsDuration
    const mayBill = used + initDuration + (behaviour.billFailedInit ? 10_000_000 : 0)
    const claims: Record<string, boolean> = {
      'the answer comes after the duration': answeredAt === started + duration,
      'the environment is free after its extensions': at === answeredAt + extensionsDuration,
      'the timeout is kept': used <= timeout,
      'a timeout is all used up': outcome !== 'timedOut' || used === timeout,
      'what is used is billed': billedMs >= used / 1000,
      'no more is billed than began': billedMs < mayBill / 1000 + (plan?.restore ? 2 : 1),
      'Init is billed where it is not restored':
        plan?.restore !== undefined || billedMs >= (used + initDuration) / 1000,
      'Init is reported once': isFirst,
    }
    return Object.entries(claims).flatMap(([claim, holds]) =>
      holds ? [] : [`${record.request}: ${claim}`],
    )
  })
}
