import { assert } from '../math/assert.ts'
import type { KeysPlan } from '../model/plan/keysPlan.ts'
import type { KeysSettings } from './keysShape.ts'
import { shareOf } from './shareOf.ts'

/** By which keys messages are told apart, as the model takes it. */
export function keysPlan({ uniform, zipf, hot, sequence }: KeysSettings): KeysPlan {
  if (sequence !== undefined) return { sequence }
  if (uniform !== undefined) return { count: uniform, exponent: 0 }
  if (zipf !== undefined) return zipf
  assert(hot !== undefined, 'checked keys have one law')
  return { count: hot.count, exponent: 0, hot: shareOf(hot.share) }
}
