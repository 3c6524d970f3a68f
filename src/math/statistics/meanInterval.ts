import { refuseUnless } from '../refuseUnless.ts'
import { safeScale } from './safeScale.ts'
import { studentT } from './studentT.ts'

/** An estimate of a mean and the interval around it that holds the true one with the given confidence. */
export interface MeanInterval {
  readonly mean: number
  readonly halfWidth: number
  readonly low: number
  readonly high: number
  readonly count: number
}

/**
 * Student's confidence interval for the mean of independent, roughly normal values, such as the results
 * of replications. One value tells nothing about its own error, so its interval is the whole line
 * (`halfWidth` Infinity): the one answer that is true and needs no second shape.
 */
export function meanInterval(values: ArrayLike<number>, confidence: number): MeanInterval {
  const count = values.length
  refuseUnless(count > 0, 'meanInterval needs at least 1 value', count)
  refuseUnless(
    confidence > 0 && confidence < 1,
    'confidence must be above 0 and below 1',
    confidence,
  )
  const scale = safeScale(values)
  const scaled = Array.from(values, value => value * scale)
  const scaledMean = meanOf(scaled)
  const mean = scaledMean / scale
  const halfWidth =
    count === 1
      ? Infinity
      : (studentT((1 + confidence) / 2, count - 1) *
          Math.sqrt(varianceOf(scaled, scaledMean) / count)) /
        scale
  return { mean, halfWidth, low: mean - halfWidth, high: mean + halfWidth, count }
}

/** A second pass over the rests takes back what the first one rounded away. */
function meanOf(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  const rough = sum / values.length
  let rest = 0
  for (const value of values) rest += value - rough
  return rough + rest / values.length
}

function varianceOf(values: readonly number[], mean: number): number {
  let squares = 0
  for (const value of values) squares += (value - mean) * (value - mean)
  return squares / (values.length - 1)
}
