import { fromTheStart } from '../model/plan/fromTheStart.ts'
import type { LawsSince } from '../model/plan/functionPlan.ts'
import type { VersionSettings } from './versionShape.ts'

/** Which change each law of a version is from, after one that made its settings these. */
export function lawsSince(
  before: VersionSettings,
  after: VersionSettings,
  since: string,
  known: LawsSince = fromTheStart,
): LawsSince {
  const changed = (of: (settings: VersionSettings) => unknown, label: string) =>
    JSON.stringify(of(before)) === JSON.stringify(of(after)) ? label : since
  const steps = after.work ?? [after.duration]
  return {
    steps: steps.map((_, step) => changed(each => stepOf(each, step), known.steps[step] ?? '')),
    init: changed(initOf, known.init),
    restore: changed(each => [each.restore, each.SnapStart], known.restore),
    firstInvoke: changed(
      each => [each.firstInvoke, each.MemorySize, runtimeOf(each)],
      known.firstInvoke,
    ),
    after: changed(({ extensions }) => extensions?.after, known.after),
    shutdown: changed(({ extensions }) => extensions?.shutdown, known.shutdown),
  }
}

/** A handler that only has a duration has one step. */
function stepOf({ duration, work }: VersionSettings, step: number): unknown {
  return work === undefined ? step === 0 && duration : work[step]
}

function initOf(settings: VersionSettings): unknown {
  const { init, initEffects, extensions } = settings
  return [init, initEffects, extensions?.init, runtimeOf(settings)]
}

function runtimeOf({ Runtime, baseImage, Architectures, PackageType }: VersionSettings): unknown {
  return [Runtime, baseImage, Architectures, PackageType]
}
