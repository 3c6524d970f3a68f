import { binomialInterval } from '../math/statistics/binomialInterval.ts'
import type { Rate } from './measures.ts'

/** From so many events on, the share speaks for itself (P19). */
const enough = 30
const confidence = 0.95

/** A share of requests; on few events with the interval in which the true one may lie. */
export function rateOf(count: number, of: number): Rate {
  if (of === 0) return { count, of, rate: null, interval: null }
  const { low, high } = binomialInterval(count, of, confidence)
  return { count, of, rate: count / of, interval: count < enough ? [low, high] : null }
}
