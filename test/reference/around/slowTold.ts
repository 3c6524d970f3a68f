import type { WorldPlan } from '../../../src/model/plan/worldPlan.ts'
import type { Told } from '../firstDifference.ts'

/** What a log tells besides: which environments are restored, and that a rate in the way had nothing left. */
export function toldMore({ functions }: WorldPlan, log: readonly Told[]): Told[] {
  const restoring = new Set(
    functions.flatMap(fn =>
      fn.versions.flatMap(version => (version.restore ? `${fn.name}:${version.name}` : [])),
    ),
  )
  const restored = new Set<string>()
  const rates = new Set<string | undefined>(['accountRate', 'reservedRate'])
  return log.map((record): Told => {
    if (record.event === 'finished') {
      return restored.has(record.environment) ? { ...record, restores: true } : record
    }
    if (!('version' in record) || record.event === 'removed') return record
    const isRestored = restoring.has(`${record.function}:${record.version}`)
    if (isRestored && record.event === 'created') restored.add(record.environment)
    const told = isRestored ? ({ ...record, restores: true } as const) : record
    if (told.event !== 'decided') return told
    const isRate = rates.has(told.limit) || told.spill === 'rate'
    return isRate ? { ...told, state: { ...told.state, requestTokens: 0 } } : told
  })
}
