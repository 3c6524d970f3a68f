import type { OpenLoop } from '../math/arrivalProcess.ts'
import { assert } from '../math/assert.ts'
import { parseSize } from '../math/units/size.ts'
import { callPlan } from './callPlan.ts'
import { filterPlan } from './filters/filterPlan.ts'
import type { MappedPlans } from './mapping.ts'
import { type MappingType, mappings } from './mappings.ts'
import type { Scenario } from './scenario.ts'
import type { SourceSettings } from './sourceShape.ts'

/** What Lambda reads itself, and the event source mapping that reads it, as the model takes them. */
export function mappedPlans(
  scenario: Scenario,
  name: string,
  type: MappingType,
  settings: SourceSettings,
  arrivals: OpenLoop,
): MappedPlans {
  const { FunctionName, requestSize } = settings
  assert(typeof FunctionName === 'string', 'a mapping of a checked scenario has one function')
  const { account, assumptions } = scenario
  return mappings[type].plans(settings, {
    call: callPlan(scenario, name, FunctionName),
    arrivals,
    ...filterPlan(settings),
    size: requestSize === undefined ? 0 : parseSize(requestSize),
    account,
    assumptions,
  })
}
