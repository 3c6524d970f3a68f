import type { Log, LoggedRequest } from './logs.ts'

/**
 * How often AWS took the environment that was used last, out of how many choices among several. Only
 * those count as there that served again later.
 */
export function choices({ requests }: Log): { of: number; mostRecent: number } {
  const lastUse = new Map(requests.map(({ environment }, index) => [environment, index]))
  const latest = new Map<number, LoggedRequest>()
  let of = 0
  let mostRecent = 0
  for (const [index, request] of requests.entries()) {
    const { at, environment } = request
    const idle = [...latest.values()].filter(
      each => each.end <= at && (lastUse.get(each.environment) ?? 0) >= index,
    )
    if (!request.isCold && latest.has(environment) && idle.length >= 2) {
      of++
      const end = Math.max(...idle.map(each => each.end))
      if (latest.get(environment)?.end === end) mostRecent++
    }
    latest.set(environment, request)
  }
  return { of, mostRecent }
}
