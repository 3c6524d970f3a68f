import { second } from '../../math/time.ts'
import { parseSize } from '../../math/units/size.ts'
import { quotas } from '../quotas.ts'
import { wholeTime } from '../wholeTime.ts'
import { payload } from './payload.ts'

const free = payload(quotas.streamFreePart)
const largest = payload(quotas.streamedPayload)
const bytesPerSecond = parseSize(`${quotas.streamRate.value}MB`)

/**
 * How long it takes to stream an answer of so many bytes: the first part goes at once, the rest at a
 * rate (Q3), and what is too large is broken off at the limit (Q2).
 */
export function streamTime(size: number): number {
  const slowed = Math.max(0, Math.min(size, largest) - free)
  return wholeTime((slowed / bytesPerSecond) * second)
}
