import { foundInWords } from '../math/reading/foundInWords.ts'
import { nearestName } from '../math/reading/nearestName.ts'
import { initPreset } from '../model/initPresets.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import { type DeployedFunction, deployedFunctions } from './deployedFunctions.ts'
import { functionNameOf, qualifierOf } from './functionReference.ts'
import { measuredRuntimeOf } from './measuredRuntimeOf.ts'
import type { ScenarioSettings } from './scenario.ts'
import { shareOf } from './shareOf.ts'
import { timeOf } from './timeOf.ts'
import type { VersionSettings } from './versionShape.ts'

/** What is right alone and wrong together, AWS's own rules apart. */
export function crossChecks(settings: ScenarioSettings): readonly CheckedProblem[] {
  return [
    ...timeProblems(settings),
    ...shareProblems(settings),
    ...deployedFunctions(settings).flatMap(({ path, ...of }) =>
      functionProblems(of).map(each => ({ ...each, path: [...path, ...each.path] })),
    ),
    ...referenceProblems(settings),
  ]
}

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
  if (warmup === 'auto' || timeOf(warmup) < timeOf(duration)) return []
  return [
    {
      path: ['warmup'],
      message: `must be shorter than duration, ${duration}: ${foundInWords(warmup)}`,
    },
  ]
}

/** Were all Inits ahead of requests, each cold start would bring infinitely many. */
function shareProblems({ assumptions }: ScenarioSettings): readonly CheckedProblem[] {
  const { proactiveInit } = assumptions
  if (shareOf(proactiveInit) < 1) return []
  const message = `must be below 100%: ${foundInWords(proactiveInit)}`
  return [{ path: ['assumptions', 'proactiveInit'], message }]
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

function referenceProblems(settings: ScenarioSettings): readonly CheckedProblem[] {
  const deployed = deployedFunctions(settings)
  const names = deployed.map(({ name }) => name)
  return Object.entries(settings.sources).flatMap(([source, { FunctionName }]) => {
    const path = ['sources', source, 'FunctionName']
    const name = functionNameOf(FunctionName)
    const of = deployed.find(each => each.name === name)
    if (of === undefined) {
      return [{ path, message: unknownName('the function', name, names) }]
    }
    const qualifier = qualifierOf(FunctionName)
    const known = [...of.versions.keys(), ...of.aliases.map(alias => alias.name)]
    if (qualifier === undefined || known.includes(qualifier)) return []
    return [{ path, message: unknownName(`the qualifier of ${name}`, qualifier, known) }]
  })
}

function unknownName(what: string, name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known)
  const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`
  return `${what} must be one of ${known.join(', ')}: ${foundInWords(name)}${hint}`
}
