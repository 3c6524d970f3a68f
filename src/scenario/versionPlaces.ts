import type { Path } from '../math/reading/reading.ts'
import { deployedFunctions } from './deployedFunctions.ts'
import type { FunctionSettings, ScenarioSettings } from './scenario.ts'
import type { VersionSettings } from './versionShape.ts'

/** Settings of a version, and where those that are its own stand. */
interface VersionPlace {
  readonly of: FunctionSettings
  readonly version: VersionSettings
  readonly path: Path
}

/** The settings of every function, and those of each of its versions that say something themselves. */
export function versionPlaces(settings: ScenarioSettings): readonly VersionPlace[] {
  return deployedFunctions(settings).flatMap(({ settings: of, versions, path }) => {
    const own = Object.entries(of.versions ?? {}).flatMap(([name, given]) => {
      const version = Object.keys(given).length === 0 ? undefined : versions.get(name)
      return version === undefined ? [] : [{ of, version, path: [...path, 'versions', name] }]
    })
    return [{ of, version: of, path }, ...own]
  })
}
