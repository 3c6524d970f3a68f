import { describe, expect, it } from 'vitest'
import { toDouble } from './judge.ts'
import { logPoints } from './points.ts'
import { preciseLog } from './preciseLog.ts'
import { describeSurvey, type Subject, survey } from './survey.ts'

const correct = (x: number): number => toDouble(preciseLog(x))
const subject: Subject = {
  name: 'log',
  candidate: correct,
  truth: preciseLog,
  point: logPoints,
}

describe('survey', () => {
  it('finds no more than half an ulp in a correctly rounded function', () => {
    const found = survey(subject, 2000, 1)
    expect(found).toMatchObject({ points: 2000, misrounded: 0, worstSteps: 0 })
    expect(found.worstUlps).toBeGreaterThan(0.49)
    expect(found.worstUlps).toBeLessThanOrEqual(0.5)
  })

  it('finds the one point that is two doubles off', () => {
    const seen: number[] = []
    survey({ ...subject, candidate: x => (seen.push(x), correct(x)) }, 300, 1)
    const wrongAt = seen.find(x => correct(x) > 1 && seen.indexOf(x) === seen.lastIndexOf(x))!
    const spacing = 2 ** (Math.floor(Math.log2(correct(wrongAt))) - 52)
    const off = (x: number): number => correct(x) + (x === wrongAt ? 2 * spacing : 0)
    const found = survey({ ...subject, candidate: off }, 300, 1)
    expect(found).toMatchObject({ misrounded: 1, worstSteps: 2, worstStepsAt: [wrongAt] })
    expect(found.worstUlps).toBeGreaterThanOrEqual(1.5)
    expect(describeSurvey('log', found)).toContain('not correctly rounded 0.3333%')
  })
})
