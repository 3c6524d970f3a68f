import type { OpenLoop } from '../../math/arrivalProcess.ts'
import { assert } from '../../math/assert.ts'
import { day, minute, second } from '../../math/time.ts'
import { fronts } from '../../model/clients/fronts.ts'
import { retryModes } from '../../model/clients/retryModes.ts'
import type { ClientCallPlan } from '../../model/plan/clientPlan.ts'
import type { StateMachinePlan } from '../../model/plan/stateMachinePlan.ts'
import { quotas } from '../../model/quotas.ts'
import { callPlan } from '../callPlan.ts'
import { lawOf } from '../lawOf.ts'
import type { Scenario } from '../scenario.ts'
import type { SourceSettings } from '../sourceShape.ts'
import { allStates, type NamedState } from './definitionsIn.ts'
import { retrierPlan } from './retrierPlan.ts'
import { statePlan } from './statePlan.ts'
import { taskFunction } from './taskFunction.ts'

/** A state machine, as the model takes it: names of states become their places. */
export function machinePlan(
  scenario: Scenario,
  name: string,
  settings: SourceSettings,
  arrivals: OpenLoop,
): StateMachinePlan {
  const { Definition, StateMachineType } = settings
  assert(Definition !== undefined, 'a state machine of a checked scenario has a definition')
  const states = allStates(Definition)
  const calling = states.filter(({ state }) => taskFunction(state) !== undefined)
  const placeOf = (wanted: string) => states.findIndex(each => each.name === wanted)
  const callOf = (wanted: string) => calling.findIndex(each => each.name === wanted)
  return {
    name,
    arrivals,
    calls: calling.map(each => taskCall(scenario, name, each, settings)),
    states: states.map(each => statePlan(each, placeOf, callOf)),
    start: placeOf(Definition.StartAt),
    timeout: timeoutOf(Definition.TimeoutSeconds, StateMachineType === 'EXPRESS'),
  }
}

/** Whichever ends first: its own time, or what its type has (SF4). */
function timeoutOf(given: number | undefined, isExpress: boolean): number {
  const longest = isExpress
    ? quotas.expressExecutionMost.value * minute
    : quotas.standardExecutionMost.value * day
  return given === undefined ? longest : Math.min(longest, given * second)
}

/** A Task waits for its function as an SDK does, and tries again as its state says. */
function taskCall(
  scenario: Scenario,
  machine: string,
  { name, state }: NamedState,
  { overhead }: SourceSettings,
): ClientCallPlan {
  const { TimeoutSeconds, Retry = [], errorName = 'Error' } = state
  const called = taskFunction(state)
  assert(called !== undefined, 'a Task that calls names a function')
  return {
    ...callPlan(scenario, `${machine}/${name}`, called.reference),
    front: fronts.Sdk,
    rate: undefined,
    overhead: overhead === undefined ? undefined : lawOf(overhead),
    patience:
      TimeoutSeconds === undefined ? undefined : { time: TimeoutSeconds * second, of: 'client' },
    requestSize: 0,
    answerSize: 0,
    retries: {
      ...retryModes.none.plan,
      byError: { retriers: Retry.map(retrierPlan), handlerError: errorName },
    },
  }
}
