import type { LambdaRecord, ProvisionedRecord } from '../../src/metrics/logRecord.ts'
import type { ManagedPlan } from '../../src/model/plan/managedPlan.ts'
import type { LogLaw } from './law.ts'

interface Life {
  isReady: boolean
  readonly runs: Set<string>
}

/**
 * On Managed Instances nothing is cold, an environment runs no more requests than it may and only while it
 * is ready, nobody is refused while one is idle, and the number of environments keeps its bounds.
 */
export const managedLives: LogLaw = ({ functions }, log) => {
  const plans = new Map(
    functions.flatMap(({ name, versions }) =>
      versions.map(version => [`${name}:${version.name}`, version.managed]),
    ),
  )
  const lives = new Map<string, Map<string, Life>>()
  return log.flatMap(record => {
    if (!('function' in record) && !('environment' in record)) return []
    if (record.event === 'provisioned') return []
    const name = versionNamed(record)
    const plan = plans.get(name)
    if (plan === undefined) return []
    const own = lives.get(name) ?? new Map<string, Life>()
    lives.set(name, own)
    const faults = [...entered(own, record, plan), ...crowds(own, record, plan)]
    return faults.map(fault => `${name} at ${record.at}: ${fault}`)
  })
}

function versionNamed(record: Exclude<LambdaRecord, ProvisionedRecord>): string {
  if ('function' in record) return `${record.function}:${record.version}`
  return record.environment.slice(0, record.environment.lastIndexOf('#'))
}

function entered(lives: Map<string, Life>, record: LambdaRecord, plan: ManagedPlan): string[] {
  switch (record.event) {
    case 'created':
      lives.set(record.environment, { isReady: false, runs: new Set() })
      return []
    case 'initialized': {
      const life = lives.get(record.environment)
      if (life !== undefined) life.isReady = true
      return []
    }
    case 'decided': {
      const { decision, limit, state } = record
      if (decision === 'throttled') {
        if (limit !== 'managedConcurrency') return [`${limit} refuses`]
        return state.idle > 0 ? ['refuses while one is idle'] : []
      }
      return decision === 'warm' ? [] : [`is ${decision}`]
    }
    case 'started': {
      const life = lives.get(record.environment)
      life?.runs.add(record.request)
      if (life?.isReady !== true) return [`${record.environment} runs before it is ready`]
      const isFull = life.runs.size > plan.maxConcurrency
      return isFull ? [`${record.environment} runs ${life.runs.size} requests`] : []
    }
    case 'finished':
      lives.get(record.environment)?.runs.delete(record.request)
      return record.billedMs === 0 ? [] : ['bills time']
    case 'removed': {
      const running = lives.get(record.environment)?.runs.size
      lives.delete(record.environment)
      return running === 0 ? [] : [`is removed with ${running} requests`]
    }
    case 'initFailed':
    case 'reset':
    case 'provisioned':
      return [`has ${record.event}`]
    default:
      return record satisfies never
  }
}

/** What is on its way out does not count as one of those that there may be at most. */
function crowds(
  lives: ReadonlyMap<string, Life>,
  record: LambdaRecord,
  plan: ManagedPlan,
): string[] {
  if (record.event !== 'decided') return []
  const { environments, initializing, busy } = record.state
  const counted = [...lives.values()]
  const ready = counted.filter(({ isReady }) => isReady).length
  const running = counted.filter(({ runs }) => runs.size > 0).length
  const faults: string[] = []
  if (environments !== counted.length || initializing !== counted.length - ready) {
    faults.push(`${environments} environments, ${initializing} in Init are told`)
  }
  if (busy < running) faults.push(`${busy} busy are told of ${running}`)
  if (ready < plan.least) faults.push(`${ready} are ready`)
  return faults
}
