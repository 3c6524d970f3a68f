import { expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const unused = (runtime: string, more = '', source = 'Type: Sdk') => `
  name: timeline
  duration: 60d
  functions:
    f: { Runtime: ${runtime}, SnapStart: { ApplyOn: PublishedVersions }, AutoPublishAlias: live, restore: { constant: 400ms }, init: { constant: 2s }, duration: { constant: 100ms }, ${more} }
  sources:
    s: { ${source}, FunctionName: f, arrivals: { at: [0s, 14d, 28d500ms, 28d1m, 28d2m499ms, 28d2m500ms, 28d2m900ms] } }
`

test('S4: a Java snapshot unused for 14 days is gone, and every request fails until it is built again', () => {
  const log = eventsOf(unused('java21'))
  expect(table(log, 'decided', 'finished')).toBe(
    lines(`
      0s          s#1  cold       f:1#1
      500ms       s#1  completed  f:1#1  100 ms, init 400, billed 260
      14d         s#2  cold       f:1#2
      14d500ms    s#2  completed  f:1#2  100 ms, init 400, billed 260
      28d500ms    s#3  notReady   -
      28d1m       s#4  notReady   -
      28d2m499ms  s#5  notReady   -
      28d2m500ms  s#6  cold       f:1#3
      28d2m900ms  s#7  cold       f:1#4
      28d2m1s     s#6  completed  f:1#3  100 ms, init 400, billed 260
      28d2m1.4s   s#7  completed  f:1#4  100 ms, init 400, billed 260
    `),
  )
})

test('S4: a 409 is an error of the API, no throttle and no invocation', () => {
  const { functions, sources } = simulate(unused('java21'))
  expect(functions['f']).toMatchObject({ Invocations: 4, Errors: 0, Throttles: 0, coldStarts: 4 })
  expect(sources['s']).toMatchObject({
    arrivals: 7,
    outcomes: { completed: 4, failed: 3, throttled: 0, inFlight: 0 },
    answers: { 200: 4, 409: 3 },
  })
  // An SDK does not take it for something that passes, so nothing is tried again.
  const retried = simulate(unused('java21', '', 'Type: Sdk, retries: standard2026')).sources['s']
  expect(retried).toMatchObject({ attempts: 7, outcomes: { completed: 4, failed: 3 } })
  expect(retried?.answers).toEqual({ 200: 4, 409: 3 })
})

test('S4: each published version has a snapshot of its own, and snapshots of others than Java stay', () => {
  const versions = 'versions: { 1: { }, 2: { } }, aliases: { old: { FunctionVersion: 1 } }'
  const both = unused('java21', versions).replace('FunctionName: f,', "FunctionName: 'f:2',")
  const also = `${both}    old: { Type: Sdk, FunctionName: 'f:old', arrivals: { at: [27d] } }\n`
  expect(simulate(also).sources['s']?.answers).toEqual({ 200: 4, 409: 3 })
  expect(simulate(unused('python3.13')).sources['s']?.answers).toEqual({ 200: 7 })
  expect(
    simulate(unused('java21').replace('FunctionName: f,', "FunctionName: 'f:$LATEST',")).sources[
      's'
    ]?.answers,
  ).toEqual({ 200: 7 })
})

test('S4: how long it takes to build it again is for the scenario to say', () => {
  const yaml = `${unused('java21')}  assumptions: { snapshotRebuild: { constant: 59500ms } }\n`
  expect(simulate(yaml).sources['s']?.answers).toEqual({ 200: 6, 409: 1 })
})

test('S4: a deployment publishes a snapshot of its own, which nobody has left unused yet', () => {
  const deployed = (at: string) =>
    simulate(`${unused('java21')}  changes: [{ at: ${at}, do: deploy, FunctionName: f }]\n`)
  // Nobody has come for 14 days, but the code is of today; or it comes while the one before is built again.
  expect(deployed('28d').sources['s']?.answers).toEqual({ 200: 7 })
  expect(deployed('28d30s').sources['s']?.answers).toEqual({ 200: 6, 409: 1 })
  // It is gone in its turn.
  expect(deployed('14d1s').sources['s']?.answers).toEqual({ 200: 7 })
  expect(deployed('13d').sources['s']?.answers).toEqual({ 200: 4, 409: 3 })
})
