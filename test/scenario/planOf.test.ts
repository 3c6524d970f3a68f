import { describe, expect, test } from 'vitest'
import type { Distribution } from '../../src/math/distribution.ts'
import { exponential } from '../../src/math/distributions/exponential.ts'
import { uniform } from '../../src/math/distributions/uniform.ts'
import { randomStream } from '../../src/math/random/randomStream.ts'
import { initPreset } from '../../src/model/initPresets.ts'
import { sumLaw } from '../../src/model/sumLaw.ts'
import { planOf } from '../../src/scenario/planOf.ts'
import { base, scenarioOf } from './baseScenario.ts'

const planOfText = (text: string) => planOf(scenarioOf(text), '7', 3)
const functionOf = (...lines: string[]) => {
  const settings = lines.map(line => `    ${line}`).join('\n')
  const [plan] = planOfText(base.replace('    duration: { constant: 80ms }', settings)).functions
  if (plan === undefined) throw new Error('there is no function')
  return plan
}
const versionOf = (...lines: string[]) => {
  const [version] = functionOf(...lines).versions
  if (version === undefined) throw new Error('there is no version')
  return version
}
const duration = 'duration: { constant: 80ms }'
const ends = (law: Distribution | undefined) => [law?.quantile(0), law?.quantile(1)]

test('the plan has the seed, the replication and the quotas as they are', () => {
  expect(planOfText(base)).toMatchObject({
    seed: '7',
    replication: 3,
    account: { concurrency: 1000, scalingModel: 'current', legacyBurst: 3000 },
  })
})

test.each([
  ['us-west-2', 3000],
  ['eu-central-1', 1000],
  ['sa-east-1', 500],
])('the first burst of before 2023 in %s was %i', (region, burst) => {
  const text = base.replace('ConcurrentExecutions: 1000', `Region: ${region}`)
  expect(planOfText(text).account.legacyBurst).toBe(burst)
  const own = base.replace('ConcurrentExecutions: 1000', `Region: ${region}, legacyBurst: 7`)
  expect(planOfText(own).account.legacyBurst).toBe(7)
})

test('times become microseconds, rates requests per microsecond, shares plain numbers', () => {
  const version = versionOf(
    'duration: { uniform: { low: 1.5ms, high: 2s } }',
    'init: { constant: 250ms }',
    'Timeout: 10',
    'errors: 0.1%',
    'crashes: 0.25',
    'initErrors: 2%',
    'firstInvoke: { constant: 12us }',
  )
  expect(version).toMatchObject({ timeout: 10_000_000, errors: 0.001, crashes: 0.25 })
  expect(version.initErrors).toBe(0.02)
  expect(ends(version.steps[0]?.time)).toEqual([1_500, 2_000_000])
  expect(version.init.mean).toBe(250_000)
  expect(version.firstInvoke?.mean).toBe(12)
  expect(planOfText(base).sources[0]?.arrivals.expectedCount(1_000_000)).toBeCloseTo(20, 10)
})

test('a function without settings has the defaults of AWS', () => {
  expect(versionOf(duration)).toMatchObject({
    name: '$LATEST',
    memoryMb: 128,
    timeout: 3_000_000,
    errors: 0,
    crashes: 0,
    initErrors: 0,
    restore: undefined,
    firstInvoke: undefined,
    extensions: undefined,
  })
})

describe('work', () => {
  const work = 'work: [{ cpu: { constant: 60ms } }, { wait: { constant: 40ms } }]'
  test.each([
    [128, 1769 / 128],
    [1024, 1769 / 1024],
    [1769, 1],
    [10240, 1],
  ])('on a CPU is stretched at %i MB by %d, and waiting is not (Q1)', (memory, stretch) => {
    const { steps } = versionOf(work, `MemorySize: ${memory}`)
    expect(steps.map(step => [step.time.mean, step.stretch])).toEqual([
      [60_000, stretch],
      [40_000, 1],
    ])
  })

  test('of a duration is never stretched', () => {
    expect(versionOf(duration, 'MemorySize: 128').steps.map(step => step.stretch)).toEqual([1])
  })
})

