// Replays what was measured on AWS through the whole tool and stores how far off it is.

import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Experiment, experiments, loggedExperiments, predict } from './experiments.ts'
import { type Figures, figuresFile } from './figures.ts'
import { logs } from './logs.ts'
import { meanError } from './meanError.ts'
import {
  candidates,
  leastRecentlyUsed,
  ours,
  type Policy,
  plain600,
  plain640,
  policies,
  randomlyUsed,
  surplusApart,
} from './policies.ts'
import { replay } from './replay.ts'

const seeds = Array.from({ length: 20 }, (_, index) => `reality ${index}`)

test('the errors against measurements are stored', () => {
  const figures: Figures = {
    logs: policies.map(policy => replayed(policy, policy.isRandom ? seeds : seeds.slice(0, 1))),
    leftOut: leftOut(),
    experiments: [plain600, plain640, ours, surplusApart, leastRecentlyUsed, randomlyUsed].map(
      predicted,
    ),
  }
  writeFileSync(figuresFile, `${JSON.stringify(figures, undefined, 2)}\n`)
  for (const { error } of [...figures.logs, ...figures.experiments])
    expect(error).toBeGreaterThan(0)
})

function replayed(policy: Policy, some: readonly string[]): Figures['logs'][number] {
  const runs = logs.map(log => {
    const found = some.map(seed => replay(log, policy, seed))
    const mean = (of: 'cold' | 'same') =>
      rounded(found.reduce((sum, { [of]: count }) => sum + count, 0) / found.length)
    return { day: log.day, cold: mean('cold'), same: mean('same') }
  })
  return {
    policy: policy.name,
    runs,
    error: rounded(
      errorOn(
        runs,
        logs.map(({ day }) => day),
      ),
    ),
  }
}

function errorOn(runs: Figures['logs'][number]['runs'], days: readonly string[]): number {
  return meanError(
    logs
      .filter(({ day }) => days.includes(day))
      .map(log => [runs.find(({ day }) => day === log.day)?.cold ?? Number.NaN, log.cold]),
  )
}

function leftOut(): Figures['leftOut'] {
  const tried = candidates.map(policy => replayed(policy, seeds.slice(0, 5)))
  const byDefault = replayed(ours, seeds)
  return logs.map(({ day }) => {
    const others = logs.map(log => log.day).filter(each => each !== day)
    const [best] = tried.toSorted((a, b) => errorOn(a.runs, others) - errorOn(b.runs, others))
    if (best === undefined) throw new RangeError('there must be candidates')
    return {
      day,
      chosen: best.policy,
      errorOnOthers: rounded(errorOn(best.runs, others)),
      error: rounded(errorOn(best.runs, [day])),
      errorOfDefault: rounded(errorOn(byDefault.runs, [day])),
    }
  })
}

function predicted(policy: Policy): Figures['experiments'][number] {
  const pairs = experiments.map(each => ({ each, found: predict(each, policy) }))
  const errorOfCold = (some: readonly { each: Experiment; found: { cold: number } }[]) =>
    rounded(meanError(some.map(({ each, found }) => [found.cold, each.cold])))
  return {
    policy: policy.name,
    runs: pairs.map(({ each, found }) => ({
      experiment: each.experiment,
      cold: Number(found.cold.toPrecision(4)),
      environments: Number(found.environments.toPrecision(4)),
    })),
    error: errorOfCold(pairs),
    errorOfEnvironments: rounded(
      meanError(pairs.map(({ each, found }) => [found.environments, each.environments])),
    ),
    errorOfOthers: errorOfCold(pairs.filter(({ each }) => !loggedExperiments.has(each.experiment))),
    within: pairs.filter(({ each, found }) => {
      return Math.abs(found.cold - each.cold) <= 2 * each.coldError
    }).length,
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(2))
}
