import { expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('L21: new code gets new environments; a request that waits for its Init, and one that runs, stay with the old', () => {
  const records = eventsOf(`
    name: timeline
    duration: 20s
    functions:
      f: { Runtime: nodejs22.x, init: { constant: 1s }, duration: { constant: 2s } }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 1s, 3s, 4.2s, 5s, 8s] } }
    changes: [{ at: 5s, do: deploy, FunctionName: f }]
  `)
  // At 5 s one is idle, one runs until 5.2 s, and one begins; a request of that moment finds no old one.
  expect(table(records, 'decided', 'started', 'removed', 'change')).toBe(
    lines(`
      0s    s#1  cold     f:$LATEST#1
      1s    s#1  starts   f:$LATEST#1
      1s    s#2  cold     f:$LATEST#2
      2s    s#2  starts   f:$LATEST#2
      3s    s#3  warm     f:$LATEST#1
      3s    s#3  starts   f:$LATEST#1
      4.2s  s#4  warm     f:$LATEST#2
      4.2s  s#4  starts   f:$LATEST#2
      5s    -    done                  deploy f
      5s    -    removed  f:$LATEST#1  deployed
      5s    s#5  cold     f:$LATEST#3
      6s    s#5  starts   f:$LATEST#3
      6.2s  -    removed  f:$LATEST#2  deployed
      8s    s#6  warm     f:$LATEST#3
      8s    s#6  starts   f:$LATEST#3
    `),
  )
})

test('L21: whoever waits for an Init that has begun runs on it, and what comes up for nobody goes', () => {
  const records = eventsOf(`
    name: timeline
    duration: 20s
    functions:
      f: { Runtime: nodejs22.x, init: { constant: 1s }, duration: { constant: 1s } }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 0.5s] } }
    changes: [{ at: 0.2s, do: deploy, FunctionName: f }]
    assumptions: { proactiveInit: 50% }
  `)
  expect(table(records, 'decided', 'started', 'removed', 'change')).toBe(
    lines(`
      0s     s#1  cold     f:$LATEST#1
      200ms  -    done                  deploy f
      500ms  s#2  cold     f:$LATEST#3
      1s     s#1  starts   f:$LATEST#1
      1s     -    removed  f:$LATEST#2  deployed
      1.5s   s#2  starts   f:$LATEST#3
      2s     -    removed  f:$LATEST#1  deployed
    `),
  )
})

test('L21: a deployment moves no random number of a request, nor of an environment', () => {
  const scenario = (changes: string) => `
    name: timeline
    duration: 1h
    functions:
      f:
        Runtime: nodejs22.x
        init: { exponential: 300ms }
        duration: { exponential: 200ms }
        errors: 10%
        crashes: 5%
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { poisson: 1/s } }
    assumptions: { reuse: random }
    ${changes}
  `
  const told = (changes: string) => {
    const finished = eventsOf(scenario(changes)).filter(record => record.event === 'finished')
    return new Map(finished.map(each => [each.request, each]))
  }
  const [before, after] = [told(''), told('changes: [{ at: 30m, do: deploy, FunctionName: f }]')]
  const withoutInit = [...before.keys()].filter(request =>
    [before, after].every(of => !of.get(request)?.suppressedInit),
  )
  const of = (each: typeof before) =>
    withoutInit.map(request => [each.get(request)?.duration, each.get(request)?.outcome])
  expect(withoutInit.length).toBeGreaterThan(3000)
  expect(of(after)).toEqual(of(before))
})

const provisioned = (more: string) => `
  name: timeline
  duration: 5m
  functions:
    f:
      Runtime: nodejs22.x
      AutoPublishAlias: live
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 2 }
      init: { constant: 1s }
      duration: { constant: 2s }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { at: [59s, 70s, 150.01s, 151s, 152s] } }
  changes: [{ at: 1m, do: deploy, FunctionName: f }]
  ${more}
`

test('L21: what was provisioned serves until all that takes its place is allocated', () => {
  // 90 s of preparation and 20 ms for two environments; one of the old ones is busy then.
  expect(
    table(eventsOf(provisioned('')), 'decided', 'created', 'removed', 'provisioned', 'change'),
  ).toBe(
    lines(`
      0s        -    created      f:live#p1
      0s        -    created      f:live#p2
      0s        -    provisioned  f:live     2 of 2
      59s       s#1  provisioned  f:live#p2
      1m        -    done                    deploy f
      1m        -    provisioned  f:live     2 of 2
      1m10s     s#2  provisioned  f:live#p2
      2m30.01s  s#3  provisioned  f:live#p2
      2m30.02s  -    removed      f:live#p1  deployed
      2m30.02s  -    created      f:live#p3
      2m30.02s  -    created      f:live#p4
      2m30.02s  -    provisioned  f:live     3 of 2
      2m31s     s#4  provisioned  f:live#p4
      2m32s     s#5  provisioned  f:live#p3
      2m32.01s  -    removed      f:live#p2  deployed
      2m32.01s  -    provisioned  f:live     2 of 2
    `),
  )
})

test('L21: where it goes at once, requests run on demand until there is something in its place', () => {
  const records = eventsOf(provisioned('assumptions: { provisionedAtDeploy: atOnce }'))
  expect(table(records, 'decided', 'created', 'removed', 'provisioned', 'change')).toBe(
    lines(`
      0s        -    created      f:live#p1
      0s        -    created      f:live#p2
      0s        -    provisioned  f:live     2 of 2
      59s       s#1  provisioned  f:live#p2
      1m        -    done                    deploy f
      1m        -    removed      f:live#p1  deployed
      1m        -    provisioned  f:live     1 of 2
      1m1s      -    removed      f:live#p2  deployed
      1m1s      -    provisioned  f:live     0 of 2
      1m10s     s#2  cold         f:1#1      spilled notReady
      1m10s     -    created      f:1#1
      2m30.01s  s#3  warm         f:1#1      spilled notReady
      2m30.02s  -    created      f:live#p3
      2m30.02s  -    created      f:live#p4
      2m30.02s  -    provisioned  f:live     2 of 2
      2m31s     s#4  provisioned  f:live#p4
      2m32s     s#5  provisioned  f:live#p3
    `),
  )
})

test('L21: more memory for what is provisioned is there, and paid for, when it is allocated', () => {
  const { functions } = simulate(`
    name: timeline
    duration: 5m
    functions:
      f:
        Runtime: nodejs22.x
        MemorySize: 128
        AutoPublishAlias: live
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 2 }
        duration: { constant: 1s }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { at: [70s, 200s] } }
    changes: [{ at: 1m, set: functions.f.MemorySize, to: 256 }]
  `)
  expect(functions['f']?.gbSeconds).toBeCloseTo(1 / 8 + 1 / 4, 9)
  expect(functions['f']?.provisionedGbSeconds).toBeCloseTo(2 * (150.02 / 8 + 149.98 / 4), 6)
})
