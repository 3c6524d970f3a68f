import { judge } from './judge.ts'
import type { Point } from './points.ts'
import type { Precise } from './precise.ts'
import { seededRandom } from './seededRandom.ts'

/** A function under test with its reference and the points at which to try it. */
export interface Subject {
  readonly name: string
  readonly candidate: (x: number, y: number) => number
  /** The true value; it may use the candidate's value as a starting guess. */
  readonly truth: (x: number, y: number, candidate: number) => Precise
  readonly point: Point
}

/** What was found over all points. */
export interface Survey {
  readonly points: number
  readonly misrounded: number
  readonly worstUlps: number
  readonly worstUlpsAt: readonly number[]
  readonly worstSteps: number
  readonly worstStepsAt: readonly number[]
}

/** Tries a function at the given number of points drawn from the seed; calls back now and then with the points done. */
export function survey(
  subject: Subject,
  points: number,
  seed: number,
  onProgress?: (done: number) => void,
): Survey {
  const random = seededRandom(seed)
  let misrounded = 0
  let worstUlps = 0
  let worstUlpsAt: readonly number[] = []
  let worstSteps = 0
  let worstStepsAt: readonly number[] = []
  for (let i = 0; i < points; i += 1) {
    const at = subject.point(random)
    const [x = Number.NaN, y = Number.NaN] = at
    const candidate = subject.candidate(x, y)
    const { ulps, steps } = judge(candidate, subject.truth(x, y, candidate))
    if (steps > 0) misrounded += 1
    if (ulps > worstUlps) {
      worstUlps = ulps
      worstUlpsAt = at
    }
    if (steps > worstSteps) {
      worstSteps = steps
      worstStepsAt = at
    }
    if (onProgress !== undefined && i % 10_000 === 0) onProgress(i)
  }
  return { points, misrounded, worstUlps, worstUlpsAt, worstSteps, worstStepsAt }
}

/** One line for a reader. */
export function describeSurvey(name: string, found: Survey): string {
  const share = ((100 * found.misrounded) / found.points).toFixed(4)
  return [
    `${name}: ${found.points.toLocaleString('en')} points`,
    `largest error ${found.worstUlps.toFixed(4)} ulps at (${found.worstUlpsAt.join(', ')})`,
    `not correctly rounded ${share}%`,
    `farthest ${found.worstSteps} doubles from the correct one`,
  ].join('; ')
}
