import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { ClientPlan } from '../../src/model/plan/clientPlan.ts'
import type { LogLaw } from './law.ts'
import type { Sketch } from './sketch.ts'

type Client = Sketch<ClientPlan>

/**
 * Visits begin in order and end once. Whoever is alone makes the calls of the flow in its order, each
 * after the one before has ended, and leaves early only after a call that failed and was needed.
 */
export const visitsGoOn: LogLaw = ({ clients = [], changes = [] }, log) =>
  clients.flatMap(client => {
    const { name, arrivals, flow } = client
    const own = log.filter(record => isOf(client, record))
    const began = own.flatMap(record => (record.event === 'visitBegan' ? record.visit : []))
    const ended = own.flatMap(record => (record.event === 'visitEnded' ? record.visit : []))
    const isSet = changes.some(
      change => change.do === 'set' && change.arrivals.some(({ source }) => source === name),
    )
    const isAlone = 'users' in arrivals && arrivals.users.users === 1 && !isSet
    const isTold = flow !== undefined || 'users' in arrivals
    return [
      ...began.flatMap((visit, i) => (visit === `${name}~${i + 1}` ? [] : [`${visit} begins`])),
      ...ended.flatMap((visit, i) => (ended.indexOf(visit) === i ? [] : [`${visit} ends twice`])),
      ...ended.flatMap(visit => (began.includes(visit) ? [] : [`${visit} never began`])),
      ...(isTold ? crowds(name, own) : []),
      ...(isAlone ? wrongTurns(client, own) : []),
    ]
  })

function isOf({ name, calls }: Client, record: LogRecord): boolean {
  if ('visit' in record) return record.visit.startsWith(`${name}~`)
  return 'request' in record && calls.some(call => record.request.startsWith(`${call.name}#`))
}

/** Nobody wants two things at once. */
function crowds(name: string, own: readonly LogRecord[]): string[] {
  let [inside, wanted] = [0, 0]
  return own.flatMap(({ event, at }) => {
    if (event === 'visitBegan') inside++
    if (event === 'visitEnded') inside--
    if (event === 'requested') wanted++
    if (event === 'ended') wanted--
    return wanted > inside ? [`${name} wants ${wanted} things for ${inside} at ${at}`] : []
  })
}

/** Follows one visitor through the flow, by every way that chance may take. */
function wrongTurns({ name, calls, flow }: Client, own: readonly LogRecord[]): string[] {
  const steps = flow ?? [{ do: 'call', call: 0, isVital: true } as const]
  let places = new Set<number>()
  /** The calls, and the end, that can come next from a place. */
  const reach = (place: number): number[] => {
    const step = steps[place]
    if (step === undefined || step.do === 'call') return [place]
    if (step.do === 'jump') return reach(step.to)
    return [...reach(place + 1), ...(step.do === 'chance' ? reach(step.otherwise) : [])]
  }
  return own.flatMap(record => {
    if (record.event === 'visitBegan') places = new Set(reach(0))
    if (record.event === 'requested') {
      const taken = [...places].filter(place => {
        const step = steps[place]
        return step?.do === 'call' && record.request.startsWith(`${calls[step.call]?.name}#`)
      })
      places = new Set(taken)
      return taken.length > 0 ? [] : [`${record.request} is not the next step`]
    }
    if (record.event === 'ended') {
      const isGood = record.outcome === 'completed'
      const goesOn = [...places].filter(place => {
        const step = steps[place]
        return isGood || (step?.do === 'call' && !step.isVital)
      })
      const canBreak = goesOn.length < places.size
      places = new Set([...goesOn.flatMap(place => reach(place + 1)), ...(canBreak ? [-1] : [])])
    }
    if (record.event !== 'visitEnded') return []
    const isEnd = places.has(record.isBroken ? -1 : steps.length)
    return isEnd ? [] : [`${name}: ${record.visit} ends too early`]
  })
}
