import { describe, expect, it } from 'vitest'
import { progressReport } from '../precise/progressReport.ts'
import { elementarySubjects } from '../precise/subjects.ts'
import { describeSurvey, survey } from '../precise/survey.ts'

const POINTS = 10_000_000

describe('over ten million points', () => {
  for (const subject of elementarySubjects) {
    it(`${subject.name} is within one double of the correctly rounded one`, () => {
      const found = survey(subject, POINTS, 1, progressReport(subject.name, POINTS))
      console.log(describeSurvey(subject.name, found))
      expect(found.worstSteps, `at ${found.worstStepsAt.join(', ')}`).toBeLessThanOrEqual(1)
    })
  }
})
