import type { Path } from '../math/reading/reading.ts'
import { deployedFunctions } from './deployedFunctions.ts'
import type { ScenarioSettings } from './scenario.ts'
import type { VersionSettings } from './versionShape.ts'

interface SnapStartVersion {
  readonly version: VersionSettings
  readonly path: Path
}

/** The settings with SnapStart, and where they stand: of functions, and of versions with their own. */
export function snapStartVersions(settings: ScenarioSettings): readonly SnapStartVersion[] {
  return deployedFunctions(settings).flatMap(({ settings: of, versions, path }) => {
    const own = Object.keys(of.versions ?? {}).flatMap(name => {
      const version = versions.get(name)
      return version === undefined ? [] : [{ version, path: [...path, 'versions', name] }]
    })
    const all: SnapStartVersion[] = [{ version: of, path }, ...own]
    return all.filter(({ version }) => version.SnapStart?.ApplyOn === 'PublishedVersions')
  })
}
