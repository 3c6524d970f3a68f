import { describe, expect, test } from 'vitest'
import { badScenarios } from './badScenarios.ts'
import { base, problemsOf, readText, scenarioOf } from './baseScenario.ts'

test('a scenario that is right is read with all its defaults', () => {
  expect(scenarioOf(base)).toMatchObject({
    name: 'Checkout',
    seed: '42',
    duration: '2h',
    warmup: '0s',
    account: { Region: 'us-east-1', ConcurrentExecutions: 1000, scalingModel: 'current' },
    assumptions: { idleTimeout: { constant: '640s' }, reuse: 'mostRecentlyUsed' },
    traces: {},
  })
})

test('the first problem of each bad file is told with its place', async () => {
  const rows = Object.entries(badScenarios).map(
    ([name, text]) => `${name}\n  ${problemsOf(text)[0] ?? 'no problem'}`,
  )
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('badScenarios.txt')
})

test.each(Object.entries(badScenarios))('a file with %s is refused', (_, text) => {
  expect(problemsOf(text)).not.toEqual([])
})

test('problems of settings, of references and of what AWS refuses are told at once', () => {
  const text = `name: Checkout
duration: 2h
functions:
  checkout:
    MemorySize: 64
    duration: { lognormal: { p50: 80ms, p99: 400 } }
    ReservedConcurrentExecutions: 950
sources:
  web: { Type: AI, FunctionName: chekout, arrivals: { poisson: 20 } }
warmup: 3h
`
  expect(problemsOf(text).map(line => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'a.yaml:5:17 functions.checkout.MemorySize:',
    'a.yaml:6:46 functions.checkout.duration.lognormal.p99:',
    'a.yaml:7:35 functions.checkout.ReservedConcurrentExecutions:',
    'a.yaml:9:16 sources.web.Type:',
    'a.yaml:9:34 sources.web.FunctionName:',
    'a.yaml:9:64 sources.web.arrivals.poisson:',
    'a.yaml:10:9 warmup:',
  ])
})

test('what follows from a problem that is told is not told again', () => {
  const text = base.replace('constant: 80ms', 'constant: 80')
  expect(problemsOf(text)).toHaveLength(1)
})

describe('a value that --set replaces', () => {
  const sets = [{ path: 'functions.checkout.MemorySize', value: '512' }]

  test('counts instead of that of the text', () => {
    const reading = readText(base, {}, sets)
    expect(reading.ok && reading.value.functions['checkout']?.MemorySize).toBe(512)
  })

  test('has its problems at the set, not in the text', () => {
    const reading = readText(base, {}, [{ path: 'functions.checkout.MemorySize', value: '64' }])
    expect(reading).toEqual({
      ok: false,
      problems: [
        {
          file: '--set functions.checkout.MemorySize=64',
          line: 1,
          column: 1,
          path: ['functions', 'checkout', 'MemorySize'],
          message: 'must be at least 128: found 64',
        },
      ],
    })
  })

  test('is refused beside the problems of the text', () => {
    const reading = readText(base.replace('2h', '2'), {}, [{ path: 'a..b', value: '1' }])
    expect(reading.ok ? [] : reading.problems.map(({ file }) => file)).toEqual([
      '--set a..b=1',
      'a.yaml',
    ])
  })
})

describe('a name that objects may stumble over', () => {
  const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'prototype']

  test.each(names)('%s names a function, a source and an alias like any other', name => {
    const text = base
      .replaceAll('checkout', name)
      .replace('  web:', `  ${name}:`)
      .replace('80ms }', `80ms }\n    AutoPublishAlias: ${name}`)
    const { functions, sources } = scenarioOf(text)
    expect(Object.keys(functions)).toEqual([name])
    expect(Object.keys(sources)).toEqual([name])
  })

  test.each(names)('%s is not there where nobody wrote it', name => {
    const text = base.replace('FunctionName: checkout', `FunctionName: ${name}`)
    expect(problemsOf(text)[0]).toMatch(/the function must be one of checkout: found/)
    const set = base.replace('80ms }', `80ms }\n    initEffects: { ${name}: true }`)
    expect(problemsOf(set)[0]).toMatch(/the key must be one of packageSize/)
  })

  test.each(['__proto__', '""', '🚀', 'a b', 'a.b', 'ä', '‮live', 'x'.repeat(65)])(
    '%s is refused as the name of a function and of a source',
    name => {
      for (const place of ['  checkout:', '  web:']) {
        const lines = problemsOf(base.replace(place, `  ${name}:`))
        expect(lines[0]).toMatch(/^a\.yaml:[59]:3 /)
        expect(lines[0]).toMatch(/the name must be|a key must be any other name/)
      }
      expect(Object.keys(Object.prototype)).toEqual([])
    },
  )
})

describe('a number', () => {
  const memory = (written: string) =>
    problemsOf(base.replace('80ms }', `80ms }\n    MemorySize: ${written}`))

  test.each(['128', '10240', '1e3', '512.0'])('%s is taken as it looks', written => {
    expect(memory(written)).toEqual([])
  })

  const refused = [
    '.nan',
    '.inf',
    '-.inf',
    '-0',
    '0',
    '-128',
    '1e308',
    '1e400',
    '5e-324',
    '9007199254740993',
    '"1e3"',
    '1_000',
    '512.5',
    '0x200',
    '0o1000',
    '0512',
    '~',
    'true',
  ]
  test.each(refused)('%s is refused, not rounded', written => {
    expect(memory(written)).toHaveLength(1)
  })

  test.each(['10ms', '0.5s', '1m30s', '0', '"0"'])('the time %s is taken', written => {
    expect(problemsOf(base.replace('80ms', written))).toEqual([])
  })

  test.each(['10 ms', '10', '-10ms', '1e3ms', '.nan', '1_000ms', '0.1us', '5e-324', '1e308', '""'])(
    'the time %s is refused',
    written => {
      expect(problemsOf(base.replace('80ms', written))).toHaveLength(1)
    },
  )
})
