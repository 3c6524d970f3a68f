import { defineRefusal } from '../refusal.ts'

/** Pollers, or a maximum of what they invoke: AWS takes one of the two. */
export const pollersWithMaximum = defineRefusal({
  rule: 'E-S20',
  find: ({ sources }) =>
    Object.entries(sources).flatMap(([name, { ProvisionedPollerConfig, ScalingConfig }]) => {
      const most = ScalingConfig?.MaximumConcurrency
      if (ProvisionedPollerConfig === undefined || most === undefined) return []
      return [
        {
          path: ['sources', name, 'ScalingConfig', 'MaximumConcurrency'],
          message: `MaximumConcurrency must be left out beside ProvisionedPollerConfig: found ${most}`,
        },
      ]
    }),
})
