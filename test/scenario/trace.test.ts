import { array, assert, constantFrom, date, integer, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRows } from '../../src/scenario/csvRows.ts'
import { parseIsoTime } from '../../src/scenario/isoTime.ts'
import { planOf } from '../../src/scenario/planOf.ts'
import { base, problemsOf, scenarioOf } from './baseScenario.ts'

const text = base.replace('{ poisson: 20/s }', '{ trace: { file: a.csv } }')

function sourceOf(csv: string, scenario = text) {
  const [source] = planOf(scenarioOf(scenario, { 'a.csv': csv }), '1', 0).sources
  if (source === undefined) throw new Error('there is no source')
  const times = new Float64Array(5)
  source.arrivals
    .sampler(() => {
      throw new Error('a trace takes no random numbers')
    })
    .fill(times)
  return { ...source, times: [...times] }
}

test('the rows of a trace arrive in the order of time, as often as they count', () => {
  const { times, recorded } = sourceOf('at,count\r\n2.5,1\r\n0.000001,2\r\n')
  expect(times).toEqual([1, 1, 2_500_000, Infinity, Infinity])
  expect(recorded).toBeUndefined()
})

test('what a trace knows of a request stands beside each of them', () => {
  const { recorded } = sourceOf(
    'error,at,durationMs,count,initMs\n1,3,,1,\n,1,12.5,2,\nfalse,2,0.0005,1,250\n',
  )
  expect(recorded).toEqual({
    durations: Float64Array.of(12_500, 12_500, 1, NaN),
    inits: Float64Array.of(NaN, NaN, 250_000, NaN),
    errors: Float64Array.of(NaN, NaN, 0, 1),
  })
})

test('only the rows of the function count where a trace has several', () => {
  expect(sourceOf('at,function\n1,checkout\n2,other\n3,"checkout"\n').times.slice(0, 3)).toEqual([
    1_000_000,
    3_000_000,
    Infinity,
  ])
})

test('times of the day count from the start of the scenario', () => {
  const scenario = `${text}start: 2026-11-27T08:00:00Z\n`
  const csv = 'at\n2026-11-27T08:00:00.25Z\n2026-11-27T09:00:01+01:00\n'
  expect(sourceOf(csv, scenario).times.slice(0, 2)).toEqual([250_000, 1_000_000])
})

describe('a trace is refused with its line', () => {
  test.each([
    ['', 'a.csv:1:1', 'must have a header'],
    ['at\n', 'a.csv:1:1', 'must have a header and a row of checkout'],
    ['at,function\n1,other\n', 'a.csv:2:1', 'must have a header and a row of checkout'],
    ['count\n1\n', 'a.csv:1:1', 'must have the column at'],
    ['at,durationMS\n1,1\n', 'a.csv:1:1', 'did you mean durationMs?'],
    ['at,at\n1,1\n', 'a.csv:1:1', 'must be there once'],
    ['at\n1\n-1\n', 'a.csv:3:1', 'at must be seconds'],
    ['at\n1e3\n', 'a.csv:2:1', 'at must be seconds'],
    ['at\n99999999999\n', 'a.csv:2:1', 'at must be seconds'],
    ['at\n2026-11-27T08:00:00Z\n', 'a.csv:2:1', 'where the scenario has no start'],
    ['at,count\n1,1.5\n', 'a.csv:2:1', 'count must be a whole number'],
    ['at,count\n1,1000001\n', 'a.csv:2:1', 'count must be a whole number'],
    ['at,durationMs\n1,fast\n', 'a.csv:2:1', 'durationMs must be milliseconds'],
    ['at,error\n1,yes\n', 'a.csv:2:1', 'error must be'],
    ['at,error\n\n\n1\n', 'a.csv:4:1', 'a row must have 2 cells: found 1'],
    ['at,function\n1,"a\nb"\n2\n', 'a.csv:4:1', 'a row must have 2 cells'],
    ['at\n"1\n', 'a.csv:2:1', 'a quote must have its end'],
    ['at\n"1"2\n', 'a.csv:2:1', 'a comma must follow'],
  ])('%j', (csv, place, words) => {
    const [line] = problemsOf(text, { 'a.csv': csv })
    expect(line).toContain(`${place} sources.web.arrivals.trace.file: `)
    expect(line).toContain(words)
  })
})

test('cells come back from CSV as they went in', () => {
  const cell = string({ unit: constantFrom('a', ',', '"', '\n', '\r', ' ') })
  assert(
    property(array(array(cell, { minLength: 2, maxLength: 3 })), rows => {
      const written = rows.map(row => row.map(each => `"${each.replaceAll('"', '""')}"`).join(','))
      for (const end of ['\n', '\r\n']) {
        const read = [...csvRows(written.join(end))].map(({ cells }) => cells)
        expect(read).toEqual(rows)
      }
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('a moment is the one that the platform has for the same text', () => {
  const years = date({
    min: new Date('1700-01-01'),
    max: new Date('2250-12-31'),
    noInvalidDate: true,
  })
  assert(
    property(years, integer({ min: -14, max: 14 }), (day, hours) => {
      const zone = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:30`
      const local = `${day.toISOString().slice(0, -1)}${zone}`
      expect(parseIsoTime(local)).toBe(Date.parse(local) * 1_000)
    }),
    { seed: 2, numRuns: 500 },
  )
})

test.each([
  '2026-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01',
  '9999-01-01T00:00:00Z',
])('%s is no moment', moment => {
  expect(parseIsoTime(moment)).toBeUndefined()
})
