import { assert } from '../../math/assert.ts'
import { defineChange } from '../changing/change.ts'
import type { Changing } from '../changing/changing.ts'
import { replaceVersion } from '../changing/replaceVersion.ts'
import { versionOf } from '../changing/versionOf.ts'
import type { SetPlan } from '../plan/changePlan.ts'
import { RequestRate } from '../requestRate.ts'

/** Of everything only what differs from before is told anew, so that the rest keeps its numbers. */
export const set = defineChange<'set'>({
  name: 'set',
  summary: 'A setting has another value from now on',
  moments: plan => [
    {
      at: plan.at,
      phase: 'done',
      happen(world) {
        setConcurrency(world, plan)
        for (const each of plan.versions) setVersion(world, each, plan.at)
        for (const each of plan.provisioned) setProvisioned(world, each)
        setAround(world, plan)
      },
    },
  ],
})

function setConcurrency(
  { account, functions, behaviour }: Changing,
  { concurrency, reserved }: SetPlan,
): void {
  if (concurrency !== undefined) account.resize(concurrency)
  for (const { functionName, to } of reserved) {
    const lambda = functions.lambdas.find(({ name }) => name === functionName)
    assert(lambda !== undefined, 'what a function of the plan has reserved is set')
    account.changeReserved(lambda, to)
    lambda.reservedRate = new RequestRate(to, behaviour.requestRateWindow)
  }
  for (const { reserved: own = account.concurrency, tenancy } of functions.lambdas) {
    tenancy?.resize(own)
  }
}

/** AWS's own settings are a new configuration, and so new environments (L21); ours only what is asked of them. */
function setVersion(
  world: Changing,
  { functionName, plan, isDeployed }: SetPlan['versions'][number],
  at: number,
): void {
  const { pools, provisioned } = world.functions
  const old = versionOf(world.functions, functionName, plan.name)
  old.draws.change(plan)
  for (const { target } of provisioned) {
    if (target.version === old || target.next === old) target.draws.change(plan)
  }
  if (isDeployed) return replaceVersion(world, old, old.replacement(pools.length, plan), at)
  old.plan = plan
  if (old.isManaged) world.managed?.change(old)
}

function setProvisioned(
  { functions, provisioning, scaling }: Changing,
  { functionName, qualifier, executions, bounds }: SetPlan['provisioned'][number],
): void {
  const target = functions.qualifiers.get(functionName)?.get(qualifier)?.provisioned
  assert(target !== undefined, 'what is provisioned changes where something is')
  if (bounds === undefined) provisioning.request(target, executions)
  else scaling.bound(target, bounds.least, bounds.most)
}

function setAround(world: Changing, plan: SetPlan): void {
  const { apiRate, resources, calls, arrivals, queues = [], since, streams = [] } = plan
  const { switches = [] } = plan
  if (apiRate !== undefined) world.around?.clients.shareApiRate(apiRate)
  for (const each of resources) {
    const resource = world.resources.find(({ plan: { name } }) => name === each.name)
    assert(resource !== undefined, 'a resource of the plan is set')
    if (world.around === undefined) resource.change(each)
    else world.around.uses.change(resource, each)
  }
  for (const { plan: call, hasNewOverhead } of calls) {
    world.around?.clients.change(call, hasNewOverhead ? since : undefined)
  }
  for (const { source, shards, parallelization } of streams) {
    world.dataStreams?.change(source, shards, parallelization)
  }
  for (const each of switches) world.dataStreams?.switch(each)
  for (const each of queues) world.changeQueue(each)
  for (const each of arrivals) setArrivals(world, each, since)
}

function setArrivals(
  world: Changing,
  { source, arrivals, hasNewThoughts = false }: SetPlan['arrivals'][number],
  since: string,
): void {
  const clients = world.around?.clients
  if (arrivals.loop === 'closed') {
    return clients?.changeUsers(source, arrivals, hasNewThoughts ? since : undefined)
  }
  const isDirect = world.rearrange(source, arrivals, since)
  if (!isDirect) clients?.rearrange(source, arrivals, since)
}
