import { deployedAliases } from '../deployedFunctions.ts'
import { defineRefusal } from '../refusal.ts'
import { weightsPath } from '../weightsPath.ts'

/** An alias shares its requests between two versions at most. */
export const tooManyRoutes = defineRefusal({
  rule: 'L14',
  find: settings =>
    deployedAliases(settings)
      .filter(({ routes }) => routes.length > 2)
      .map(({ path, routes }) => ({
        path: weightsPath(path),
        message: `there must be at most one additional version: found ${routes.length - 1}`,
        aws: 'Number of items in AdditionalVersionWeights cannot be greater than 1',
      })),
})
