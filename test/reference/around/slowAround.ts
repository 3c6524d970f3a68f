import type { Pool, World } from '../slowWorld.ts'
import { type Client, clientOf } from './slowClient.ts'
import { type Resource, resourceOf } from './slowResource.ts'
import { startClients } from './slowVisits.ts'

/** What functions use and call: the core never looks at it, their handlers do. */
export interface Around {
  readonly resources: Resource[]
  /** Clients of functions that functions are. */
  readonly callees: Client[]
  readonly tenantPools: { readonly of: Pool; readonly pool: Pool }[]
}

/** All around Lambda begins: what handlers use and call, and who comes through a front. */
export function startAround(world: World): void {
  const { plan, around } = world
  around.resources.push(...(plan.resources ?? []).map(resourceOf))
  around.callees.push(...plan.functions.flatMap(({ calls = [] }) => calls.map(clientOf)))
  startClients(world)
}
