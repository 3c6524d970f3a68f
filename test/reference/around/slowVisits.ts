import type { ClientPlan } from '../../../src/model/plan/clientPlan.ts'
import type { Life, World } from '../slowWorld.ts'
import { type Client, clientOf, request } from './slowClient.ts'

/** Who comes to a source, and what they call there. */
interface Visited {
  readonly plan: ClientPlan
  readonly clients: readonly Client[]
  visits: number
}

/** All who will ever come: again and again, or those who are always there. */
export function startClients(world: World): void {
  for (const plan of world.plan.clients ?? []) {
    const visited = { plan, clients: plan.calls.map(clientOf), visits: 0 }
    if (plan.arrivals.loop === 'open') come(world, visited)
    else {
      for (let user = 0; user < plan.arrivals.users; user++) world.live(use(world, visited, user))
    }
  }
}

/** The next one is on the way before the one who comes does anything. */
function come(world: World, visited: Visited): void {
  const { name, arrivals } = visited.plan
  if (arrivals.loop === 'closed') return
  const at = world.time(arrivals, 'source', name, 'arrivals')
  world.later(at - world.now, 'asks', () => {
    come(world, visited)
    world.live(visit(world, visited))
  })
}

/** A user thinks, comes, thinks. */
function* use(world: World, visited: Visited, user: number): Life {
  const { name, arrivals } = visited.plan
  if (arrivals.loop === 'open') return
  const thoughts = arrivals.thinking(world.open('source', name, 'think'), user)
  for (;;) {
    const thought = new Float64Array(1)
    thoughts.fill(thought)
    yield world.asking(Math.round(thought[0] ?? 0))
    yield* visit(world, visited)
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
