import type { ChangePlanOf } from '../../../src/model/plan/changePlan.ts'
import type { QualifierPlan } from '../../../src/model/plan/functionPlan.ts'
import type { Pool, World } from '../slowWorld.ts'
import type { Coming } from './slowArrivals.ts'
import { startChanges } from './slowChanges.ts'
import { type Client, clientOf } from './slowClient.ts'
import type { Fleet } from './slowFleet.ts'
import { startFleets } from './slowManaged.ts'
import { startQueues } from './slowMapping.ts'
import { type Resource, resourceOf } from './slowResource.ts'
import { startStreams } from './slowStream.ts'
import type { Users } from './slowUsers.ts'
import { startClients } from './slowVisits.ts'

type Routes = QualifierPlan['routes']

/** What functions use and call: the core never looks at it, their handlers do. */
export interface Around {
  readonly resources: Resource[]
  /** Clients of functions that functions are. */
  readonly callees: Client[]
  /** Those of sources. */
  readonly callers: Client[]
  readonly comings: Map<string, Coming>
  readonly users: Users[]
  readonly faults: ChangePlanOf<'fault'>[]
  /** Where aliases lead to that were shifted. */
  readonly routes: Record<string, Routes>
  /** While new code of what is provisioned rolls out, where the code before runs on demand. */
  readonly before: Map<Pool, Pool>
  readonly fleets: Map<Pool, Fleet>
  readonly tenantPools: { readonly of: Pool; readonly pool: Pool }[]
}

export const noneAround = (): Around => ({
  resources: [],
  callees: [],
  callers: [],
  comings: new Map(),
  users: [],
  faults: [],
  routes: {},
  before: new Map(),
  fleets: new Map(),
  tenantPools: [],
})

/** All around Lambda begins: what handlers use and call, and who comes through a front. */
export function startAround(world: World): void {
  const { plan, around } = world
  around.resources.push(...(plan.resources ?? []).map(resourceOf))
  around.callees.push(...plan.functions.flatMap(({ calls = [] }) => calls.map(clientOf)))
  startFleets(world)
  startClients(world)
  startQueues(world)
  startStreams(world)
  startChanges(world)
}
