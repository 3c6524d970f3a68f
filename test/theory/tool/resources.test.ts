import { describe, expect, test } from 'vitest'
import { simulate } from '../../support/simulate.ts'
import { distanceFrom } from './distanceFrom.ts'
import { replicate } from './replicate.ts'

interface Station {
  readonly load: number
  readonly resource: string
  readonly warmup: number
  readonly seconds: number
  readonly use?: string
}

/** Functions without a limit of their own that each use a resource once. */
const scenario = ({ load, resource, warmup, seconds, use = '{ exponential: 1s }' }: Station) => `
  name: a resource
  duration: ${warmup + seconds}s
  warmup: ${warmup}s
  functions:
    f: { Runtime: nodejs22.x, Timeout: 900, init: { constant: 0s }, work: [{ use: { resource: db, for: ${use} } }] }
  resources:
    db: { ${resource} }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { poisson: ${load}/s } }
`

/** Erlang's C, written down: the mean wait in units of a use, C / (c - A). */
const waiting = [
  { load: 0.8, connections: 1, wait: 4, warmup: 1_000, seconds: 10_000 },
  { load: 4.5, connections: 5, wait: 0.762487 / 0.5, warmup: 500, seconds: 4_000 },
  { load: 1.4, connections: 2, wait: 0.576471 / 0.6, warmup: 300, seconds: 4_000 },
] as const

describe("who waits for a connection waits as Erlang's C says", () => {
  test.each(waiting)('$load on $connections: $wait s', row => {
    const { load, connections, wait, warmup, seconds } = row
    const yaml = scenario({ load, resource: `connections: ${connections}`, warmup, seconds })
    const queued: number[] = []
    const busy: number[] = []
    const waits = replicate(yaml, ({ resources }) => {
      queued.push(resources['db']?.queued.mean ?? NaN)
      busy.push(resources['db']?.busy.mean ?? NaN)
      return resources['db']?.wait.mean
    })
    expect(distanceFrom(waits, 1_000 * wait)).toBe('')
    // Little's law for those who wait, and for those who are served.
    expect(distanceFrom(queued, load * wait)).toBe('')
    expect(distanceFrom(busy, load)).toBe('')
  })

  test('one connection and constant uses: half of it (Pollaczek and Khinchine)', () => {
    const yaml = scenario({
      load: 0.8,
      resource: 'connections: 1',
      use: '{ constant: 1s }',
      warmup: 500,
      seconds: 5_000,
    })
    const waits = replicate(yaml, ({ resources }) => resources['db']?.wait.mean)
    expect(distanceFrom(waits, 2_000)).toBe('')
  })

  test('a rate with a burst of 1 is one server whose service is constant', () => {
    const yaml = scenario({
      load: 0.8,
      resource: 'rate: 1/s, burst: 1',
      use: '{ constant: 0s }',
      warmup: 500,
      seconds: 5_000,
    })
    const waits = replicate(yaml, ({ resources }) => resources['db']?.wait.mean)
    expect(distanceFrom(waits, 2_000)).toBe('')
  })
})

/** Erlang's B, written down. */
const refusing = [
  { load: 8, connections: 10, refused: 0.121661, seconds: 500 },
  { load: 20, connections: 10, refused: 0.537963, seconds: 200 },
] as const

const uses = ['{ exponential: 1s }', '{ constant: 1s }'] as const

describe("with no queue they are refused as Erlang's B says, whatever the law", () => {
  for (const { load, connections, refused, seconds } of refusing) {
    test.each(uses)(`${load} on ${connections}: ${refused}, %s`, use => {
      const warmup = 20
      const counts = (length: number) =>
        Array.from({ length: 20 }, (_, i) => {
          const resource = `connections: ${connections}, queue: 0`
          const yaml = scenario({ load, resource, use, warmup: 0, seconds: length })
          return simulate(yaml, { seed: `theory ${i}` }).resources['db']
        })
      // Counts cover the whole run; what was refused while it filled up is subtracted.
      const early = counts(warmup)
      const shares = counts(warmup + seconds).map((all, i) => {
        const from = early[i]
        return (
          ((all?.refused ?? NaN) - (from?.refused ?? NaN)) /
          ((all?.uses ?? NaN) - (from?.uses ?? NaN))
        )
      })
      expect(distanceFrom(shares, refused)).toBe('')
    })
  }
})