describe('Init', () => {
  const preset = initPreset('nodejs22.x', 'arm64', 'Zip')

  test('is the measured one of runtime and architecture where none is given', () => {
    expect(versionOf(duration, 'Architectures: [arm64]').init.mean).toBe(preset?.mean)
    expect(versionOf(duration).init.mean).not.toBe(preset?.mean)
  })

  test('of an Image is that of its base image', () => {
    const text = base.replace('Runtime: nodejs22.x', 'PackageType: Image\n    baseImage: java21')
    const expected = initPreset('java21', 'x86_64', 'Image')?.mean
    expect(planOfText(text).functions[0]?.versions[0]?.init.mean).toBe(expected)
  })

  test('grows by its effects and by that of the extensions', () => {
    const of = (...lines: string[]) =>
      versionOf(duration, 'init: { constant: 100ms }', ...lines).init
    expect(of('initEffects: { vpc: true }').mean).toBe(100_000 + 232_000)
    const extensions =
      'extensions: { kind: external, init: { uniform: { low: 10ms, high: 30ms } } }'
    expect(ends(of(extensions))).toEqual([110_000, 130_000])
    expect(of(extensions, 'initEffects: { vpc: true }').mean).toBe(352_000)
  })
})

test('extensions have the time for Shutdown that their kind gives (L13)', () => {
  const of = (kind: string) =>
    versionOf(
      duration,
      `extensions: { kind: ${kind}, after: { constant: 5ms }, shutdown: { constant: 1s } }`,
    ).extensions
  expect(of('internal')).toMatchObject({ shutdownBudget: 500_000, after: { mean: 5_000 } })
  expect(of('external')).toMatchObject({ shutdownBudget: 2_000_000, shutdown: { mean: 1_000_000 } })
})

test('SnapStart restores published versions only, with a median of 450 ms (S5)', () => {
  const text = base
    .replace('nodejs22.x', 'java21')
    .replace(
      '80ms }',
      '80ms }\n    SnapStart: { ApplyOn: PublishedVersions }\n    AutoPublishAlias: prod',
    )
  const [latest, published] = planOfText(text).functions[0]?.versions ?? []
  expect(latest?.restore).toBeUndefined()
  expect(published?.name).toBe('1')
  expect(published?.restore?.quantile(0.5)).toBeCloseTo(450_000, 6)
})

