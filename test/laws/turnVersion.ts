import * as fc from 'fast-check'
import { fromTheStart } from '../../src/model/plan/fromTheStart.ts'
import type { LawsSince, VersionPlan } from '../../src/model/plan/functionPlan.ts'
import { randomChance, randomInit, randomLaw } from './randomTimes.ts'
import type { Sketch } from './sketch.ts'
import { picked, type Turn } from './turn.ts'
import { isChanged } from './turnLimits.ts'

type Version = Sketch<VersionPlan>

/** Another version, and which of its laws are new. */
interface Other {
  readonly changed: Partial<Version>
  readonly laws?: (keyof LawsSince)[]
  /** The step that has another law. */
  readonly step?: number
  readonly isDeployed?: boolean
}

/** Something of a version: where it is AWS's own setting, it is a deployment (L21). */
export function turnVersion(grid: number): fc.Arbitrary<Turn> {
  return fc.record({ pick: fc.nat(), which: fc.nat(), other: randomOther(grid) }).map(
    ({ pick, which, other }): Turn =>
      (now, since) => {
        const fn = picked(now.functions.filter(isChanged), pick)
        const was = fn && picked(fn.versions, which)
        if (fn === undefined || was === undefined) return undefined
        const { changed, laws = [], step, isDeployed = false } = other(was)
        const next = { ...was, ...changed }
        const known = was.since ?? fromTheStart
        const plan: Version = {
          ...next,
          since: {
            ...known,
            ...Object.fromEntries(laws.map(law => [law, since])),
            steps: next.steps.map((_, i) => (i === step ? since : (known.steps[i] ?? ''))),
          },
        }
        const versions = fn.versions.map(each => (each === was ? plan : each))
        return {
          told: { versions: [{ functionName: fn.name, plan, isDeployed }] },
          after: {
            ...now,
            functions: now.functions.map(each => (each === fn ? { ...each, versions } : each)),
          },
        }
      },
  )
}

function randomOther(grid: number): fc.Arbitrary<(was: Version) => Other> {
  const time = randomLaw(grid, 6)
  const timeout = fc.integer({ min: 1, max: 12 }).map(steps => steps * grid)
  const becomes = (changed: Partial<Version>) => (): Other => ({ changed })
  return fc.oneof(
    timeout.map(each => () => ({ changed: { timeout: each }, isDeployed: true })),
    fc.constantFrom(1, 2, 0.5).map(stretch => (was: Version) => ({
      changed: {
        memoryMb: 128 / stretch,
        steps: was.steps.map(each => ({ ...each, stretch })),
      },
      laws: ['firstInvoke' as const],
      isDeployed: true,
    })),
    fc.record({ pick: fc.nat(), time }).map(drawn => (was: Version) => {
      const step = drawn.pick % Math.max(1, was.steps.length)
      const steps = was.steps.map((each, i) => (i === step ? { ...each, time: drawn.time } : each))
      return { changed: { steps }, step }
    }),
    time.map(each => (was: Version) => ({
      changed: { steps: [...was.steps, { time: each, stretch: 1 }] },
      step: was.steps.length,
    })),
    randomInit(grid).map(init => () => ({ changed: { init }, laws: ['init' as const] })),
    randomInit(grid).map(
      each =>
        ({ restore }: Version): Other =>
          restore === undefined
            ? { changed: {} }
            : { changed: { restore: each }, laws: ['restore'] },
    ),
    time.map(firstInvoke => () => ({
      changed: { firstInvoke },
      laws: ['firstInvoke' as const],
    })),
    time.map(after => () => ({
      changed: { extensions: { after, shutdown: after, shutdownBudget: grid } },
      laws: ['after' as const, 'shutdown' as const],
    })),
    randomChance.map(errors => becomes({ errors })),
    randomChance.map(crashes => becomes({ crashes })),
    randomChance.map(initErrors => becomes({ initErrors })),
  )
}
