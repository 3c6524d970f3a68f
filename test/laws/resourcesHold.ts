import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { ResourcePlan } from '../../src/model/plan/resourcePlan.ts'
import type { LogLaw } from './law.ts'

type Told = Extract<LogRecord, { resource: string }>

/**
 * A resource is used by no more than its units, and nobody waits for it while one is free; whoever has
 * waited longest is next, and neither too many wait nor for too long. Each use ends once.
 */
export const resourcesHold: LogLaw = ({ resources = [], until }, log) =>
  resources.flatMap(plan => {
    const own = log.flatMap(record =>
      'resource' in record && record.resource === plan.name ? record : [],
    )
    const state: Uses = { users: new Map(), waiting: [] }
    const moments = [...own.map(({ at }) => at), until]
    return own.flatMap((record, place) => {
      const complaints = enter(plan, state, record)
      // What happens within a moment is not looked at, but how it ends.
      const isLast = moments[place + 1] !== record.at
      return [...complaints, ...(isLast ? excesses(plan, state) : [])].map(
        complaint => `${plan.name} at ${record.at}: ${complaint}`,
      )
    })
  })

interface Uses {
  readonly users: Map<string, number>
  waiting: { readonly by: string; readonly at: number }[]
}

function enter({ patience = Infinity }: ResourcePlan, uses: Uses, record: Told): string[] {
  const { at, by } = record
  const { users, waiting } = uses
  const first = waiting[0]
  const asked = waiting.find(one => one.by === by)
  if (record.event === 'resourceAsked') {
    waiting.push({ by, at })
    return asked || users.has(by) ? [`${by} asks twice`] : []
  }
  uses.waiting = waiting.filter(one => one !== asked)
  if (record.event === 'resourceGranted') {
    users.set(by, at)
    return first?.by === by ? [] : [`${by} is served before ${first?.by}`]
  }
  if (record.event !== 'resourceLeft') return []
  const waited = at - (asked?.at ?? at)
  const complaints = waited > patience ? [`${by} waits for ${waited}`] : []
  if (record.ending === 'refused' && waited > 0) complaints.push(`${by} is refused after a wait`)
  if (!users.delete(by) && !asked) complaints.push(`${by} leaves what it does not have`)
  if (record.ending === 'done' && asked) complaints.push(`${by} is done before it begins`)
  return complaints
}

function excesses({ units, queue, rate }: ResourcePlan, { users, waiting }: Uses): string[] {
  const isFree = users.size < units && rate === undefined
  return [
    ...(users.size > units ? [`${users.size} use it`] : []),
    ...(waiting.length > queue ? [`${waiting.length} wait`] : []),
    ...(isFree && waiting.length > 0 ? [`${waiting[0]?.by} waits while ${users.size} use it`] : []),
  ]
}
