import type { RandomStream } from '../math/random/randomStream.ts'
import type { PoisonPlan } from './plan/poisonPlan.ts'

/** Tells of each message, once, whether it fails each time that it is handled. */
type Poison = (number: number) => boolean

/** No stream is opened for messages that are named. */
export function poisonOf(plan: PoisonPlan | undefined, open: () => RandomStream): Poison {
  if (plan === undefined) return () => false
  if ('numbers' in plan) {
    const numbers = new Set(plan.numbers)
    return number => numbers.has(number)
  }
  const chance = open()
  return () => chance.uniform() < plan.share
}
