import { deployedAliases } from '../deployedFunctions.ts'
import { defineRefusal } from '../refusal.ts'
import { weightsPath } from '../weightsPath.ts'

/** The two versions of an alias are two. */
export const sameVersionTwice = defineRefusal({
  rule: 'L14',
  find: settings =>
    deployedAliases(settings).flatMap(({ path, routes: [own, ...others] }) =>
      others
        .filter(({ version }) => version === own?.version)
        .map(({ version }) => ({
          path: [...weightsPath(path), version],
          message: `the additional version must be another than FunctionVersion: found "${version}"`,
          aws:
            `Invalid function version ${version}. Function version ${version} is already included ` +
            'in routing configuration.',
        })),
    ),
})
