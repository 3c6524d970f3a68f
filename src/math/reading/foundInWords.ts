import { found } from '../units/found.ts'

/** The end of a message about whatever was given. */
export function foundInWords(given: unknown): string {
  if (given === undefined || given === null) return 'found nothing'
  if (typeof given === 'string' || typeof given === 'number') return found(given)
  if (typeof given === 'boolean' || typeof given === 'bigint') return `found ${given}`
  if (Array.isArray(given)) return given.length === 0 ? 'found an empty list' : 'found a list'
  if (typeof given !== 'object') return `found a ${typeof given}`
  const keys = Object.keys(given)
  const shown = keys.slice(0, 5).map(key => found(key).slice('found '.length))
  if (keys.length === 0) return 'found an object without keys'
  return `found an object with ${shown.join(', ')}${keys.length > shown.length ? ', ...' : ''}`
}
