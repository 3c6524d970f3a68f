import { quotas } from '../../model/quotas.ts'
import { defineRefusal } from '../refusal.ts'
import { snapStartVersions } from '../snapStartVersions.ts'

/** A snapshot holds a small /tmp only. */
export const snapStartStorage = defineRefusal({
  rule: 'S1',
  find: settings =>
    snapStartVersions(settings).flatMap(({ version, path }) => {
      const size = version.EphemeralStorage?.Size ?? 0
      const most = quotas.snapStartStorageMost.value
      if (size <= most) return []
      return [
        {
          path: [...path, 'EphemeralStorage', 'Size'],
          message: `Size must be at most ${most} MB with SnapStart: found ${size}`,
        },
      ]
    }),
})
