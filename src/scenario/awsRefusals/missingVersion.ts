import { deployedAliases } from '../deployedFunctions.ts'
import { defineRefusal } from '../refusal.ts'
import { weightsPath } from '../weightsPath.ts'

/** An alias leads to versions that were published. */
export const missingVersion = defineRefusal({
  rule: 'L14',
  find: settings =>
    deployedAliases(settings).flatMap(({ path, routes, of }) =>
      routes
        .map(({ version }, route) => ({ version, route }))
        .filter(({ version }) => !of.versions.has(version))
        .map(({ version, route }) => ({
          path: route === 0 ? [...path, 'FunctionVersion'] : [...weightsPath(path), version],
          message:
            `the version must be one of ${[...of.versions.keys()].join(', ')}: found "${version}"; ` +
            'add it to versions',
          aws: `Function not found: ${of.name}:${version}`,
        })),
    ),
})
