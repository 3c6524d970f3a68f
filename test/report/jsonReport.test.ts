import { expect, test } from 'vitest'
import { jsonReport } from '../../src/report/jsonReport.ts'
import { resultSchema } from '../../src/report/resultSchema.ts'
import { schemaProblems } from '../support/schemaProblems.ts'
import { dayNamed } from './dayNamed.ts'
import { dayOf } from './dayOf.ts'
import { hostileNames } from './hostileNames.ts'
import { emptyDay, launchDay } from './launchDay.ts'

test('the JSON report has its members in this order', () => {
  const members = [...jsonReport(launchDay).matchAll(/^ {2}"(\w+)":/gm)].map(([, name]) => name)
  expect(members.join(' ')).toBe(
    'schemaVersion lambdasim modelVersion scenario seed replications window verdict findings ' +
      'fingerprint functions sources resources queues streams stateMachines warmers account changes ' +
      'handedOn assumptions timeSeries',
  )
})

test('the JSON report is the result itself, in two spaces and with a line end', () => {
  const text = jsonReport(launchDay)
  expect(JSON.parse(text)).toEqual(launchDay)
  expect(text).toMatch(/^\{\n {2}"schemaVersion": 1,\n/)
  expect(text).toMatch(/[^\n]\n$/)
})

test('the JSON report has the same bytes whoever put the result together', () => {
  const { checkout, fulfil } = launchDay.functions
  const reversed = <Value extends object>(value: Value): Value =>
    Object.assign(
      {},
      ...Object.entries(value)
        .toReversed()
        .map(([name, each]) => ({ [name]: each })),
    )
  const functions = checkout && fulfil && { checkout: reversed(checkout), fulfil: reversed(fulfil) }
  const day = reversed({
    ...launchDay,
    window: reversed(launchDay.window),
    ...(functions && { functions }),
  })
  expect(JSON.stringify(day)).not.toBe(JSON.stringify(launchDay))
  expect(jsonReport(day)).toBe(jsonReport(launchDay))
})

// P38
test.each([
  ['launch day', launchDay],
  ['empty day', emptyDay],
  ['fifty functions', dayOf(50)],
])('the result of %s keeps to the schema', (_, day) => {
  expect(schemaProblems(JSON.parse(jsonReport(day)), resultSchema())).toEqual([])
})

test('the schema refuses what is missing, what is too much and what is of another kind', () => {
  const { seed: _, ...seedless } = launchDay
  const { checkout } = launchDay.functions
  const wrong = {
    ...seedless,
    more: 1,
    functions: { checkout: { ...checkout, Errors: -1, coldStarts: '1' } },
  }
  expect(schemaProblems(wrong, resultSchema())).toEqual([
    '$.seed must be there',
    '$.functions.checkout.Errors must be at least 0',
    '$.functions.checkout.coldStarts must be integer',
    '$.more must not be there',
  ])
})

test.each(hostileNames)('the JSON report has %j as itself, and nothing in it to obey', name => {
  const text = jsonReport(dayNamed(name))
  expect(JSON.parse(text)).toEqual(dayNamed(name))
  expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\p{Zl}\p{Zp}\p{Cf}]/u)
  expect(schemaProblems(JSON.parse(text), resultSchema())).toEqual([])
})
