import { deployedFunctions } from '../deployedFunctions.ts'
import { hasOwnAlias, ownAliasName } from '../deployment.ts'
import { defineRefusal } from '../refusal.ts'

/** The alias of the function's own cannot stand among its aliases as well. */
export const aliasTaken = defineRefusal({
  rule: 'C6',
  find: settings =>
    deployedFunctions(settings)
      .filter(
        ({ settings: of }) => hasOwnAlias(of) && Object.hasOwn(of.aliases ?? {}, ownAliasName(of)),
      )
      .map(({ settings: of, name, path }) => ({
        path: [...path, 'aliases', ownAliasName(of)],
        message:
          `the alias must have another name than that of the function's own provisioned concurrency ` +
          `or AutoPublishAlias: found ${ownAliasName(of)}; write those settings here instead`,
        aws: `Alias already exists: ${name}:${ownAliasName(of)}`,
      })),
})
