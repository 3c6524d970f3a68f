import { normalQuantile } from '../../src/math/elementary/normalQuantile.ts'
import { normalQuantilePoints } from './points.ts'
import { preciseNormalQuantile } from './preciseNormal.ts'
import type { Subject } from './survey.ts'

/** The normal quantile with its reference, which starts from the candidate's value to save time. */
export const normalQuantileSubject: Subject = {
  name: 'normalQuantile',
  candidate: normalQuantile,
  truth: (p, _, candidate) => preciseNormalQuantile(p, candidate),
  point: normalQuantilePoints,
}
