import type { Distribution } from '../math/distribution.ts'
import { lognormal } from '../math/distributions/lognormal.ts'
import { millisecond, second } from '../math/time.ts'
import { firstInvokePreset } from '../model/firstInvokePreset.ts'
import type { VersionPlan, WorkStep } from '../model/plan/functionPlan.ts'
import { quotas } from '../model/quotas.ts'
import { latest } from './deployment.ts'
import { initLaw } from './initLaw.ts'
import type { InvokePlans } from './invokePlans.ts'
import { lawOf } from './lawOf.ts'
import { measuredRuntimeOf } from './measuredRuntimeOf.ts'
import { shareOf } from './shareOf.ts'
import type { VersionSettings } from './versionShape.ts'

/** A version: AWS's seconds and megabytes, and our times with their units, as the model takes them. */
export function versionPlan(
  name: string,
  settings: VersionSettings,
  calls: InvokePlans,
  snapshotRebuild: Distribution,
): VersionPlan {
  const memoryMb = settings.MemorySize ?? quotas.memoryDefault.value
  const isRestored = name !== latest && settings.SnapStart?.ApplyOn === 'PublishedVersions'
  return {
    name,
    memoryMb,
    timeout: (settings.Timeout ?? quotas.timeoutDefault.value) * second,
    steps: stepsOf(settings, memoryMb, calls),
    init: initLaw(settings),
    restore: isRestored ? restoreLaw(settings) : undefined,
    ...(isRestored && isJava(settings) && { snapshot: { rebuild: snapshotRebuild } }),
    initErrors: shareOf(settings.initErrors ?? 0),
    errors: shareOf(settings.errors ?? 0),
    crashes: shareOf(settings.crashes ?? 0),
    firstInvoke: firstInvokeLaw(settings, memoryMb),
    extensions: extensionsPlan(settings.extensions),
  }
}

/** Whose snapshots are given up when nobody uses them (S4). */
function isJava(settings: VersionSettings): boolean {
  return measuredRuntimeOf(settings)?.startsWith('java') === true
}

/** What a CPU does takes longer on less than a whole one; a thread has no more than one (Q1). */
function stepsOf(
  { duration, work = [] }: VersionSettings,
  memoryMb: number,
  calls: InvokePlans,
): readonly WorkStep[] {
  if (duration !== undefined) return [{ time: lawOf(duration), stretch: 1 }]
  const whole = quotas.memoryPerVcpu.value
  return work.map(({ cpu, wait, use, invoke, send, onFailure }): WorkStep => {
    if (cpu !== undefined) {
      return { time: lawOf(cpu), stretch: whole / Math.min(memoryMb, whole) }
    }
    const isVital = onFailure !== 'continue'
    if (use !== undefined) {
      return { time: lawOf(use.for), stretch: 1, resource: use.resource, isVital }
    }
    if (invoke !== undefined) return { time: lawOf(0), stretch: 1, ...calls.of(invoke), isVital }
    if (send !== undefined) return { time: lawOf(0), stretch: 1, send: calls.send(send) }
    return { time: lawOf(wait), stretch: 1 }
  })
}

/** What SnapStart takes instead of Init (S5). */
function restoreLaw({ restore }: VersionSettings): Distribution {
  if (restore !== undefined) return lawOf(restore)
  return lognormal.create({
    median: quotas.restoreMedian.value * millisecond,
    sigma: quotas.restoreSpread.value,
  })
}

function firstInvokeLaw(settings: VersionSettings, memoryMb: number): Distribution | undefined {
  const { firstInvoke, Architectures: [architecture] = ['x86_64'] } = settings
  if (firstInvoke === undefined) return undefined
  const runtime = measuredRuntimeOf(settings)
  return firstInvoke === 'preset'
    ? firstInvokePreset(runtime ?? '', architecture, memoryMb)
    : lawOf(firstInvoke)
}

function extensionsPlan(extensions: VersionSettings['extensions']): VersionPlan['extensions'] {
  if (extensions === undefined) return undefined
  const { kind, after, shutdown } = extensions
  const budget = kind === 'internal' ? quotas.shutdownTimeInternal : quotas.shutdownTimeExternal
  return {
    after: after === undefined ? undefined : lawOf(after),
    shutdown: shutdown === undefined ? undefined : lawOf(shutdown),
    shutdownBudget: budget.value * millisecond,
  }
}
