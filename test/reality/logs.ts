// Logs of AWS Lambda of May and June 2020; see data/README.md.

import { readTable } from './readTable.ts'

/** One request as its client saw it; seconds from the first one on. */
export interface LoggedRequest {
  readonly at: number
  readonly end: number
  readonly isCold: boolean
  readonly environment: number
  /** Warm in an environment from before the log: a replay, which begins with none, cannot know. */
  readonly isUnknown: boolean
}

export interface Log {
  readonly day: string
  readonly requests: readonly LoggedRequest[]
  readonly cold: number
}

export const logs: readonly Log[] = ['05-23', '05-28', '06-06', '06-10', '06-13'].map(read)

function read(day: string): Log {
  const rows = readTable(`pacslab-2020-${day}.csv`, ['at', 'clientMs', 'cold', 'environment'])
  const seen = new Set<number>()
  const requests = rows.map(({ at, clientMs, cold, environment }) => {
    const isUnknown = cold === 0 && !seen.has(environment)
    seen.add(environment)
    return { at, end: at + clientMs / 1000, isCold: cold === 1, environment, isUnknown }
  })
  const cold = requests.filter(({ isCold }) => isCold).length
  return { day: `2020-${day}`, requests, cold }
}
