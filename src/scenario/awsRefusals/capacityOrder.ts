import { deployedAliases } from '../deployedFunctions.ts'
import { defineRefusal } from '../refusal.ts'

/** The most is never below the least, whatever scheduled actions make of the two. */
export const capacityOrder = defineRefusal({
  rule: 'C18',
  find: settings =>
    deployedAliases(settings).flatMap(({ provisioned: { ScalableTarget }, path }) => {
      if (ScalableTarget === undefined) return []
      const { ScheduledActions = [] } = ScalableTarget
      const target = [...path, 'ScalableTarget']
      const all = [
        { bounds: ScalableTarget, path: [...target, 'MaxCapacity'] },
        ...ScheduledActions.map(({ ScalableTargetAction }, i) => ({
          bounds: ScalableTargetAction,
          path: [...target, 'ScheduledActions', i, 'ScalableTargetAction'],
        })),
      ]
      return all.flatMap(({ bounds, path: at }) => {
        const { MinCapacity = 0, MaxCapacity = MinCapacity } = bounds
        if (MinCapacity <= MaxCapacity) return []
        return [
          {
            path: at,
            message: `MaxCapacity must be at least MinCapacity, ${MinCapacity}: found ${MaxCapacity}`,
            aws: 'Maximum capacity cannot be less than minimum capacity',
          },
        ]
      })
    }),
})
