import { found } from '../math/units/found.ts'
import { controlObjection } from './controlCharacter.ts'

/** What speaks against a key, in words. */
export function keyObjection(key: string, isQuoted: boolean): string | undefined {
  if (key === '' && !isQuoted) return 'a key must be a name: found nothing before the colon'
  if (key === '<<') return `a map must be written out, without merge keys: ${found(key)}`
  if (key === '__proto__') return `a key must be any other name: ${found(key)}`
  return controlObjection(key)?.message
}
