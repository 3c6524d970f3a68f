import { legacyBurst } from '../model/legacyBurst.ts'
import type { WorldPlan } from '../model/plan/worldPlan.ts'
import { accountApiRate } from './accountApiRate.ts'
import { behaviourOf } from './behaviourOf.ts'
import { changePlans } from './changePlans.ts'
import { functionPlan } from './functionPlan.ts'
import { resourcePlan } from './resourcePlan.ts'
import type { Scenario } from './scenario.ts'
import { sourcePlans } from './sourcePlans.ts'
import { startOf } from './startOf.ts'
import { traceFiles } from './traceFiles.ts'
import { warmerPlans } from './warmerPlans.ts'

/** What a world is built from; here, and nowhere else, what is written becomes microseconds. */
export function planOf(scenario: Scenario, seed: string, replication: number): WorldPlan {
  const { account, assumptions, functions, resources = {} } = scenario
  const traces = traceFiles(scenario.traces, startOf(scenario))
  return {
    seed,
    replication,
    account: {
      concurrency: account.ConcurrentExecutions,
      scalingModel: account.scalingModel,
      apiRate: accountApiRate(account),
      legacyBurst: account.legacyBurst ?? legacyBurst(account.Region),
    },
    functions: Object.entries(functions).map(([name, settings]) =>
      functionPlan(scenario, name, settings),
    ),
    ...sourcePlans(scenario, traces),
    warmers: warmerPlans(scenario),
    resources: Object.entries(resources).map(([name, settings]) => resourcePlan(name, settings)),
    changes: changePlans(scenario),
    behaviour: behaviourOf(assumptions),
  }
}
