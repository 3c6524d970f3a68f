import { assert } from '../../math/assert.ts'
import { constant } from '../../math/distributions/constant.ts'
import { second } from '../../math/time.ts'
import type { StatePlan } from '../../model/plan/stateMachinePlan.ts'
import { quotas } from '../../model/quotas.ts'
import { lawOf } from '../lawOf.ts'
import { shareOf } from '../shareOf.ts'
import type { NamedState } from './definitionsIn.ts'
import { itemsOf } from './items.ts'
import { retrierPlan } from './retrierPlan.ts'

type PlaceOf = (name: string) => number

/** One state, by the places of those that it leads to and of its call. */
export function statePlan(
  { name, state }: NamedState,
  placeOf: PlaceOf,
  callOf: PlaceOf,
): StatePlan {
  const { Type, Next, Default, Retry = [], Catch = [], duration, wait, Seconds = 0 } = state
  const leaving = { name, next: Next === undefined ? undefined : placeOf(Next) }
  const catchers = Catch.map(each => ({ errors: each.ErrorEquals, next: placeOf(each.Next) }))
  switch (Type) {
    case 'Task':
      if (duration !== undefined) return { ...leaving, do: 'wait', time: lawOf(duration) }
      return { ...leaving, do: 'call', call: callOf(name), catchers }
    case 'Wait':
      return {
        ...leaving,
        do: 'wait',
        time: wait === undefined ? constant.create({ value: Seconds * second }) : lawOf(wait),
      }
    case 'Choice': {
      const next = Default === undefined ? undefined : placeOf(Default)
      return { name, next, do: 'choose', ways: waysOf(state, placeOf) }
    }
    case 'Parallel': {
      const starts = (state.Branches ?? []).map(({ StartAt }) => placeOf(StartAt))
      return { ...leaving, do: 'parallel', starts, catchers, retriers: Retry.map(retrierPlan) }
    }
    case 'Map':
      return {
        ...leaving,
        do: 'map',
        ...mapOf(state, placeOf),
        catchers,
        retriers: Retry.map(retrierPlan),
      }
    case 'Fail':
      return { ...leaving, do: 'fail', error: state.Error ?? '' }
    case 'Pass':
    case 'Succeed':
      return { ...leaving, do: 'pass' }
    default:
      return Type satisfies never
  }
}

/** Chances one behind the other, so that one draw decides. */
function waysOf({ Choices = [] }: NamedState['state'], placeOf: PlaceOf) {
  let upTo = 0
  return Choices.map(({ chance, Next }) => {
    upTo += shareOf(chance)
    return { upTo, next: placeOf(Next) }
  })
}

function mapOf(state: NamedState['state'], placeOf: PlaceOf) {
  const { MaxConcurrency = 0, ToleratedFailureCount, ToleratedFailurePercentage } = state
  const inside = state.ItemProcessor ?? state.Iterator
  assert(inside !== undefined, 'a Map of a checked scenario does something with its items')
  const isDistributed = inside.ProcessorConfig?.Mode === 'DISTRIBUTED'
  const most = isDistributed ? quotas.distributedItemsMost.value : quotas.inlineItemsMost.value
  const isTolerant = ToleratedFailureCount !== undefined || ToleratedFailurePercentage !== undefined
  return {
    start: placeOf(inside.StartAt),
    items: itemsOf(state.items),
    most: MaxConcurrency === 0 ? most : Math.min(most, MaxConcurrency),
    tolerated: {
      count: ToleratedFailureCount ?? (isTolerant ? Number.MAX_SAFE_INTEGER : 0),
      percentage: ToleratedFailurePercentage ?? 100,
    },
    isDistributed,
  }
}
