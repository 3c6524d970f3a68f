import { managedRuntimes } from '../../model/managed/managedConcurrency.ts'
import { defineRefusal } from '../refusal.ts'
import { versionPlaces } from '../versionPlaces.ts'

/** Only some runtimes can run several requests at once. */
export const managedRuntime = defineRefusal({
  rule: 'G2',
  find: settings =>
    versionPlaces(settings).flatMap(({ of, version, path }) => {
      const { Runtime } = version
      if (of.CapacityProviderConfig === undefined || Runtime === undefined) return []
      if (managedRuntimes.includes(Runtime)) return []
      const message = `Runtime must be one of ${managedRuntimes.join(', ')} on Managed Instances: found ${Runtime}`
      return [{ path: [...path, 'Runtime'], message }]
    }),
})
