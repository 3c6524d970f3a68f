import { assert } from '../math/assert.ts'
import { second } from '../math/time.ts'
import type { ResourcePlan } from '../model/plan/resourcePlan.ts'
import type { ResourceSettings } from './resourceShape.ts'
import { timeOf } from './timeOf.ts'
import { unitReader } from './unitReader.ts'

/** A resource as the model takes it. */
export function resourcePlan(name: string, settings: ResourceSettings): ResourcePlan {
  const { connections = Infinity, queue = Infinity, timeout } = settings
  return {
    name,
    units: connections,
    rate: rateOf(settings),
    queue,
    patience: timeout === undefined ? undefined : timeOf(timeout),
  }
}

/** Whole tokens over a whole number of seconds. */
function rateOf({ rate, burst }: ResourceSettings): ResourcePlan['rate'] {
  if (rate === undefined) return undefined
  const perMicrosecond = unitReader(rate, 'rate')
  assert(typeof perMicrosecond === 'number', 'a checked scenario has readable rates')
  const perHour = Math.round(perMicrosecond * 3600 * second)
  const perSecond = perHour / 3600
  return {
    amount: perHour,
    period: 3600 * second,
    burst: burst ?? Math.max(1, Math.floor(perSecond)),
  }
}
