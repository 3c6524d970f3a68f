import type { DecidedRecord, LogRecord } from '../../src/metrics/logRecord.ts'
import { callNamed, clientCallsIn } from './callsIn.ts'
import type { LogLaw } from './law.ts'
import { emptyLedger, enter } from './ledger.ts'
import { managedOf } from './managedIn.ts'
import type { PlanSketch } from './planSketch.ts'

const seconds = 1_000_000

/**
 * In no stretch of time are more tokens taken than a bucket holds and gains in it. A rate that is set
 * begins anew, with a full bucket. What is on Managed Instances has no rate.
 */
export const ratesHold: LogLaw = (sketch, log) => {
  const { account, functions } = sketch
  const told = toldIn(sketch, log)
  const accepted = told.filter(({ limit }) => limit !== 'accountRate')
  const rated = accepted.filter(({ isEvent }) => !isEvent)
  const cold = accepted.filter(({ decision }) => decision === 'cold')
  const legacy = { capacity: account.legacyBurst, gain: 500 / (60 * seconds) }
  const current = { capacity: 1000, gain: 100 / seconds }
  return [
    ...eras(rated, ({ now }) => now.account.concurrency).flatMap(era =>
      excess('requests of the account', era, perSecond(sketch, era[0]?.now.account.concurrency)),
    ),
    ...functions.flatMap(({ name }) => {
      const within = rated.filter(one => one.function === name && one.limit !== 'reservedRate')
      const reservedOf = (one: Told | undefined) =>
        one?.now.functions.find(fn => fn.name === name)?.reserved
      return [
        ...eras(within, reservedOf).flatMap(era =>
          excess(`requests of ${name}`, era, perSecond(sketch, reservedOf(era[0]))),
        ),
        ...(account.scalingModel === 'current'
          ? excess(
              `new environments of ${name}`,
              cold.filter(one => one.function === name),
              current,
            )
          : []),
      ]
    }),
    ...(account.scalingModel === 'legacy2023' ? excess('new environments', cold, legacy) : []),
  ]
}

/** A decision, and what was set by then. */
interface Told extends DecidedRecord {
  readonly now: PlanSketch
  /** No rate limits events (C11). */
  readonly isEvent: boolean
}

function toldIn(sketch: PlanSketch, log: readonly LogRecord[]): Told[] {
  const ledger = emptyLedger(sketch)
  const events = new Set(
    clientCallsIn(sketch).flatMap(({ front, name }) => (front.isEvent === true ? name : [])),
  )
  return log.flatMap(record => {
    enter(ledger, record)
    if (record.event !== 'decided' || record.state.reserved === 0) return []
    if (managedOf(sketch, record.function)) return []
    return { ...record, now: ledger.now, isEvent: events.has(callNamed(record.request)) }
  })
}

/** The stretches in which a limit stays as it is; how often it was set is known by the plan. */
function eras(told: readonly Told[], limitOf: (one: Told) => number | undefined): Told[][] {
  const all: Told[][] = []
  for (const [place, one] of told.entries()) {
    const before = told[place - 1]
    if (before === undefined || limitOf(before) !== limitOf(one)) all.push([])
    all.at(-1)?.push(one)
  }
  return all
}

function perSecond({ behaviour }: PlanSketch, concurrency = Infinity): Rate {
  return {
    capacity: (10 * concurrency * behaviour.requestRateWindow) / seconds,
    gain: (10 * concurrency) / seconds,
  }
}

interface Rate {
  readonly capacity: number
  readonly gain: number
}

function excess(
  what: string,
  taken: readonly { at: number }[],
  { capacity, gain }: Rate,
): string[] {
  return taken.flatMap(({ at: from }, first) =>
    taken.slice(first).flatMap(({ at: to }, more) => {
      const most = capacity + (to - from) * gain
      return more + 1 > most + 1e-6
        ? [`${more + 1} ${what} from ${from} to ${to}, at most ${most}`]
        : []
    }),
  )
}
