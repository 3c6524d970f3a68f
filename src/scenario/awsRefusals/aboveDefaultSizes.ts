import { quotas } from '../../model/quotas.ts'
import { defineRefusal } from '../refusal.ts'
import { versionPlaces } from '../versionPlaces.ts'

/** What is larger is for Managed Instances (X8, X9). */
export const aboveDefaultSizes = defineRefusal({
  rule: 'G7',
  find: settings =>
    versionPlaces(settings)
      .filter(({ of }) => of.CapacityProviderConfig === undefined)
      .flatMap(({ version, path }) => [
        ...above(version.Timeout, quotas.timeoutMost.value, [...path, 'Timeout']),
        ...above(version.MemorySize, quotas.memoryMost.value, [...path, 'MemorySize']),
        ...above(version.EphemeralStorage?.Size, quotas.ephemeralStorageMost.value, [
          ...path,
          'EphemeralStorage',
          'Size',
        ]),
      ]),
})

function above(given: number | undefined, most: number, path: readonly (string | number)[]) {
  if (given === undefined || given <= most) return []
  const message = `must be at most ${most} without CapacityProviderConfig: found ${given}`
  return [{ path, message }]
}
