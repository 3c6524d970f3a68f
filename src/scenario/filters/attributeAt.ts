import { unknownName } from '../unknownName.ts'
import type { PatternReader } from './readPattern.ts'

/**
 * Finds the attribute that a path of keys means: by its whole name, or by what comes after the key below
 * which a source's own data stands.
 */
export function attributeAt(
  names: readonly string[],
  payload: string,
): PatternReader['attributeAt'] {
  return path => {
    const whole = path.join('.')
    const start = `${payload}.`
    const own = whole.startsWith(start) ? whole.slice(start.length) : whole
    const name = [whole, own].find(each => names.includes(each))
    return name === undefined ? unknownName('the attribute', own, names) : { name }
  }
}
