import { foundInWords } from '../math/reading/foundInWords.ts'
import { day, millisecond, second } from '../math/time.ts'
import { initPreset } from '../model/initPresets.ts'
import { changeProblems } from './changeProblems.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import { circleProblems } from './circleProblems.ts'
import { type DeployedFunction, deployedFunctions } from './deployedFunctions.ts'
import { managedProblems } from './managedProblems.ts'
import { measuredRuntimeOf } from './measuredRuntimeOf.ts'
import { readSourceArrivals } from './readSourceArrivals.ts'
import { referenceProblems } from './referenceProblems.ts'
import type { ScenarioSettings } from './scenario.ts'
import { shareOf } from './shareOf.ts'
import { sourceProblems } from './sourceProblems.ts'
import { startOf } from './startOf.ts'
import { targetProblems } from './targetProblems.ts'
import { tenantProblems } from './tenantProblems.ts'
import { timeOf } from './timeOf.ts'
import type { VersionSettings } from './versionShape.ts'
import { warmerProblems } from './warmerProblems.ts'
import { workProblems } from './workProblems.ts'

/** What is right alone and wrong together, AWS's own rules apart. */
export function crossChecks(settings: ScenarioSettings): readonly CheckedProblem[] {
  return [
    ...timeProblems(settings),
    ...shareProblems(settings),
    ...windowProblems(settings),
    ...loadProblems(settings),
    ...deployedFunctions(settings).flatMap(({ path, ...of }) =>
      functionProblems(of).map(each => ({ ...each, path: [...path, ...each.path] })),
    ),
    ...managedProblems(settings),
    ...sourceProblems(settings),
    ...referenceProblems(settings),
    ...workProblems(settings),
    ...targetProblems(settings),
    ...circleProblems(settings),
    ...changeProblems(settings),
    ...tenantProblems(settings),
    ...warmerProblems(settings),
  ]
}

/** A century: beyond it times would leave the range in which microseconds are exact. */
const longestRun = 36_525 * day
const mostProactive = 0.99
const mostRequests = 100_000_000_000
const leastWindow = 100 * millisecond
const mostWindow = 10 * second

/** A version repeats what is wrong with its function, so it is only asked where that is right. */
function functionProblems({
  settings,
  versions,
}: Pick<DeployedFunction, 'settings' | 'versions'>): readonly CheckedProblem[] {
  const own = [...versionProblems(settings), ...snapStartProblems(settings, versions)]
  if (own.length > 0) return own
  return Object.keys(settings.versions ?? {}).flatMap(name => {
    const problems = versionProblems(versions.get(name) ?? settings)
    return problems.map(each => ({ ...each, path: ['versions', name, ...each.path] }))
  })
}

function timeProblems({ duration, warmup }: ScenarioSettings): readonly CheckedProblem[] {
  if (timeOf(duration) > longestRun) {
    return [{ path: ['duration'], message: `must be at most 36525d: ${foundInWords(duration)}` }]
  }
  if (warmup === 'auto' || timeOf(warmup) < timeOf(duration)) return []
  return [
    {
      path: ['warmup'],
      message: `must be shorter than duration, ${duration}: ${foundInWords(warmup)}`,
    },
  ]
}

/** The nearer the share is to all Inits, the more environments each cold start would bring. */
function shareProblems({ assumptions }: ScenarioSettings): readonly CheckedProblem[] {
  const { proactiveInit } = assumptions
  if (shareOf(proactiveInit) <= mostProactive) return []
  const message = `must be at most 99%: ${foundInWords(proactiveInit)}`
  return [{ path: ['assumptions', 'proactiveInit'], message }]
}

/** C12: the depth of a bucket that holds at least one request and counts exactly. */
function windowProblems({ assumptions }: ScenarioSettings): readonly CheckedProblem[] {
  const { requestRateWindow } = assumptions
  const window = timeOf(requestRateWindow)
  if (window >= leastWindow && window <= mostWindow) return []
  const message = `must be from 100ms to 10s: ${foundInWords(requestRateWindow)}`
  return [{ path: ['assumptions', 'requestRateWindow'], message }]
}

/** A run of so many requests takes most of a day; more of them are a slip of the pen. */
function loadProblems(settings: ScenarioSettings): readonly CheckedProblem[] {
  const { sources, duration } = settings
  const until = timeOf(duration)
  return Object.entries(sources).flatMap(([name, { arrivals }]) => {
    const reading = readSourceArrivals(arrivals, startOf(settings))
    if (!reading.ok || reading.value.file !== undefined) return []
    const { process } = reading.value
    if (process.loop === 'closed') return []
    const expected = process.expectedCount(until)
    if (expected <= mostRequests) return []
    const message =
      `must bring at most ${mostRequests} requests in all, by a lower rate or a shorter duration: ` +
      `found about ${Number(expected.toPrecision(2))} in ${duration}`
    return [{ path: ['sources', name, 'arrivals'], message }]
  })
}

function versionProblems(version: VersionSettings): readonly CheckedProblem[] {
  const { duration, work, init, firstInvoke, PackageType, baseImage } = version
  const problems: CheckedProblem[] = []
  if (duration === undefined && work === undefined) {
    problems.push({ path: [], message: 'duration or work must be given: found neither' })
  }
  if (duration !== undefined && work !== undefined) {
    problems.push({ path: ['work'], message: 'must stand without duration beside it: found both' })
  }
  const runtime = measuredRuntimeOf(version)
  const isMeasured = runtime !== undefined && initPreset(runtime, 'x86_64', 'Zip') !== undefined
  const key = PackageType === 'Image' ? 'baseImage' : 'Runtime'
  const shown = runtime === undefined ? `no ${key}` : `${key} ${runtime}`
  if (init === undefined && !isMeasured) {
    const message = `init must be given where it was not measured for the runtime: found ${shown}`
    problems.push({ path: runtime === undefined ? [] : [key], message })
  }
  if (firstInvoke === 'preset' && !isMeasured) {
    const message = `must be a distribution where nothing was measured for the runtime: found ${shown}`
    problems.push({ path: ['firstInvoke'], message })
  }
  if (PackageType !== 'Image' && baseImage !== undefined) {
    const message = `must be left out unless PackageType is Image: found ${baseImage}`
    problems.push({ path: ['baseImage'], message })
  }
  return problems
}

function snapStartProblems(
  { SnapStart }: VersionSettings,
  versions: ReadonlyMap<string, VersionSettings>,
): readonly CheckedProblem[] {
  if (SnapStart?.ApplyOn !== 'PublishedVersions' || versions.size > 1) return []
  const rule = 'SnapStart must have a published version, by AutoPublishAlias or versions (S1)'
  return [{ path: ['SnapStart'], message: `${rule}: found only $LATEST` }]
}
