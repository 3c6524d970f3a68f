import { defineChange } from '../changing/change.ts'
import { replaceVersion } from '../changing/replaceVersion.ts'
import { versionOf } from '../changing/versionOf.ts'

/** The work goes on as it was: a deployment alone moves no random number of a request. */
export const deploy = defineChange<'deploy'>({
  name: 'deploy',
  summary: 'New code, and so new environments',
  moments: ({ at, functionName, versions }) => [
    {
      at,
      phase: 'done',
      happen(world) {
        const { functions } = world
        for (const name of versions) {
          const old = versionOf(functions, functionName, name)
          replaceVersion(world, old, old.replacement(functions.pools.length), at)
        }
      },
    },
  ],
})
