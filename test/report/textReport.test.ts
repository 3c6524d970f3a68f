import { expect, test } from 'vitest'
import { textReport } from '../../src/report/textReport.ts'
import { dayNamed } from './dayNamed.ts'
import { dayOf } from './dayOf.ts'
import { hostileNames } from './hostileNames.ts'
import { emptyDay, launchDay } from './launchDay.ts'
import { stormDay } from './stormDay.ts'

const linesOf = (text: string) => text.replace(/\n$/, '').split('\n')
/** As a terminal counts, near enough: no text here has characters of double width. */
const widest = (text: string) => Math.max(...linesOf(text).map(line => Array.from(line).length))

test('the text report is this one', async () => {
  await expect(textReport(launchDay)).toMatchFileSnapshot('goldens/launchDay.txt')
})

test('the text report of a day on which nothing arrived is this one', async () => {
  await expect(textReport(emptyDay)).toMatchFileSnapshot('goldens/emptyDay.txt')
})

test('the text report of two functions fits a screen of 45 lines and 100 columns', () => {
  expect(linesOf(textReport(launchDay)).length).toBeLessThanOrEqual(45)
  expect(widest(textReport(launchDay))).toBeLessThanOrEqual(100)
})

test('the text report of a day with all that there is around Lambda is this one', async () => {
  await expect(textReport(stormDay)).toMatchFileSnapshot('goldens/stormDay.txt')
  expect(widest(textReport(stormDay))).toBeLessThanOrEqual(100)
})

test('a plain day has no table of what did not happen', () => {
  const words = /^(Clients|Visits|Calls|Resources|Waiting) /m
  expect(textReport(stormDay)).toMatch(words)
  for (const day of [launchDay, emptyDay]) expect(textReport(day)).not.toMatch(words)
})

test('arrivals and attempts of a source that tried again have one scale', () => {
  const lines = linesOf(textReport(stormDay))
  const at = lines.findIndex(line => /^web +arrivals/.test(line))
  expect(lines.slice(at, at + 3).map(line => line.replace(/^(web)? +/, ''))).toEqual([
    'arrivals     ▂▅▂  max 400',
    'attempts     ▂██  max 800',
    'failures     ▁▁▂  max 3',
  ])
})

test('the text report of 30 clients shows those that tried again most, and counts the rest', () => {
  const { web } = stormDay.sources
  if (web === undefined) throw new Error('the storm has a web')
  const sources = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`s${i}`, { ...web, attempts: web.arrivals + 1 + i }]),
  )
  const [, table = ''] =
    /^Clients.*\n([\s\S]*?)\n\n/m.exec(textReport({ ...stormDay, sources })) ?? []
  const names = linesOf(table).map(line => line.split(' ')[0])
  expect(names).toEqual([29, 28, 27, 26, 25, 24, 23, 22, 21, 20].map(i => `s${i}`).concat('and'))
  expect(table).toContain('and 20 more sources of this kind')
})

test('the text report of one function has no table without a row', () => {
  const { checkout } = launchDay.functions
  const text = textReport({ ...launchDay, functions: checkout ? { checkout } : {} })
  expect(text).not.toContain('fulfil')
  expect(text).not.toMatch(/^\S.*\n\n\n/m)
})

test('the text report of 50 functions shows the most throttled, then the most used, and counts the rest', () => {
  const text = textReport(dayOf(50))
  const [, table = ''] = /^Functions.*\n([\s\S]*?)\n\n/m.exec(text) ?? []
  const names = linesOf(table).map(line => line.split(' ')[0])
  const numbers = [3, 2, 1, 50, 49, 48, 47, 46, 45, 44]
  expect(names).toEqual([...numbers.map(number => `function-${number}`), 'and'])
  // 3 to 42 of the functions, and 0 to 39 of the sources.
  expect(text).toContain('and 40 more functions: 900 Invocations, 0 Throttles')
  expect(text).toContain('and 40 more sources: 780 arrivals, 0 throttled')
  expect(widest(text)).toBeLessThanOrEqual(100)
})

test('the text report of ten functions leaves none out and keeps their order', () => {
  const text = textReport(dayOf(10))
  expect(text).not.toContain(' more ')
  expect(text.indexOf('function-1 ')).toBeLessThan(text.indexOf('function-10'))
})

test('the text report of eight limits shows six', () => {
  const throttlesByLimit = { scalingRate: { count: 1, firstMs: 0, lastMs: 0 } }
  const day = dayOf(8)
  const functions = Object.fromEntries(
    Object.entries(day.functions).map(([name, of]) => [name, { ...of, throttlesByLimit }]),
  )
  expect(textReport({ ...day, functions })).toContain('and 2 more limits')
})

test('the text report shows the start and the end of a very long name', () => {
  const text = textReport(dayNamed(`begin${'-x'.repeat(200)}-end`))
  expect(text).toMatch(/^begin[-x]*…[-x]*end +1,234,567 /m)
  expect(widest(text)).toBeLessThanOrEqual(100)
})

test('the text report styles whole lines, and nothing else is changed by it', () => {
  const seen = new Set<string>()
  const coloured = textReport(launchDay, {
    colour: (style, text) => {
      seen.add(style)
      return `<${style}>${text}</>`
    },
  })
  expect([...seen].toSorted()).toEqual(['bold', 'dim', 'red'])
  expect(coloured.replaceAll(/^<\w+>|<\/>$/gm, '')).toBe(textReport(launchDay))
  expect(textReport(emptyDay, { colour: (style, text) => `${style}:${text}` })).toContain(
    'green:Nothing arrived.',
  )
})

test.each(hostileNames)('the text report shows %j as text', name => {
  for (const day of [launchDay, stormDay]) {
    const text = textReport(dayNamed(name, day))
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\p{Zl}\p{Zp}\p{Cf}]/u)
    expect(widest(text)).toBeLessThanOrEqual(100)
  }
})

test('a name with line ends adds no line to the text report', () => {
  const plain = textReport(dayNamed('two-lines'))
  expect(linesOf(textReport(dayNamed('two\nlines')))).toHaveLength(linesOf(plain).length)
})
