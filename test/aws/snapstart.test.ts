// https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html and .../snapstart-monitoring.html, read 2026-10

import { describe, expect, test } from 'vitest'
import { requestsOf } from '../support/requestsOf.ts'
import { eventsOf, problemsOf } from '../support/simulate.ts'

const scenario = (settings: string) => `
  name: SnapStart
  duration: 1m
  functions:
    f: { ${settings} SnapStart: { ApplyOn: PublishedVersions }, AutoPublishAlias: live, duration: { constant: 1s } }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
`

/** Requests with these restores and durations, one after the other on one environment. */
function restored(yaml: string, ...rows: readonly string[]) {
  const files = { 'requests.csv': `at,durationMs,initMs\n${rows.join('\n')}\n` }
  return requestsOf(eventsOf(yaml, { files }))
}

describe('a snapshot is restored instead of Init (S2, S3)', () => {
  const java = scenario('Runtime: java21, Timeout: 30,')

  test('the caller waits for the restore and the handler, then the environment is warm', () => {
    expect(restored(java, '0,100,400', '10,100,400')).toMatchObject([
      { decision: 'cold', startedAt: 400, answeredAt: 500, outcome: 'completed', duration: 100 },
      { decision: 'warm', answeredAt: 10_100, billedMs: 100 },
    ])
  })

  test('Duration and the billed part of the restore are rounded up each (S3)', () => {
    const yaml = `${java}
  assumptions: { billedRestoreShare: 0.5 }
`
    // 101 and 151: one rounding of the sum would give 251.
    expect(restored(yaml, '0,100.2,300.4')[0]?.billedMs).toBe(252)
  })

  test('a restore has 10 s (S2)', () => {
    expect(restored(java, '0,100,10000')[0]).toMatchObject({
      outcome: 'completed',
      answeredAt: 10_100,
    })
    expect(restored(java, '0,100,10001', '20,100,400')).toMatchObject([
      { decision: 'cold', outcome: 'restoreTimeout', answeredAt: 10_000 },
      { decision: 'cold', outcome: 'completed', answeredAt: 20_500 },
    ])
  })

  test('only published versions are restored (S1)', () => {
    const latest = java.replace('FunctionName: f,', 'FunctionName: "f:$LATEST",')
    expect(restored(latest, '0,100,400')[0]).toMatchObject({ initDuration: 400, billedMs: 500 })
  })
})

describe('what SnapStart works with (S1)', () => {
  const written = (settings: string) =>
    scenario(settings).replace('{ trace: { file: requests.csv } }', '{ at: [0s] }')

  test.each([
    'java11',
    'java17',
    'java21',
    'java25',
    'python3.12',
    'python3.13',
    'python3.14',
    'dotnet8',
    'dotnet10',
  ])('%s is accepted', runtime => {
    expect(problemsOf(written(`Runtime: ${runtime},`))).toEqual([])
  })

  test.each(['java8.al2', 'python3.11', 'dotnet6', 'nodejs22.x', 'ruby3.4', 'provided.al2023'])(
    '%s is refused',
    runtime => {
      expect(problemsOf(written(`Runtime: ${runtime},`)).join()).toMatch(/SnapStart/)
    },
  )

  test('images are accepted since July 2026 (X7)', () => {
    expect(problemsOf(written('PackageType: Image, init: { constant: 1s },'))).toEqual([])
  })

  test('more than 512 MB of ephemeral storage are refused', () => {
    expect(problemsOf(written('Runtime: java21, EphemeralStorage: { Size: 512 },'))).toEqual([])
    const problems = problemsOf(written('Runtime: java21, EphemeralStorage: { Size: 513 },'))
    expect(problems.join()).toMatch(/SnapStart/)
  })

  test('provisioned concurrency is refused', () => {
    const settings =
      'Runtime: java21, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 },'
    expect(problemsOf(written(settings)).join()).toMatch(/SnapStart/)
  })
})
