import { deployedAliases } from '../deployedFunctions.ts'
import { defineRefusal } from '../refusal.ts'

/** A scheduled action sets something. */
export const emptyAction = defineRefusal({
  rule: 'C18',
  find: settings =>
    deployedAliases(settings).flatMap(({ provisioned: { ScalableTarget }, path }) =>
      (ScalableTarget?.ScheduledActions ?? []).flatMap(({ ScalableTargetAction }, i) => {
        const { MinCapacity, MaxCapacity } = ScalableTargetAction
        if (MinCapacity !== undefined || MaxCapacity !== undefined) return []
        return [
          {
            path: [...path, 'ScalableTarget', 'ScheduledActions', i, 'ScalableTargetAction'],
            message: 'an action must set MinCapacity or MaxCapacity: found neither',
          },
        ]
      }),
    ),
})
