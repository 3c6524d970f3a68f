import { second } from '../math/time.ts'
import type { ProvisionedPlan, ScalingPlan } from '../model/plan/functionPlan.ts'
import type { Alias } from './deployment.ts'
import { executionsAtStart } from './provisionedExecutions.ts'
import { timeOf } from './timeOf.ts'

/** What an alias provisions, and how that scales. */
export function provisionedPlan(settings: Alias['provisioned']): ProvisionedPlan | undefined {
  const executions = executionsAtStart(settings)
  return executions === undefined ? undefined : { executions, scaling: scalingPlan(settings) }
}

function scalingPlan({
  ScalableTarget,
  TargetTrackingScalingPolicyConfiguration: tracking,
}: Alias['provisioned']): ScalingPlan | undefined {
  if (ScalableTarget === undefined) return undefined
  const { MinCapacity, MaxCapacity, ScheduledActions = [] } = ScalableTarget
  const schedule = ScheduledActions.map(({ at, ScalableTargetAction }) => ({
    at: timeOf(at),
    least: ScalableTargetAction.MinCapacity,
    most: ScalableTargetAction.MaxCapacity,
  }))
  return {
    least: MinCapacity,
    most: MaxCapacity,
    tracking: tracking && {
      target: tracking.TargetValue,
      scaleOutCooldown: tracking.ScaleOutCooldown * second,
      scaleInCooldown: tracking.ScaleInCooldown * second,
      scalesIn: !tracking.DisableScaleIn,
    },
    schedule: schedule.toSorted((a, b) => a.at - b.at),
  }
}
