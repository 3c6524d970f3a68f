import { expect, test } from 'vitest'
import type { Rate } from '../../src/metrics/measures.ts'
import { seldomSeen } from '../../src/report/seldomSeen.ts'
import { launchDay } from './launchDay.ts'

/** A day whose window has 55 minutes. */
function said(coldStartRate: Rate, throttleRate: Rate): string[] {
  const { checkout } = launchDay.functions
  const functions = checkout ? { checkout: { ...checkout, coldStartRate, throttleRate } } : {}
  return seldomSeen({ ...launchDay, functions })
}

const often: Rate = { count: 30, of: 90, rate: 1 / 3, interval: null }
const seldom = (count: number, of: number): Rate => ({
  count,
  of,
  rate: count / of,
  interval: [0, 1],
})

test('seldomSeen says nothing where every share rests on enough', () => {
  expect(said(often, often)).toEqual([])
})

test('seldomSeen tells how long a run shows 30 of the rarest', () => {
  // 55 min * 30 / 3
  expect(said(seldom(12, 90), seldom(3, 90))).toEqual([
    'What was seen fewer than 30 times has its 95% interval; 30 of the rarest would take about 9 h 10 min.',
  ])
})

test('seldomSeen does not tell how long to wait for what never happened, or always did', () => {
  expect(said(seldom(0, 90), often)).toEqual(said(seldom(5, 5), often))
  expect(said(seldom(0, 90), often)).toEqual([
    'What was seen fewer than 30 times has its 95% interval.',
  ])
})
