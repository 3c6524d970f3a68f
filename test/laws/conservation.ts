import type { OpenLoop } from '../../src/math/arrivalProcess.ts'
import { randomStream } from '../../src/math/random/randomStream.ts'
import type { LogLaw } from './law.ts'
import { planOf } from './planSketch.ts'

/** Every arrival is decided once, at its moment; it is refused, ends once, or is still in flight. */
export const conservation: LogLaw = (sketch, log) => {
  const { seed, replication, sources, warmers = [] } = planOf(sketch)
  const arrivals = new Map(
    [...sources, ...warmers].flatMap(({ name, arrivals: process }) =>
      timesOf(process, sketch.until, purpose =>
        randomStream(seed, String(replication), 'source', name, 'arrivals', purpose),
      ).map((at, i): [string, number] => [`${name}#${i + 1}`, at]),
    ),
  )
  const steps = new Map<string, string[]>()
  const complaints: string[] = []
  for (const record of log) {
    if (!('request' in record)) continue
    const { event, request } = record
    const step = event === 'decided' && record.decision === 'throttled' ? 'throttled' : event
    const isDead = event === 'finished' && record.outcome === 'restoreTimeout'
    steps.set(request, [...(steps.get(request) ?? []), isDead ? 'not restored' : step])
    if (event === 'decided' && arrivals.get(request) !== record.at) {
      complaints.push(`${request} is decided at ${record.at}, arrives at ${arrivals.get(request)}`)
    }
  }
  for (const request of new Set([...arrivals.keys(), ...steps.keys()])) {
    const life = steps.get(request)?.join(', ') ?? 'nothing'
    if (!arrivals.has(request)) complaints.push(`${request} never arrives`)
    if (!lives.has(life)) complaints.push(`${request} cannot live so: ${life}`)
  }
  return complaints
}

const lives = new Set([
  'throttled',
  'decided',
  'decided, started',
  'decided, started, finished',
  'decided, not restored',
])

type Open = Parameters<OpenLoop['sampler']>[0]

function timesOf(arrivals: OpenLoop, until: number, open: Open): number[] {
  const sampler = arrivals.sampler(open)
  const times: number[] = []
  for (;;) {
    const next = new Float64Array(1)
    sampler.fill(next)
    const time = Math.round(next[0] ?? Infinity)
    if (time >= until) return times
    times.push(time)
  }
}
