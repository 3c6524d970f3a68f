import type { Distribution } from '../math/distribution.ts'
import { dotnet } from './initPresets/dotnet.ts'
import { java } from './initPresets/java.ts'
import { nodejs } from './initPresets/nodejs.ts'
import { provided } from './initPresets/provided.ts'
import { python } from './initPresets/python.ts'
import { ruby } from './initPresets/ruby.ts'
import { measuredLaw } from './measuredLaw.ts'
import type { Architecture, MeasuredRuntimes, PackageType } from './measuredRuntime.ts'
import { pages } from './pages.ts'
import { observed } from './provenance.ts'

/**
 * Every runtime whose Init was measured, by its identifier: a function that only says hello, at
 * 128 MB (Init does not depend on memory), ten cold starts a day from 2026-01-01 to 2026-08-22, .NET 10
 * from 2026-03-06. lambda-perf at 6070b794, by Maxime David, Apache-2.0; the Region is not published.
 */
export const measuredRuntimes: MeasuredRuntimes = {
  ...nodejs,
  ...python,
  ...java,
  ...dotnet,
  ...ruby,
  ...provided,
}

/** Where all of these numbers come from. */
export const presetOrigin = observed(pages.lambdaPerf)

/** What Init takes, in microseconds; undefined where `measuredRuntimes` has no such runtime. */
export function initPreset(
  runtime: string,
  architecture: Architecture,
  packageType: PackageType,
): Distribution | undefined {
  const measured = Object.hasOwn(measuredRuntimes, runtime) ? measuredRuntimes[runtime] : undefined
  return measured && measuredLaw(measured[architecture][packageType])
}
