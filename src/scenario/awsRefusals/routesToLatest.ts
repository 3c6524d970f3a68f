import { deployedAliases } from '../deployedFunctions.ts'
import { latest } from '../deployment.ts'
import { defineRefusal } from '../refusal.ts'
import { weightsPath } from '../weightsPath.ts'

/** Requests are shared between published versions. */
export const routesToLatest = defineRefusal({
  rule: 'L14',
  find: settings =>
    deployedAliases(settings)
      .filter(({ routes: [own, ...others] }) => own?.version === latest && others.length > 0)
      .map(({ path }) => ({
        path: weightsPath(path),
        message: `an alias with an additional version must lead to a published one: found ${latest}`,
        aws: '$LATEST is not supported for an alias pointing to more than 1 version',
      })),
})
