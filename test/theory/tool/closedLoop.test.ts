import { describe, expect, test } from 'vitest'
import { eventsOf, simulate } from '../../support/simulate.ts'
import { distanceFrom } from './distanceFrom.ts'
import { replicate } from './replicate.ts'

interface Loop {
  readonly users: number
  readonly think: string
  readonly use: string
  readonly connections?: number
  readonly warmup?: number
  readonly seconds: number
}

/** Users who think, then use one of the connections of a database. */
const scenario = ({ users, think, use, connections = 1, warmup = 0, seconds }: Loop) => `
  name: closed loop
  duration: ${warmup + seconds}s
  warmup: ${warmup}s
  functions:
    f: { Runtime: nodejs22.x, Timeout: 900, init: { constant: 0s }, work: [{ use: { resource: db, for: ${use} } }] }
  resources:
    db: { connections: ${connections} }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { users: { users: ${users}, think: ${think} } } }
`

describe('N = X (R + Z), the law of response time', () => {
  test('is exact where nothing is left to chance: 10 users on a database that takes 100 ms each', () => {
    // Saturated, so X = 10 a second; all think 700 ms, so R = 10 / X - Z = 300 ms.
    const yaml = scenario({
      users: 10,
      think: '{ constant: 700ms }',
      use: '{ constant: 100ms }',
      warmup: 10,
      seconds: 100,
    })
    const { sources, resources } = simulate(yaml)
    // Of the 1,000 that were answered in the window, 3 had asked before it.
    expect(sources['s']?.latency).toMatchObject({ count: 997, mean: 300, min: 300, max: 300 })
    expect(resources['db']).toMatchObject({ busy: { mean: 1 }, queued: { mean: 2 } })
  })

  test('is an identity in the microseconds of any run: who does not ask is thinking', () => {
    const users = 7
    const end = 1_000e6
    const think = 2_345_678
    const yaml = scenario({
      users,
      think: `{ constant: ${think}us }`,
      use: '{ lognormal: { mean: 400ms, cv: 2 } }',
      seconds: 1_000,
    })
    // Nothing is abandoned or refused, so a request is inside from its decision to its end.
    let asking = 0
    const begun = new Map<string, number>()
    let thought = 0
    const ends: number[] = []
    for (const record of eventsOf(yaml)) {
      if (record.event === 'decided') begun.set(record.request, record.at)
      if (record.event !== 'finished') continue
      asking += record.at - (begun.get(record.request) ?? NaN)
      begun.delete(record.request)
      ends.push(record.at)
    }
    for (const at of begun.values()) asking += end - at
    // Everybody thinks at the start, and after each answer, and is cut off by the end.
    for (const from of [...Array<number>(users).fill(0), ...ends]) {
      thought += Math.min(think, end - from)
    }
    expect(ends.length).toBeGreaterThan(1_000)
    expect(asking + thought).toBe(users * end)
  })
})

/** N users, thinking times and uses exponential, one or more connections (machines and their repair). */
const repairs = [
  { users: 5, think: 5, connections: 1 },
  { users: 10, think: 4, connections: 2 },
  { users: 3, think: 1, connections: 1 },
] as const

describe('exponential thinking and uses: what machine repair says, by birth and death', () => {
  test.each(repairs)('$users users who think $think s, $connections connections of 1 s', row => {
    const { users, think, connections } = row
    const law = repair(users, think, connections)
    const yaml = scenario({
      users,
      connections,
      think: `{ exponential: { mean: ${think}s } }`,
      use: '{ exponential: { mean: 1s } }',
      warmup: 100,
      seconds: 2_000,
    })
    const inside: number[] = []
    const response: number[] = []
    const busy = replicate(yaml, ({ functions, resources, sources }) => {
      inside.push(functions['f']?.ConcurrentExecutions.mean ?? NaN)
      response.push(sources['s']?.latency.mean ?? NaN)
      return resources['db']?.busy.mean
    })
    expect(distanceFrom(busy, law.throughput)).toBe('')
    expect(distanceFrom(inside, law.inside)).toBe('')
    expect(distanceFrom(response, 1_000 * (users / law.throughput - think))).toBe('')
  })
})

/** Mean number inside and throughput a second; a use takes 1 s. */
function repair(users: number, think: number, connections: number) {
  const weights = [1]
  for (let n = 1; n <= users; n++) {
    const arriving = (users - n + 1) / think
    weights.push(((weights[n - 1] ?? 0) * arriving) / Math.min(n, connections))
  }
  const total = weights.reduce((sum, each) => sum + each, 0)
  const mean = (of: (n: number) => number) =>
    weights.reduce((sum, weight, n) => sum + of(n) * weight, 0) / total
  return { inside: mean(n => n), throughput: mean(n => Math.min(n, connections)) }
}
