import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { LogLaw } from './law.ts'

interface Life {
  isReady: boolean
  isRemoved: boolean
  /** Requests that it serves at the moment. */
  serves: string[]
}

/** An environment is created once, serves one request at a time and only while it exists and is ready. */
export const environmentLives: LogLaw = (_, log) => {
  const lives = new Map<string, Life>()
  return log.flatMap(record => {
    const name = 'environment' in record ? record.environment : undefined
    if (name === undefined) return []
    const life = lives.get(name)
    if (record.event === 'created') {
      lives.set(name, { isReady: false, isRemoved: false, serves: [] })
      return life ? [`${name} is created twice`] : []
    }
    if (!life) return record.event === 'decided' ? [] : [`${name} does not exist: ${record.event}`]
    const late = life.isRemoved ? [`${name} is removed before it is ${record.event}`] : []
    return [...late, ...changed(life, record).map(fault => `${name} ${fault} at ${record.at}`)]
  })
}

function changed(life: Life, record: LogRecord): string[] {
  const { isReady, serves } = life
  if (!('environment' in record)) return []
  switch (record.event) {
    case 'decided': {
      const isWarm = record.decision === 'warm' || record.decision === 'provisioned'
      return isWarm && (!isReady || serves.length > 0) ? ['is not idle when it is chosen'] : []
    }
    case 'initialized':
    case 'initFailed':
      life.isReady = true
      return isReady ? ['is ready twice'] : []
    case 'started':
      life.serves = [...serves, record.request]
      return !isReady || serves.length > 0 ? [`starts ${record.request} while not idle`] : []
    case 'finished': {
      life.serves = []
      const isOwn = serves[0] === record.request || record.outcome === 'restoreTimeout'
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
