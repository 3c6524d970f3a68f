import type { ChangePlan } from '../model/plan/changePlan.ts'
import { changeName } from './changeName.ts'
import { changes } from './changes.ts'
import type { Scenario } from './scenario.ts'

/** What somebody does while it runs, as the model takes it. */
export function changePlans(scenario: Scenario): readonly ChangePlan[] {
  return (scenario.changes ?? []).flatMap((given, place) => {
    const kind = changes[changeName(given)]
    return kind === undefined ? [] : [kind.plan(given, scenario, place)]
  })
}
