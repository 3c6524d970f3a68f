import type { Distribution } from '../math/distribution.ts'
import { lawOf } from './lawOf.ts'
import type { VersionSettings } from './versionShape.ts'

/**
 * For how much of its time a handler uses a vCPU, on average; undefined where its settings do not say
 * it, because they give only the whole time, or because it waits for other functions.
 */
export function cpuShareOf({ work = [] }: VersionSettings): number | undefined {
  if (work.length === 0 || work.some(({ invoke }) => invoke !== undefined)) return undefined
  const times = work.map(({ cpu, wait, use }) => ({
    isCpu: cpu !== undefined,
    time: typical(lawOf(cpu ?? wait ?? use?.for)),
  }))
  const all = times.reduce((sum, { time }) => sum + time, 0)
  const cpu = times.reduce((sum, { isCpu, time }) => (isCpu ? sum + time : sum), 0)
  return all === 0 ? 0 : cpu / all
}

/** The mean, or the median where there is no mean. */
function typical(law: Distribution): number {
  return Number.isFinite(law.mean) ? law.mean : law.quantile(0.5)
}
