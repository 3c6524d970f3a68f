import type { ChangePlan, ChangePlanOf } from '../../src/model/plan/changePlan.ts'
import type { PlanSketch } from './planSketch.ts'
import type { Sketch } from './sketch.ts'

type SetSketch = Sketch<ChangePlanOf<'set'>>

/** The plan once somebody has set what the change sets; what else is changed is not told in plans. */
export function afterChange(plan: PlanSketch, change: Sketch<ChangePlan>): PlanSketch {
  if (change.do !== 'set') return plan
  const { account, clients = [], resources = [] } = plan
  const { concurrency = account.concurrency, calls } = change
  return {
    ...plan,
    account: { ...account, concurrency },
    functions: plan.functions.map(fn => functionAfter(fn, change)),
    resources: resources.map(
      each => change.resources.find(({ name }) => name === each.name) ?? each,
    ),
    clients: clients.map(client => ({
      ...client,
      calls: client.calls.map(
        call => calls.find(each => each.plan.name === call.name)?.plan ?? call,
      ),
    })),
  }
}

function functionAfter(
  fn: PlanSketch['functions'][number],
  { reserved, versions, provisioned }: SetSketch,
): PlanSketch['functions'][number] {
  const isOwn = ({ functionName }: { readonly functionName: string }) => functionName === fn.name
  return {
    ...fn,
    reserved: reserved.find(isOwn)?.to ?? fn.reserved,
    versions: fn.versions.map(
      version =>
        versions.filter(isOwn).find(({ plan }) => plan.name === version.name)?.plan ?? version,
    ),
    qualifiers: fn.qualifiers.map(one => {
      const to = provisioned.filter(isOwn).find(({ qualifier }) => qualifier === one.name)
      if (to === undefined || one.provisioned === undefined) return one
      const { executions, bounds } = to
      const scaling = one.provisioned.scaling && { ...one.provisioned.scaling, ...bounds }
      return { ...one, provisioned: { executions, scaling } }
    }),
  }
}
