import { expect, it } from 'vitest'
import { normalQuantileSubject } from '../precise/normalQuantileSubject.ts'
import { progressReport } from '../precise/progressReport.ts'
import { describeSurvey, survey } from '../precise/survey.ts'

const POINTS = 10_000_000

it('normalQuantile is within one double of the correctly rounded one over ten million points', () => {
  const report = progressReport('normalQuantile', POINTS)
  const found = survey(normalQuantileSubject, POINTS, 1, report)
  console.log(describeSurvey('normalQuantile', found))
  expect(found.worstSteps, `at ${found.worstStepsAt.join(', ')}`).toBeLessThanOrEqual(1)
})
