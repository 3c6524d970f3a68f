import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { callOf } from '../support/callOf.ts'
import type { LogLaw } from './law.ts'
import { managedOf } from './managedIn.ts'

interface Life {
  /** Requests that it may serve at a time. */
  readonly places: number
  isReady: boolean
  isRemoved: boolean
  /** Requests that it serves at the moment. */
  serves: string[]
}

/**
 * An environment is created once, serves one request at a time and only while it exists and is ready; on
 * Managed Instances it serves as many as it may.
 */
export const environmentLives: LogLaw = (sketch, log) => {
  const lives = new Map<string, Life>()
  return log.flatMap(record => {
    const name = 'environment' in record ? record.environment : undefined
    if (name === undefined) return []
    const life = lives.get(name)
    if (record.event === 'created') {
      const { maxConcurrency: places = 1 } = managedOf(sketch, record.function) ?? {}
      lives.set(name, { places, isReady: false, isRemoved: false, serves: [] })
      return life ? [`${name} is created twice`] : []
    }
    if (!life) return record.event === 'decided' ? [] : [`${name} does not exist: ${record.event}`]
    const late = life.isRemoved ? [`${name} is removed before it is ${record.event}`] : []
    return [...late, ...changed(life, record).map(fault => `${name} ${fault} at ${record.at}`)]
  })
}

function changed(life: Life, record: LogRecord): string[] {
  const { isReady, places, serves } = life
  const isFull = serves.length >= places
  if (!('environment' in record)) return []
  switch (record.event) {
    case 'decided': {
      const isWarm = record.decision === 'warm' || record.decision === 'provisioned'
      return isWarm && (!isReady || isFull) ? ['has no room when it is chosen'] : []
    }
    case 'initialized':
    case 'initFailed':
      life.isReady = true
      return isReady ? ['is ready twice'] : []
    case 'started':
      life.serves = [...serves, callOf(record)]
      return !isReady || isFull ? [`starts ${record.request} without room`] : []
    case 'finished': {
      const call = callOf(record)
      life.serves = serves.filter(one => one !== call)
      const isOwn = serves.includes(call) || record.outcome === 'restoreTimeout'
      return isOwn ? [] : [`finishes ${record.request}, serving ${serves.join()}`]
    }
    case 'removed':
      life.isRemoved = true
      return serves.length > 0 ? [`is removed while serving ${serves.join()}`] : []
    case 'created':
    case 'reset':
  }
  return []
}