describe('what can be called', () => {
  const provisioned = 'ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 }'

  test('is $LATEST where nothing is published', () => {
    expect(functionOf(duration).qualifiers).toEqual([
      { name: '$LATEST', routes: [{ version: '$LATEST', weight: 1 }], provisioned: undefined },
    ])
    expect(planOfText(base).sources[0]).toMatchObject({
      functionName: 'checkout',
      qualifier: '$LATEST',
    })
  })

  test("is the alias of the function's own provisioned concurrency, live where it has no name", () => {
    const text = base.replace('80ms }', `80ms }\n    ${provisioned}`)
    expect(planOfText(text).sources[0]?.qualifier).toBe('live')
    const plan = functionOf(duration, provisioned, 'AutoPublishAlias: prod')
    expect(plan.qualifiers.map(({ name }) => name)).toEqual(['$LATEST', '1', 'prod'])
    expect(plan.qualifiers[2]).toEqual({
      name: 'prod',
      routes: [{ version: '1', weight: 1 }],
      provisioned: { executions: 5, scaling: undefined },
    })
  })

  test('is shared by weight, and a version has its own settings over those of the function', () => {
    const plan = functionOf(
      duration,
      'MemorySize: 512',
      "versions: { '1': {}, '2': { MemorySize: 1024, work: [{ wait: { constant: 1s } }] } }",
      "aliases: { canary: { FunctionVersion: 1, RoutingConfig: { AdditionalVersionWeights: { '2': 0.25 } } } }",
    )
    expect(
      plan.versions.map(({ name, memoryMb, steps }) => [name, memoryMb, steps[0]?.time.mean]),
    ).toEqual([
      ['$LATEST', 512, 80_000],
      ['1', 512, 80_000],
      ['2', 1024, 1_000_000],
    ])
    expect(plan.qualifiers.at(-1)?.routes).toEqual([
      { version: '1', weight: 0.75 },
      { version: '2', weight: 0.25 },
    ])
  })

  test('scales between its bounds, by time and by target', () => {
    const plan = functionOf(
      duration,
      provisioned,
      'ScalableTarget: { MinCapacity: 10, MaxCapacity: 40, ScheduledActions: [{ at: 1h, ScalableTargetAction: { MinCapacity: 20 } }, { at: 30m, ScalableTargetAction: { MaxCapacity: 30 } }] }',
      'TargetTrackingScalingPolicyConfiguration: { ScaleInCooldown: 60 }',
    )
    expect(plan.qualifiers.at(-1)?.provisioned).toEqual({
      executions: 10,
      scaling: {
        least: 10,
        most: 40,
        tracking: {
          target: 0.7,
          scaleOutCooldown: 0,
          scaleInCooldown: 60_000_000,
          scalesIn: true,
        },
        schedule: [
          { at: 1_800_000_000, least: undefined, most: 30 },
          { at: 3_600_000_000, least: 20, most: undefined },
        ],
      },
    })
  })
})

describe('assumptions', () => {
  test('are those of the registry unless the scenario has others', () => {
    const { behaviour } = planOfText(base)
    expect(behaviour).toMatchObject({
      idleTimeout: { mean: 640_000_000 },
      reuse: 'mostRecentlyUsed',
      placementTime: { mean: 0 },
      proactiveInit: 0,
      resetReuse: 1,
      requestRateWindow: 1_000_000,
      provisionedPreparation: { mean: 90_000_000 },
      provisionedAtStart: 'ready',
      billFailedInit: false,
      billedRestoreShare: 0.4,
    })
    expect(ends(behaviour.maximumAge)).toEqual([5_400_000_000, 9_000_000_000])
  })
})

describe('the sum of two independent times', () => {
  const sum = sumLaw(exponential.create({ mean: 10 }), uniform.create({ low: 5, high: 15 }))

  test('has the sum of their means and variances', () => {
    expect(sum.mean).toBe(20)
    expect(sum.variance).toBeCloseTo(100 + 100 / 12, 12)
  })

  test('has the shape that theory gives, to three digits', () => {
    // P(E + U <= x) = integral over U of 1 - exp(-(x - u)/10).
    const theory = (x: number) => {
      const top = Math.min(x, 15)
      return (top - 5 - 10 * (Math.exp((top - x) / 10) - Math.exp((5 - x) / 10))) / 10
    }
    for (const x of [6, 10, 20, 40, 80]) expect(sum.cumulative(x)).toBeCloseTo(theory(x), 3)
    for (const p of [0.01, 0.5, 0.99]) expect(theory(sum.quantile(p))).toBeCloseTo(p, 3)
    expect(sum.momentBelow(1, 1e9)).toBeCloseTo(20, 2)
    expect(sum.momentBelow(2, 1e9)).toBeCloseTo(400 + sum.variance, 1)
  })

  test('draws each part from streams of its own', () => {
    const opened: string[] = []
    const out = new Float64Array(50_000)
    sum
      .sampler(purpose => {
        opened.push(purpose)
        return randomStream('1', purpose)
      })
      .fill(out)
    expect(opened).toEqual(['0/exponential', '1/uniform'])
    expect(out.reduce((all, each) => all + each, 0) / out.length).toBeCloseTo(20, 0)
  })
})
