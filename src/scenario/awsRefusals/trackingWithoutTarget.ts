import { deployedAliases } from '../deployedFunctions.ts'
import { defineRefusal } from '../refusal.ts'

/** Target tracking moves provisioned concurrency between bounds that were registered before. */
export const trackingWithoutTarget = defineRefusal({
  rule: 'C16',
  find: settings =>
    deployedAliases(settings)
      .filter(
        ({ provisioned }) =>
          provisioned.TargetTrackingScalingPolicyConfiguration !== undefined &&
          provisioned.ScalableTarget === undefined,
      )
      .map(({ path, name, of }) => ({
        path: [...path, 'TargetTrackingScalingPolicyConfiguration'],
        message: 'target tracking must have a ScalableTarget beside it: found none',
        aws:
          'No scalable target registered for service namespace: lambda, resource ID: ' +
          `function:${of.name}:${name}, scalable dimension: lambda:function:ProvisionedConcurrency`,
      })),
})
