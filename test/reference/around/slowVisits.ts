import type { ClientPlan } from '../../../src/model/plan/clientPlan.ts'
import type { Life, World } from '../slowWorld.ts'
import { expect } from './slowArrivals.ts'
import { type Client, clientOf, request } from './slowClient.ts'
import { join } from './slowUsers.ts'

/** Who comes to a source, and what they call there. */
interface Visited {
  readonly plan: ClientPlan
  readonly clients: readonly Client[]
  visits: number
}

/** All who will ever come: again and again, or those who are always there. */
export function startClients(world: World): void {
  for (const plan of world.plan.clients ?? []) {
    const { name, arrivals } = plan
    const visited = { plan, clients: plan.calls.map(clientOf), visits: 0 }
    world.around.callers.push(...visited.clients)
    if (arrivals.loop === 'open') {
      const come = () => world.live(visit(world, visited))
      expect(world, name, { arrivals, since: [], come })
    } else {
      const state = { since: [], there: new Set<number>(), thoughts: new Map() }
      const users = { name, law: arrivals, ...state, visit: () => visit(world, visited) }
      world.around.users.push(users)
      join(world, users)
    }
  }
}

function* visit(world: World, visited: Visited): Life {
  const { plan, clients } = visited
  const { name, flow } = plan
  const label = `${name}~${++visited.visits}`
  const isTold = flow !== undefined || plan.arrivals.loop === 'closed'
  if (isTold) world.log.push({ at: world.now, event: 'visitBegan', visit: label })
  const steps = flow ?? [{ do: 'call', call: 0, isVital: true } as const]
  let isBroken = false
  for (let place = 0; place < steps.length && !isBroken; ) {
    const step = steps[place]
    const row = ['source', name, 'flow', String(place)]
    place++
    if (step?.do === 'call') {
      const client = clients[step.call]
      if (!client) throw new RangeError(`a flow calls what exists: found ${step.call}`)
      const outcome = yield* request(world, client)
      isBroken = step.isVital && outcome !== 'completed'
      yield world.asking(0)
    }
    if (step?.do === 'wait') yield world.asking(world.time(step.time, ...row))
    if (step?.do === 'chance' && !world.happens(step.probability, ...row)) place = step.otherwise
    if (step?.do === 'jump') place = step.to
  }
  if (isTold) world.log.push({ at: world.now, event: 'visitEnded', visit: label, isBroken })
}
