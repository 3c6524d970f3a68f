import { expect, test } from 'vitest'
import { csv } from '../../src/report/csv.ts'
import { csvReport } from '../../src/report/csvReport.ts'
import { dayNamed } from './dayNamed.ts'
import { hostileNames } from './hostileNames.ts'
import { emptyDay, launchDay } from './launchDay.ts'
import { stormDay } from './stormDay.ts'

/** RFC 4180, a character at a time. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i)
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text[i + 1] === '"') cell += text.charAt(i++)
      else isQuoted = false
    } else if (sign === '"') {
      isQuoted = true
    } else if (sign === ',' || sign === '\n') {
      rows.at(-1)?.push(cell)
      cell = ''
      if (sign === '\n') rows.push([])
    } else {
      cell += sign
    }
  }
  return rows.slice(0, -1)
}

test('the CSV report has rows like these', () => {
  const rows = csvReport(launchDay).split('\n')
  const shown =
    /^scope|^run|limit|,fulfil,(coldStartRate|Duration\.(count|p99\.9)|gbS|Prov.*Ut)|^ser.*fulf.*Dur/i
  expect(rows.filter(row => shown.test(row)).join('\n')).toMatchInlineSnapshot(`
    "scope,name,metric,unit,atMs,value
    run,,scenario.name,,,Checkout on launch day
    run,,scenario.hash,,,sha256:00ff
    run,,seed,,,42
    run,,lambdasim,,,0.1.0
    run,,modelVersion,,,1
    run,,window.fromMs,ms,,300000
    run,,window.toMs,ms,,3600000
    run,,fingerprint,,,0123456789abcdef
    run,,verdict,,,"1.9% of 1,258,602 requests throttled. Binding limit: scaling rate of checkout."
    function,checkout,throttlesByLimit.reservedConcurrency.count,,,912
    function,checkout,throttlesByLimit.reservedConcurrency.firstMs,ms,,1234567.891
    function,checkout,throttlesByLimit.reservedConcurrency.lastMs,ms,,1500000
    function,checkout,throttlesByLimit.scalingRate.count,,,23000
    function,checkout,throttlesByLimit.scalingRate.firstMs,ms,,1203331.042
    function,checkout,throttlesByLimit.scalingRate.lastMs,ms,,1211000.5
    function,checkout,throttlesByReason.ConcurrentInvocationLimitExceeded,,,23000
    function,checkout,throttlesByReason.ReservedFunctionConcurrentInvocationLimitExceeded,,,912
    function,fulfil,Duration.count,,,120
    function,fulfil,Duration.p99.9,ms,,20.977999999999998
    function,fulfil,coldStartRate.count,,,0
    function,fulfil,coldStartRate.of,,,120
    function,fulfil,coldStartRate.rate,,,0
    function,fulfil,coldStartRate.interval.low,,,0
    function,fulfil,coldStartRate.interval.high,,,0.0302
    function,fulfil,gbSeconds,GB-s,,0.01234
    function,fulfil,ProvisionedConcurrencyUtilization,,,
    series,fulfil,Duration,ms,0,10.5
    series,fulfil,Duration,ms,60000,
    series,fulfil,Duration,ms,120000,12"
  `)
})

test('every row of the CSV report has the six cells of its head', () => {
  for (const day of [launchDay, emptyDay]) {
    const [head, ...rows] = cellsOf(csvReport(day))
    expect(head).toEqual(['scope', 'name', 'metric', 'unit', 'atMs', 'value'])
    expect(rows.filter(row => row.length !== 6)).toEqual([])
  }
})

test('the CSV report has every number of the result once', () => {
  const numbersIn = (value: unknown): number[] => {
    if (typeof value === 'number') return [value]
    return typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : []
  }
  for (const day of [launchDay, stormDay]) {
    const { timeSeries, modelVersion, window } = day
    const { functions, sources, resources, account } = day
    const measures = [functions, sources, resources, account]
    const series = Object.values(timeSeries).filter(each => typeof each === 'object')
    const expected = numbersIn([modelVersion, window, measures, series])
    const shown = cellsOf(csvReport(day))
      .slice(1)
      .filter(([, , metric, , , value]) => value !== '' && metric !== 'seed')
      .map(([, , , , , value]) => Number(value))
      .filter(value => !Number.isNaN(value))
    expect(shown.toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b))
  }
})

test('the CSV report gives times and amounts deep inside their units', () => {
  const text = csvReport(stormDay)
  for (const row of [
    'function,checkout,waiting.callsMs,ms,,7714000',
    'function,checkout,waiting.gbSeconds,GB-s,,3857.25',
    'function,checkout,calls.fulfil.latency.p50,ms,,0.123',
    'function,checkout,calls.fulfil.attempts,,,120001',
    'source,shop,visits.time.p99,ms,,5240',
    'source,shop,visits.time.count,,,120',
    'source,shop,calls.fulfil.latency.p99.9,ms,,',
    'source,web,answers.none,,,721',
    'series,web,attempts,,60000,700',
  ]) {
    expect(text.split('\n').filter(line => line.startsWith(row))).toHaveLength(1)
  }
})

test('a period of a series begins where its row says', () => {
  expect(csvReport(launchDay)).toContain('\nseries,checkout,Throttles,,120000,20000\n')
  expect(csvReport(launchDay)).toContain('\nseries,checkout,Duration,ms,60000,\n')
})

// P28
test.each([
  ['=cmd|/C calc!A0', "'=cmd|/C calc!A0"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\uFF1D1', "'\uFF1D1"],
  ['\t=1', String.raw`\u0009=1`],
  ['\r=1', String.raw`\u000d=1`],
  ['a=1', 'a=1'],
  ['', ''],
  ['a,"b"', 'a,"b"'],
])('csv writes the text %j as %j', (text, cell) => {
  expect(cellsOf(csv([['first', text]]))).toEqual([['first', cell]])
})

test('csv leaves numbers as they are, and nothing for null', () => {
  expect(csv([[-1, 1e-7, 0.1, 1e21, null, 2]])).toBe('-1,1e-7,0.1,1e+21,,2\n')
})

test.each(hostileNames)('the CSV report has %j as text, in as many rows', name => {
  const text = csvReport(dayNamed(name))
  const rows = cellsOf(text)
  expect(rows).toHaveLength(cellsOf(csvReport(launchDay)).length)
  expect(rows.filter(([, shown = '']) => /^[=+\-@\t\r]/.test(shown))).toEqual([])
  expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\p{Zl}\p{Zp}\p{Cf}]/u)
})
