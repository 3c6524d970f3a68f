import { type RandomStream, randomStream } from '../../src/math/random/randomStream.ts'
import type { DecidedRecord } from '../../src/metrics/logRecord.ts'
import type { ChangePlanOf } from '../../src/model/plan/changePlan.ts'
import { callerOf } from './callsIn.ts'
import { changeTold } from './changeTold.ts'
import type { LogLaw } from './law.ts'
import type { PlanSketch } from './planSketch.ts'

type Weights = Map<string, number>

/**
 * A call goes to the version that its number leads to, by the weights of what it calls at the moment: a
 * shift takes over the requests whose number its share passes, and no others.
 */
export const weightsHold: LogLaw = (sketch, log) => {
  const weights = weightsIn(sketch)
  const steps = new Map<string, number>()
  const streams = new Map<string, RandomStream>()
  return log.flatMap(record => {
    if (record.event === 'change') {
      const change = changeTold(sketch, record.what)
      const step = steps.get(record.what) ?? 0
      steps.set(record.what, step + 1)
      if (change.do === 'shift') shift(weights, change, step)
    }
    if (record.event !== 'decided') return []
    const called = `${record.function}:${callerOf(sketch, record.request)?.qualifier}`
    const own = [...(weights.get(called) ?? [])]
    const draw = own.length > 1 ? drawFor(sketch, record, streams).uniform() : 0
    let upTo = 0
    const [version] = own.find(([, weight]) => draw < (upTo += weight)) ?? own.at(-1) ?? []
    return version === record.version
      ? []
      : [`${record.request} goes to ${record.version}, its number ${draw} leads to ${version}`]
  })
}

function weightsIn({ functions }: PlanSketch): Map<string, Weights> {
  return new Map(
    functions.flatMap(fn =>
      fn.qualifiers.map(({ name, routes }): [string, Weights] => [
        `${fn.name}:${name}`,
        new Map(routes.map(({ version, weight }) => [version, weight])),
      ]),
    ),
  )
}

/** What the target has not, the others share as before. */
function shift(
  all: ReadonlyMap<string, Weights>,
  { functionName, alias, version, steps }: ChangePlanOf<'shift'>,
  step: number,
): void {
  const weights: Weights = all.get(`${functionName}:${alias}`) ?? new Map()
  const share = steps[step]?.share ?? 0
  const left = [...weights].reduce(
    (sum, [name, weight]) => sum + (name === version ? 0 : weight),
    0,
  )
  for (const [name, weight] of weights) {
    const kept = left === 0 ? 0 : (weight / left) * (1 - share)
    weights.set(name, name === version ? share : kept)
  }
}

/** First attempts and others have numbers of their own. */
function drawFor(
  { seed, replication }: PlanSketch,
  { request, attempt = 1 }: DecidedRecord,
  streams: Map<string, RandomStream>,
): RandomStream {
  const name = request.slice(0, request.lastIndexOf('#'))
  const path = ['source', name, ...(attempt === 1 ? [] : ['retry']), 'version', 'uniform']
  const stream = streams.get(path.join(' ')) ?? randomStream(seed, String(replication), ...path)
  streams.set(path.join(' '), stream)
  return stream
}
