import { type Breaking, type Broken, change, without } from './breaking.ts'
import { withState } from './brokenLogs.ts'

/** The log of the example of all together, each time with one fault that the law must find. */
export const brokenWholeLogs: readonly Broken[] = [
  ['tenantsApart', 'a tenant that there is not', change('decided tenants#1', { tenant: 3 })],
  ['tenantsApart', 'a request for nobody', change('decided tenants#1', { tenant: undefined })],
  ['tenantsApart', 'a tenant where none are', change('decided moved#1', { tenant: 1 })],
  [
    'tenantsApart',
    'the environment of another',
    change('started tenants#3', { environment: 'apart:$LATEST#2' }),
  ],
  ['statesAreTrue', 'another limit', withState('tenants#1', { tenantEnvironmentsMost: 24 })],
  ['statesAreTrue', 'others are counted', withState('tenants#3', { tenantEnvironments: 1 })],
  ['statesAreTrue', 'those of all tenants', withState('tenants#3', { environments: 2 })],
  ['decisionsFollow', 'too many', withState('tenants#2', { tenantEnvironmentsMost: 1 })],
  ['newCodeServes', 'the old code serves on', oldServes],
  ['weightsHold', 'a request does not move', change('decided moved#5', { version: '1' })],
  ['weightsHold', 'a request moves too early', change('decided moved#4', { version: '2' })],
  ['weightsHold', 'it shifts too early', change('change fault', { what: 'shift' })],
  ['handlersTakeTheirTime', 'slow before', change('finished moved#3', { duration: 2_000_000 })],
  ['handlersTakeTheirTime', 'not slow', change('finished moved#4', { duration: 1_000_000 })],
  ['handlersTakeTheirTime', 'slow after', change('finished moved#5', { duration: 2_000_000 })],
  ['handlersTakeTheirTime', 'fails before', change('finished moved#3', { outcome: 'error' })],
  ['handlersTakeTheirTime', 'no stream', change('finished long#1', { duration: 1_000_000 })],
  ['handlersTakeTheirTime', 'a slow stream', change('finished long#1', { duration: 2_000_001 })],
  ['adaptiveHolds', 'held for too short a time', change('held eager#6', { until: 4_250_001 })],
  ['adaptiveHolds', 'held before a throttle', change('answered eager#4', { answer: 'completed' })],
  ['adaptiveHolds', 'a retry is not held', change('attempted eager#4/2', { at: 4_100_000 })],
  ['adaptiveHolds', 'held after no throttle', change('answered eager#3', { answer: 'throttled' })],
  ['waitsAreRight', 'held for too long', change('attempted eager#6', { at: 29_999_999 })],
  ['waitsAreRight', 'a retry too soon', change('attempted eager#4/2', { at: 3_999_999 })],
  ['requestsEndOnce', 'held and lost', without('attempted eager#6')],
]

/** The environment that went is there for the next request. */
function oldServes(log: Parameters<Breaking>[0]): ReturnType<Breaking> {
  const found = change('decided moved#3', { decision: 'warm', environment: 'moved:1#1' })
  return found(without('removed moved:1#1')(log))
}
