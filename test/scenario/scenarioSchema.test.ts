import { array, assert, constantFrom, jsonValue, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { arrivals } from '../../src/math/arrivals.ts'
import { distributions } from '../../src/math/distributions.ts'
import { plainObject } from '../../src/math/reading/plainObject.ts'
import { checkScenario } from '../../src/scenario/checkScenario.ts'
import { turnKnob } from '../../src/scenario/knob.ts'
import { readYaml } from '../../src/scenario/readYaml.ts'
import { keysAt, scenarioSchema } from '../../src/scenario/scenarioSchema.ts'
import { badScenarios } from './badScenarios.ts'
import { base } from './baseScenario.ts'
import { obeys } from './draft7.ts'

const schema = scenarioSchema()
const resource = () => 'at\n1\n'

function valueOf(text: string): unknown {
  const reading = readYaml(text, 'a.yaml')
  if (!reading.ok) throw new Error('the text is no YAML')
  return reading.value
}
const isTaken = (value: unknown) => checkScenario(value, resource).ok

const settings = (line: string) => base.replace('80ms }', `80ms }\n    ${line}`)

/** Right in every part that the language has. */
const good = [
  base,
  `${base}seed: 7\nwarmup: auto\nstart: 2026-11-27T08:00:00Z\nquestion: Why?\n`,
  `${base}warmup: 5m\nassumptions: { idleTimeout: { uniform: { low: 300s, high: 900s } }, proactiveInit: 50%, reuse: random, billFailedInit: true, requestRateWindow: 100ms }\n`,
  settings('work: [{ cpu: { exponential: 60ms } }, { wait: { constant: 0 } }]').replace(
    '    duration: { constant: 80ms }\n',
    '',
  ),
  settings('initEffects: { packageSize: 5MB, vpc: true, layers: 2 }'),
  settings('extensions: { kind: internal, after: { gamma: { mean: 5ms, cv: 0.5 } } }'),
  settings('firstInvoke: preset\n    errors: 0.1%\n    crashes: 0.001\n    Architectures: [arm64]'),
  settings('ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 }'),
  settings(
    "versions: { '1': {}, '2': { MemorySize: 512 } }\n    aliases: { live: { FunctionVersion: 1, RoutingConfig: { AdditionalVersionWeights: { '2': 0.1 } } } }",
  ),
  settings(
    'ScalableTarget: { MinCapacity: 1, MaxCapacity: 9, ScheduledActions: [{ at: 1h, ScalableTargetAction: { MaxCapacity: 4 } }] }\n    TargetTrackingScalingPolicyConfiguration: { TargetValue: 0.5 }',
  ),
  base.replace('{ poisson: 20/s }', '{ trace: { file: a.csv } }'),
  base.replace(
    '{ poisson: 20/s }',
    '{ profile: [{ at: 0m, rate: 50/s }, { at: 20m, rate: 0.5/h }] }',
  ),
  base.replace('{ poisson: 20/s }', '{ bursts: { size: 10, every: 1m } }'),
  base.replace('{ poisson: 20/s }', '{ users: { users: 5, think: { exponential: 3s } } }'),
  base.replace(
    'Type: Sdk',
    'Type: Api\n    TimeoutInMillis: 5000\n    ThrottlingRateLimit: 0.5\n    timeout: 2s\n    overhead: 5ms\n    requestSize: 1MB\n    retries: standard2026',
  ),
  base.replace('Type: Sdk', 'Type: ALB\n    retries: { attempts: 5, jitter: none, quota: 100 }'),
  base.replace(
    'FunctionName: checkout',
    'flow: [{ call: checkout, onFailure: continue }, { wait: 3s }, { chance: 80%, do: [{ call: checkout }], else: [{ wait: 1s }] }]',
  ),
  `${settings('work: [{ use: { resource: db, for: 5ms } }, { invoke: { FunctionName: pay, InvocationType: Event } }, { invoke: pay, onFailure: continue }]').replace('    duration: { constant: 80ms }\n', '').replace('functions:\n', 'functions:\n  pay: { Runtime: nodejs22.x, duration: 5ms }\n')}resources: { db: { connections: 5, rate: 100/s, burst: 5, queue: 0, timeout: 1s } }\n`,
]

test.each(good)('what is right is right for editors as well: %#', text => {
  const value = valueOf(text)
  expect(isTaken(value)).toBe(true)
  expect(obeys(schema, value)).toBe(true)
})

/** What only shows when parts are compared, and forms that take a grammar to see. */
const beyondSchemas = new Set([
  'a call that was not there before',
  'a move to Managed Instances',
  'bounds on Managed Instances that are the wrong way round',
  'users who never think',
  'a deployment of a function that is misspelt',
  'a deployment of a published version',
  'a deployment of an alias that is misspelt',
  'a fault of a resource that is misspelt',
  'a fault of nothing',
  'a fault of one alias',
  'a fault of two things',
  'a fault that does nothing',
  'a fault that ends before it begins',
  'a setting beyond what AWS allows',
  'a setting of a function that cannot change',
  'a setting of a function that is misspelt',
  'a setting of the account that cannot change',
  'a setting that cannot change',
  'a setting that does not fit another',
  'a setting that is misspelt',
  'a setting that is no path',
  'a setting that is wrong within',
  'a setting that only the one before makes wrong',
  'a setting to what it cannot be',
  'a shift during another',
  'a shift of a function',
  'a shift of what is provisioned',
  'a shift to a version that is not there',
  'provisioned concurrency where none was',
  'users instead of requests',
  'too much memory',
  'a timeout of hours',
  'a timeout that its front has not',
  'a timeout beyond its front',
  'a rate that its front has not',
  'retries of a front that tries again itself',
  'a flow beside a function',
  'a flow of a function that is misspelt',
  'a step that does two things',
  'a chance of nothing',
  'steps too deep in each other',
  'a resource without a limit',
  'a use of a resource that is not there',
  'a call of a function that is not there',
  'a function that calls itself',
  'a duration of nothing',
  'a warmup as long as the run',
  'a start without a zone',
  'a start on a day that is none',
  'a runtime that was not measured',
  'neither runtime nor init',
  'an Image with a runtime',
  'a base image of a zip',
  'no duration of the handler',
  'duration and work',
  'ends in the wrong order',
  'ends that leave nothing',
  'moments out of reach',
  'bursts that overlap',
  'quantiles that fall',
  'a share above one',
  'more reserved than AWS lets',
  'more provisioned than reserved',
  'more provisioned than unreserved',
  'provisioned on what is not published',
  'provisioned on a weighted alias',
  'an alias to no version',
  'an alias to a version that is a word',
  'a weight to no version',
  'a weight of the same version',
  'a weight beside what is not published',
  'an alias that is there already',
  'a least above the most',
  'an action that does nothing',
  'target tracking without bounds',
  'SnapStart of Node.js',
  'SnapStart of what is not published',
  'SnapStart with a large /tmp',
  'SnapStart with provisioned concurrency',
  'a function that is misspelt',
  'a qualifier that is none',
  'a profile that goes back',
  'a trace that cannot be read',
  'all Inits ahead of requests',
  'a window of nothing',
])

const readable = Object.entries(badScenarios).filter(([, text]) => readYaml(text, 'a').ok)
test.each(readable)('editors see %s unless no schema can', (name, text) => {
  expect(obeys(schema, valueOf(text))).toBe(beyondSchemas.has(name))
})

test.each([
  ['distribution', distributions.map(({ name }) => name)],
  ['arrivals', [...arrivals.map(({ name }) => name), 'schedule']],
])('every kind of %s is in the schema, with what it is', (kind, names) => {
  const definition = plainObject(plainObject(schema['definitions'])?.[kind])
  const properties = plainObject(definition?.['properties']) ?? {}
  expect(Object.keys(properties).toSorted()).toEqual(names.toSorted())
  for (const each of Object.values(properties)) expect(each).toHaveProperty('description')
})

test('every key of the language is described', () => {
  const silent: string[] = []
  const visit = (part: unknown, path: string) => {
    const { properties, additionalProperties, items } = plainObject(part) ?? {}
    if (properties === undefined && additionalProperties === undefined && items === undefined)
      return
    for (const [key, each] of Object.entries(plainObject(properties) ?? {})) {
      if (plainObject(each)?.['description'] === undefined) silent.push(`${path}.${key}`)
      visit(each, `${path}.${key}`)
    }
    visit(additionalProperties, `${path}.*`)
    visit(items, `${path}[]`)
  }
  visit(schema, '')
  expect(silent).toEqual([])
})

test('the keys of a place are those that the schema has there', () => {
  expect(keysAt(['account'])).toContain('Region')
  expect(keysAt(['functions', 'any', 'versions', '1'])).toContain('MemorySize')
  expect(keysAt(['functions', 'any', 'work', 0])).toEqual([
    'cpu',
    'wait',
    'use',
    'invoke',
    'send',
    'onFailure',
  ])
  expect(keysAt(['nowhere', 'at', 'all'])).toEqual([])
})

test('whatever is given for a scenario gets an answer, and what is taken obeys the schema', () => {
  const start = valueOf(base)
  const key = constantFrom(
    'functions',
    'checkout',
    'sources',
    'web',
    'duration',
    'arrivals',
    'account',
    '__proto__',
    '',
    'x',
  )
  const change = record({
    path: array(key, { minLength: 1, maxLength: 4 }),
    value: jsonValue(),
  })
  assert(
    property(change, ({ path, value }) => {
      const turned = turnKnob(start, { path, value })
      const root = turned.ok ? turned.value : start
      const checking = checkScenario(root, resource)
      expect(checking.ok ? obeys(schema, root) : checking.problems.length > 0).toBe(true)
    }),
    { seed: 5, numRuns: 300 },
  )
  expect(Object.keys(Object.prototype)).toEqual([])
})
