import { describe, expect, test } from 'vitest'
import { readCron } from '../../src/scenario/schedules/cron.ts'
import { dayOf, daysIn } from '../../src/scenario/schedules/dayOf.ts'
import { readSchedule } from '../../src/scenario/schedules/readSchedule.ts'
import { eventsOf, problemsOf } from '../support/simulate.ts'

const minute = 60_000

/** The first times that an expression comes due after one, as JavaScript writes them. */
function due(fields: string, from: string, count: number): string[] {
  const cron = readCron(fields)
  if (cron === undefined) throw new RangeError(`fields of a cron expression: found ${fields}`)
  const times: string[] = []
  let next = Date.parse(from) / minute
  for (let i = 0; i < count; i++) {
    next = cron(next)
    if (next === Infinity) break
    times.push(new Date(next * minute).toISOString().slice(0, 16))
    next++
  }
  return times
}

// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html, read 2026-11
describe("AWS's own examples of cron expressions", () => {
  test.each([
    ['0 10 * * ? *', ['2026-11-27T10:00', '2026-11-28T10:00']],
    ['15 12 * * ? *', ['2026-11-27T12:15', '2026-11-28T12:15']],
    ['0 18 ? * MON-FRI *', ['2026-11-27T18:00', '2026-11-30T18:00', '2026-12-01T18:00']],
    ['0 8 1 * ? *', ['2026-12-01T08:00', '2027-01-01T08:00']],
    ['0/15 * * * ? *', ['2026-11-27T00:00', '2026-11-27T00:15', '2026-11-27T00:30']],
    ['0/10 * ? * MON-FRI *', ['2026-11-27T00:00', '2026-11-27T00:10']],
    ['0/5 8-17 ? * MON-FRI *', ['2026-11-27T08:00', '2026-11-27T08:05']],
    ['0 9 ? * 2#1 *', ['2026-12-07T09:00', '2027-01-04T09:00']],
    ['0/30 20-2 ? * MON-FRI *', ['2026-11-27T00:00', '2026-11-27T00:30', '2026-11-27T01:00']],
  ])('%s', (fields, expected) => {
    expect(due(fields, '2026-11-27T00:00Z', expected.length)).toEqual(expected)
  })
})

test.each([
  ['the last day of a month', '0 0 L * ? *', ['2026-11-30T00:00', '2026-12-31T00:00']],
  ['the last Friday', '0 0 ? * 6L *', ['2026-11-27T00:00', '2026-12-25T00:00']],
  ['the last of the week', '0 0 ? * L *', ['2026-11-28T00:00', '2026-12-05T00:00']],
  ['a working day next to a Saturday', '0 0 28W * ? *', ['2026-11-27T00:00', '2026-12-28T00:00']],
  ['one next to a Sunday', '0 0 29W * ? 2026', ['2026-11-30T00:00', '2026-12-29T00:00']],
  ['a leap day', '0 0 29 2 ? *', ['2028-02-29T00:00', '2032-02-29T00:00']],
  ['some years', '0 0 1 JAN ? 2027,2030-2031', ['2027-01-01T00:00', '2030-01-01T00:00']],
  [
    'hours that go on after midnight',
    '0 22-1 27,28 11 ? *',
    [
      '2026-11-27T00:00',
      '2026-11-27T01:00',
      '2026-11-27T22:00',
      '2026-11-27T23:00',
      '2026-11-28T00:00',
    ],
  ],
  ['a name in small letters', '0 0 ? jan sun *', ['2027-01-03T00:00', '2027-01-10T00:00']],
])('%s: %s', (_, fields, expected) => {
  expect(due(fields, '2026-11-27T00:00Z', expected.length)).toEqual(expected)
})

test('a year that has passed never comes', () => {
  expect(due('0 0 1 1 ? 2020', '2026-11-27T00:00Z', 2)).toEqual([])
})

test.each([
  'rate(0 minutes)',
  'rate(5 seconds)',
  'rate(5)',
  'cron(0 12 * * * *)',
  'cron(0 12 ? * ? *)',
  'cron(0 12 * * ?)',
  'cron(60 12 * * ? *)',
  'cron(0 12 0 * ? *)',
  'cron(0 12 * 13 ? *)',
  'cron(5-62 12 * * ? *)',
  'cron(0/0 12 * * ? *)',
  'cron(0 12 ? * FRU *)',
  '0 12 * * ? *',
])('%s is none', text => {
  expect(readSchedule(text)).toBeUndefined()
})

test('days of the calendar are those of JavaScript', () => {
  for (let number = -1000; number < 84_000; number += 13) {
    const date = new Date(number * 1440 * minute)
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1]
    expect(dayOf(number)).toEqual({
      year,
      month,
      dayOfMonth: date.getUTCDate(),
      dayOfWeek: date.getUTCDay() + 1,
      daysInMonth: new Date(Date.UTC(year, month, 0)).getUTCDate(),
    })
  }
  expect(daysIn(2000, 2)).toBe(29)
  expect(daysIn(2100, 2)).toBe(28)
})

const scheduled = (source: string, start = 'start: 2026-11-27T09:58:30Z') => `
  name: schedules
  duration: 10m
  ${start}
  functions:
    f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s } }
  sources:
    s: { FunctionName: f, ${source} }
`

test.each([
  ['Type: Schedule, Schedule: rate(5 minutes)', [0, 300]],
  ['Type: Schedule, Schedule: "cron(0/3 10 * * ? *)"', [90, 270, 450]],
  ['Type: ScheduleV2, ScheduleExpression: "cron(5 10 ? * FRI *)"', [390]],
  ['Type: Sdk, arrivals: { schedule: "cron(5 10 ? * FRI *)" }', [390]],
  ['Type: Schedule, Schedule: "cron(0 9 * * ? *)"', []],
])('%s comes at %j s', (source, expected) => {
  const at = eventsOf(scheduled(source)).flatMap(record =>
    record.event === 'decided' ? [record.at / 1e6] : [],
  )
  expect(at).toEqual(expected)
})

test.each([
  [
    'Type: Schedule, Schedule: "cron(0 9 * * ? *)"',
    'sources.s.Schedule: must have a start of the scenario beside it, such as 2026-11-27T08:00:00Z: found none',
  ],
  [
    'Type: Schedule, Schedule: "rate(1 minute)", arrivals: { poisson: 1/s }',
    'sources.s.arrivals: must stand without a schedule beside it, or a second one: found both',
  ],
  ['Type: Schedule', 'sources.s.arrivals: must be given: found nothing'],
  [
    'Type: S3, Schedule: "rate(1 minute)"',
    'sources.s.Schedule: must be left out unless Type is Schedule: found it at S3',
  ],
  [
    'Type: Sdk, ScheduleExpression: "rate(1 minute)"',
    'sources.s.ScheduleExpression: must be left out unless Type is ScheduleV2: found it at Sdk',
  ],
])('%s is refused', (source, message) => {
  expect(problemsOf(scheduled(source, ''))).toEqual([message])
})
