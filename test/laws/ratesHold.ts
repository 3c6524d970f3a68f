import type { DecidedRecord } from '../../src/metrics/logRecord.ts'
import { clientCallsIn } from './callsIn.ts'
import type { LogLaw } from './law.ts'

const seconds = 1_000_000

/** In no stretch of time are more tokens taken than a bucket holds and gains in it. */
export const ratesHold: LogLaw = (sketch, log) => {
  const { account, functions, behaviour } = sketch
  const decided = log.filter(record => record.event === 'decided')
  const asked = decided.filter(({ state }) => state.reserved !== 0)
  const accepted = asked.filter(({ limit }) => limit !== 'accountRate')
  // No rate limits events (C11).
  const events = new Set(
    clientCallsIn(sketch).flatMap(({ front, name }) => (front.isEvent === true ? name : [])),
  )
  const isRated = ({ request }: DecidedRecord) =>
    !events.has(request.slice(0, request.lastIndexOf('#')))
  const isCold = ({ decision }: DecidedRecord) => decision === 'cold'
  const perSecond = (concurrency: number) => ({
    capacity: (10 * concurrency * behaviour.requestRateWindow) / seconds,
    gain: (10 * concurrency) / seconds,
  })
  const legacy = { capacity: account.legacyBurst, gain: 500 / (60 * seconds) }
  const current = { capacity: 1000, gain: 100 / seconds }
  return [
    ...excess('requests of the account', accepted.filter(isRated), perSecond(account.concurrency)),
    ...functions.flatMap(fn => {
      const own = accepted.filter(one => one.function === fn.name)
      const within = own.filter(one => one.limit !== 'reservedRate' && isRated(one))
      return [
        ...excess(`requests of ${fn.name}`, within, perSecond(fn.reserved ?? Infinity)),
        ...(account.scalingModel === 'current'
          ? excess(`new environments of ${fn.name}`, own.filter(isCold), current)
          : []),
      ]
    }),
    ...(account.scalingModel === 'legacy2023'
      ? excess('new environments', accepted.filter(isCold), legacy)
      : []),
  ]
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
