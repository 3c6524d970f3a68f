import { snapStartRuntimes } from '../../model/runtimes.ts'
import { defineRefusal } from '../refusal.ts'
import { snapStartVersions } from '../snapStartVersions.ts'

/** Only some runtimes can be restored; an Image brings what it needs itself. */
export const snapStartRuntime = defineRefusal({
  rule: 'S1',
  find: settings =>
    snapStartVersions(settings).flatMap(({ version, path }) => {
      const { Runtime } = version
      if (Runtime === undefined || snapStartRuntimes.includes(Runtime)) return []
      return [
        {
          path: [...path, 'Runtime'],
          message: `Runtime must be one of ${snapStartRuntimes.join(', ')} with SnapStart: found ${Runtime}`,
          aws: `${Runtime} is not supported for SnapStart enabled functions.`,
        },
      ]
    }),
})
