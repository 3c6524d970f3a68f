import type { Log, LoggedRequest } from './logs.ts'

/** Of how many environments it is known whether they were alive after some idle time. */
export interface Survival {
  readonly from: number
  readonly to: number
  readonly alive: number
  readonly dead: number
}

const edges = [0, 300, 480, 600, 640, 660, 700, 1000, 1600, Number.MAX_SAFE_INTEGER]

/**
 * How environments of logs survive idleness. One that serves again was alive at that idle time; one
 * that never does was dead at the next cold start, which would not have been cold otherwise.
 */
export function survival(some: readonly Log[]): Survival[] {
  const seen = some.flatMap(observations)
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0
    const within = seen.filter(({ idle }) => idle >= from && idle < to)
    const alive = within.filter(({ isAlive }) => isAlive).length
    return { from, to, alive, dead: within.length - alive }
  })
}

function observations({ requests }: Log): { idle: number; isAlive: boolean }[] {
  const latest = new Map<number, LoggedRequest>()
  const alive = requests.flatMap(request => {
    const before = latest.get(request.environment)
    latest.set(request.environment, request)
    return before === undefined ? [] : [{ idle: request.at - before.end, isAlive: true }]
  })
  const dead = [...latest.values()].flatMap(({ end }) => {
    const next = requests.find(({ at, isCold }) => isCold && at > end)
    return next === undefined ? [] : [{ idle: next.at - end, isAlive: false }]
  })
  return [...alive, ...dead]
}
