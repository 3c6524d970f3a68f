// https://docs.aws.amazon.com/whitepapers/latest/security-overview-aws-lambda/lambda-executions.html, read 2026-10

import { expect, test } from 'vitest'
import { requestsOf } from '../support/requestsOf.ts'
import { eventsOf } from '../support/simulate.ts'
import { tally } from '../support/tally.ts'

test('an environment belongs to one version: what one left idle does not serve another (L14)', () => {
  const requests = requestsOf(
    eventsOf(`
    name: versions
    duration: 1m
    functions:
      f: { Runtime: nodejs22.x, init: { constant: 100ms }, duration: { constant: 100ms }, versions: { "1": {}, "2": {} } }
    sources:
      latest: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 10s] } }
      one: { Type: Sdk, FunctionName: "f:1", arrivals: { at: [1s, 11s] } }
      two: { Type: Sdk, FunctionName: "f:2", arrivals: { at: [2s, 12s] } }
    `),
  )
  expect(requests.map(({ decision, environment }) => `${decision} ${environment}`)).toEqual([
    'cold f:$LATEST#1',
    'cold f:1#1',
    'cold f:2#1',
    'warm f:$LATEST#1',
    'warm f:1#1',
    'warm f:2#1',
  ])
})

test('the weights of an alias split the requests between two pools (L14)', () => {
  const records = eventsOf(`
    name: canary
    duration: 1000s
    functions:
      f:
        Runtime: nodejs22.x
        init: { constant: 0s }
        duration: { constant: 1ms }
        versions: { "1": {}, "2": {} }
        aliases:
          live: { FunctionVersion: "1", RoutingConfig: { AdditionalVersionWeights: { "2": 0.1 } } }
    sources:
      s: { Type: Sdk, FunctionName: "f:live", arrivals: { regular: 10/s } }
  `)
  const versions = records.flatMap(each => (each.event === 'decided' ? [each.version] : []))
  const counts = tally(versions)
  expect(Object.keys(counts).toSorted((a, b) => a.localeCompare(b))).toEqual(['1', '2'])
  const deviation = ((counts['2'] ?? 0) - 1000) / Math.sqrt(10_000 * 0.1 * 0.9)
  expect(Math.abs(deviation)).toBeLessThan(4)
  const pools = new Set(requestsOf(records).map(({ environment }) => environment))
  expect(pools).toEqual(new Set(['f:1#1', 'f:2#1']))
})

test('no environment serves longer than the 14 hours that its host is leased for (L20)', () => {
  const requests = requestsOf(
    eventsOf(`
    name: lease
    duration: 15h
    functions:
      f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s } }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { regular: 12/h } }
    assumptions: { maximumAge: { constant: 30h } }
  `),
  )
  const cold = requests.filter(({ decision }) => decision === 'cold')
  expect(cold.map(({ arrivedAt }) => arrivedAt / 3_600_000)).toEqual([0, 14])
})
