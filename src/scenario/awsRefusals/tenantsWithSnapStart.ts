import { defineRefusal } from '../refusal.ts'
import { snapStartVersions } from '../snapStartVersions.ts'

/** A snapshot belongs to no tenant. */
export const tenantsWithSnapStart = defineRefusal({
  rule: 'T3',
  find: settings =>
    snapStartVersions(settings)
      .filter(({ path }) => settings.functions[String(path[1])]?.TenancyConfig !== undefined)
      .map(({ path }) => ({
        path: [...path, 'SnapStart'],
        message: 'a function must have either SnapStart or TenancyConfig: found both',
      })),
})
