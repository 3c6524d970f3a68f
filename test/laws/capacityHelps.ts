import { calmPlan } from './calmPlan.ts'
import type { RunLaw } from './law.ts'
import type { PlanSketch } from './planSketch.ts'

/**
 * One more unit of concurrency never makes more throttles: for one function, called without
 * retries, whose requests take as long whatever serves them. Where Init takes time, it is true only while no
 * environment goes: of two that there were, one may be too old just when many come. With retries it is not:
 * what is admitted may run when others try again. Nor is it where handlers wait for each other, where
 * tenants compete for environments, or where somebody changes something: what more capacity began may be
 * slow when a fault comes. Managed Instances do not share concurrency.
 */
export const capacityHelps: RunLaw = (sketch, run) => {
  const throttles = (concurrency: number) => {
    const log = run(aloneWith(sketch, concurrency))
    return log.filter(record => record.event === 'decided' && record.decision === 'throttled')
      .length
  }
  const counts = [1, 2, 3].map(throttles)
  return counts.flatMap((count, i) => {
    const before = counts[i - 1] ?? count
    return count > before ? [`${count} throttles with ${i + 1}, ${before} with ${i}`] : []
  })
}

/** The first version of the first function, called by all sources; Init takes always as long. */
function aloneWith(sketch: PlanSketch, concurrency: number): PlanSketch {
  const calm = calmPlan(sketch)
  const [first] = calm.functions
  const [version] = first?.versions ?? []
  if (!first || !version) return calm
  const { managed: _, ...plain } = version
  const alone = {
    ...plain,
    steps: version.steps.map(({ time, stretch }) => ({ time, stretch })),
    timeout: sketch.until * 10,
    init: 'constant' in version.init ? version.init : { constant: 0 },
    restore: undefined,
    initErrors: 0,
    crashes: 0,
    firstInvoke: undefined,
  }
  const hasInit = 'constant' in alone.init && alone.init.constant > 0
  const always = { constant: sketch.until * 10 }
  const stay = { idleTimeout: always, surplusIdleTimeout: undefined, maximumAge: always }
  return {
    ...calm,
    account: { ...calm.account, concurrency },
    resources: [],
    changes: [],
    functions: [
      {
        name: first.name,
        reserved: undefined,
        versions: [alone],
        qualifiers: [
          {
            name: '$LATEST',
            routes: [{ version: version.name, weight: 1 }],
            provisioned: undefined,
          },
        ],
      },
    ],
    sources: calm.sources.map(({ tenants: __, ...source }) => ({
      ...source,
      functionName: first.name,
      qualifier: '$LATEST',
      recorded: undefined,
    })),
    warmers: [],
    behaviour: {
      ...calm.behaviour,
      ...(hasInit && stay),
      placementTime: { constant: 0 },
      proactiveInit: 0,
    },
  }
}
