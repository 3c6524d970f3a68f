import type { OpenLoop } from '../math/arrivalProcess.ts'
import { assert } from '../math/assert.ts'
import { parseSize } from '../math/units/size.ts'
import { callPlan } from './callPlan.ts'
import { filterPlan } from './filters/filterPlan.ts'
import type { GivenUnread, MappedPlans } from './mapping.ts'
import { type MappingType, mappings } from './mappings.ts'
import { printPath } from './pathText.ts'
import type { Scenario } from './scenario.ts'
import { sourceNamed } from './sourceNamed.ts'
import type { SourceSettings } from './sourceShape.ts'
import { startOf } from './startOf.ts'
import { turnsOf } from './turns.ts'

/** What Lambda reads itself, and the event source mapping that reads it, as the model takes them. */
export function mappedPlans(
  scenario: Scenario,
  name: string,
  type: MappingType,
  settings: SourceSettings,
  arrivals: OpenLoop,
): MappedPlans {
  const { FunctionName, requestSize } = settings
  const { account, assumptions, sources } = scenario
  const own: GivenUnread = {
    name,
    arrivals,
    start: startOf(scenario),
    sourceNamed: written => sourceNamed(sources, written),
  }
  if (FunctionName === undefined) return mappings[type].unread?.(settings, own) ?? {}
  assert(typeof FunctionName === 'string', 'a mapping of a checked scenario has one function')
  return mappings[type].plans(settings, {
    ...own,
    call: callPlan(scenario, name, FunctionName),
    ...filterPlan(settings),
    mayFail: turnsOf(scenario.changes).some(
      ({ knob }) => printPath(knob.path) === printPath(['sources', name, 'messageErrors']),
    ),
    size: requestSize === undefined ? 0 : parseSize(requestSize),
    account,
    assumptions,
  })
}
