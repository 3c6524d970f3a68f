import type { ResourcePlan } from '../../../src/model/plan/resourcePlan.ts'
import type { UseEnding } from '../../../src/model/resources/use.ts'
import type { Life, World } from '../slowWorld.ts'
import { faultsOf } from './slowFaults.ts'
import { Word } from './slowWord.ts'

/** Something that has limits of its own, who has a unit of it, and who waits for one. */
export type Resource = ReturnType<typeof resourceOf>

export function resourceOf(plan: ResourcePlan) {
  const waiting: Word<'granted' | 'gaveUp'>[] = []
  return { plan, used: 0, waiting }
}

/** One use of a resource for a time; whether it was granted. */
export function* useOf(world: World, resource: Resource, by: string, time: number): Life<boolean> {
  const { plan, waiting } = resource
  const { log } = world
  const told = { resource: plan.name, by }
  const turn = new Word<'granted' | 'gaveUp'>()
  let ending: UseEnding = 'gaveUp'
  log.push({ at: world.now, event: 'resourceAsked', ...told })
  try {
    waiting.push(turn)
    serve(world, resource)
    if (!turn.said) {
      if (waiting.length > plan.queue) {
        ending = 'refused'
        return false
      }
      const { patience } = plan
      if (patience !== undefined) world.later(patience, 'gives up', () => turn.say('gaveUp'))
      yield turn.heard
    }
    if (turn.said === 'gaveUp') return false
    log.push({ at: world.now, event: 'resourceGranted', ...told })
    // It is as slow as when it begins, and fails where something is wrong when it ends.
    yield Math.round(time * faultsOf(world, 'resource', plan.name).slowness)
    const { failures } = faultsOf(world, 'resource', plan.name)
    ending = world.happens(failures, 'resource', plan.name, 'failures') ? 'failed' : 'done'
    return ending === 'done'
  } finally {
    if (turn.said === 'granted') resource.used--
    else waiting.splice(waiting.indexOf(turn), 1)
    log.push({ at: world.now, event: 'resourceLeft', ...told, ending })
    serve(world, resource)
  }
}

/** It has other limits from now on; who waits already keeps its patience. */
export function changeResource(world: World, plan: ResourcePlan): void {
  const resource = world.around.resources.find(one => one.plan.name === plan.name)
  if (!resource) throw new RangeError(`a resource of the plan is set: found ${plan.name}`)
  const inWords = ({ rate }: ResourcePlan) => [rate?.amount, rate?.period, rate?.burst].join()
  if (inWords(plan) !== inWords(resource.plan)) delete world.buckets[`resource/${plan.name}`]
  resource.plan = plan
  serve(world, resource)
}

/** Whoever waits longest gets what there is. */
function serve(world: World, resource: Resource): void {
  const { plan, waiting } = resource
  const { name, rate, units } = plan
  const bucket = `resource/${name}`
  for (;;) {
    const [next] = waiting
    if (!next || resource.used >= units) return
    if (rate && world.tokens(bucket, rate.burst, rate.amount, rate.period, 1) === 0) {
      const { level = 0 } = world.buckets[bucket] ?? {}
      const time = Math.ceil((rate.period - level) / rate.amount)
      return world.later(time, 'frees', () => serve(world, resource))
    }
    waiting.shift()
    resource.used++
    next.say('granted')
  }
}
