import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type RandomStream, randomStream } from '../../src/math/random/randomStream.ts'
import { planOf } from '../../src/scenario/planOf.ts'
import { readScenario } from '../../src/scenario/readScenario.ts'
import { printProblems } from '../../src/scenario/scenarioProblem.ts'

const resource = () => 'at,durationMs\n0,100\n1.5,200\n'

/** What a text is answered with, in words that can be compared. */
function answer(text: string): string {
  const reading = readScenario(text, { file: 'hostile.yaml', resource })
  if (reading.ok) {
    planOf(reading.value, '42', 0)
    return `accepted ${JSON.stringify(reading.value)}`
  }
  if (reading.problems.length === 0) throw new Error('refused without a problem')
  for (const { line, column, message } of reading.problems) {
    if (!(line >= 1 && column >= 1) || !/^[^\n]{5,1000}$/u.test(message)) {
      throw new Error(`no place or no words: ${line}:${column} ${message}`)
    }
  }
  return printProblems(reading.problems)
}

function answeredTwice(text: string): string {
  const first = answer(text)
  if (answer(text) !== first) throw new Error(`another answer the second time: ${first}`)
  return first
}

/** Short ones, so that a mutation hits something; between them they use most of the language. */
const seeds = [
  `name: Checkout
seed: "42"
duration: 2h
warmup: 5m
account: { Region: eu-west-1, ConcurrentExecutions: 1000 }
functions:
  checkout:
    Runtime: nodejs22.x
    Timeout: 10
    ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 50 }
    duration: { lognormal: { p50: 80ms, p99: 400ms } }
    errors: 0.1%
sources:
  web: { Type: Sdk, FunctionName: checkout, arrivals: { poisson: 20/s } }
`,
  `# Two versions, "weighted".
name: 'It''s weighted'
duration: 10m
functions:
  api:
    Runtime: python3.12
    duration: &law { constant: 100ms }
    versions: { "1": { MemorySize: 128 }, "2": { duration: *law } }
    aliases:
      live: { FunctionVersion: "1", RoutingConfig: { AdditionalVersionWeights: { "2": 0.1 } } }
sources:
  clients: { Type: Sdk, FunctionName: "api:live", arrivals: { at: [1s, 1s, 2s] } }
`,
  `name: Steps
duration: 1h
description: |
  Brackets [ here { are
  only: text
functions:
  batch:
    init: { constant: 300ms }
    ReservedConcurrentExecutions: 5
    work:
      - cpu: { exponential: { mean: 60ms } }
      - wait: { constant: 40ms }
sources:
  rise:
    Type: Sdk
    FunctionName: batch
    arrivals: { profile: [ { at: 0m, rate: 5/s }, { at: 20m, rate: 8/s } ] }
assumptions: { idleTimeout: { constant: 640s }, reuse: random }
`,
  `name: Replay
duration: 1m
functions: { f: { init: { constant: 1s }, duration: { constant: 1ms } } }
sources: { day: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: day.csv } } } }
`,
  `name: Orders
duration: 10m
functions:
  pay: { init: 0, duration: 100ms }
sources:
  orders:
    Type: StepFunctions
    arrivals: { poisson: 1/s }
    Definition:
      StartAt: Pay
      States:
        Pay:
          Type: Task
          Resource: pay
          Retry: [{ ErrorEquals: [States.TaskFailed], MaxAttempts: 2, BackoffRate: 1.5 }]
          Catch: [{ ErrorEquals: [States.ALL], Next: Sorry }]
          Next: Lines
        Lines:
          Type: Map
          items: 4
          ItemProcessor: { StartAt: Which, States: { Which: { Type: Choice, Choices: [{ chance: 10%, Next: No }], Default: Yes }, Yes: { Type: Succeed }, No: { Type: Wait, Seconds: 5, End: true } } }
          End: true
        Sorry: { Type: Fail, Error: Declined }
`,
]

const folder = new URL('../../scenarios/', import.meta.url)
const shipped = readdirSync(folder)
  .filter(name => name.endsWith('.yaml'))
  .map(name => readFileSync(new URL(name, folder), 'utf8'))
const donors = [...seeds, ...shipped]

test('the seeds themselves are scenarios', () => {
  for (const seed of seeds) expect(answeredTwice(seed)).toMatch(/^accepted/)
})

const laughs = Array.from(
  { length: 9 },
  (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`,
)

describe('a hostile text is answered twice:', () => {
  test.each([
    ['billion laughs', `a0: &a0 [lol]\n${laughs.join('\n')}`, 'aliases must be at most 20'],
    ['1,000 brackets', '['.repeat(1_000), 'nesting must be at most 64'],
    ['20,000 brackets', '['.repeat(20_000), 'nesting must be at most 64'],
    ['20,000 braces', '{a: '.repeat(20_000), 'nesting must be at most 64'],
    ['20,000 dashes', '- '.repeat(20_000), 'nesting must be at most 64'],
    ['20,000 question marks', '? '.repeat(20_000), 'nesting must be at most 64'],
    ['20,000 colons', 'a: '.repeat(20_000), 'nesting must be at most 64'],
    ['1,000 stairs', stairs(1_000), 'nesting must be at most 64'],
    ['a prototype', '__proto__: { polluted: yes }', 'a key must be any other name'],
    ['a merged prototype', 'a: &a { __proto__: { b: c } }\nd: { <<: *a }', 'any other name'],
    ['a merge key', 'a: &a { b: c }\nd: { <<: *a }', 'without merge keys'],
    ['a key twice', 'name: a\nname: b', 'a key must be there once'],
    ['1e400', 'seed: 1e400', 'a number must be finite'],
    ['.inf', 'seed: .inf', 'a number must be finite'],
    ['2^53 + 1', 'seed: 9007199254740993', 'a number must be from -9007199254740991'],
    ['012', 'seed: 012', 'a number must be written like 12'],
    ['a time of day', 'duration: 12:30:00', 'duration'],
    ['no', 'name: no', 'duration'],
    ['an anchor of itself', 'name: &a [*a]', 'an alias must stand outside of what it names'],
    ['a code tag', 'name: !!js/function "function () {}"', 'without a tag'],
    ['nothing', '', 'a scenario must be a map'],
    ['a megabyte of brackets', '['.repeat(1_048_576), 'nesting must be at most 64'],
    ['more than a megabyte', ' '.repeat(1_048_577), 'at most 1048576 bytes'],
    ['a megabyte of closing brackets', ']'.repeat(1_048_576), 'the text must be YAML'],
    ['a megabyte of documents', '---\n'.repeat(262_144), 'one document'],
    ['a megabyte of tags', '!a '.repeat(349_525), 'without a tag'],
    ['a megabyte of bad escapes', `name: "${'\\q'.repeat(524_000)}"`, 'a backslash'],
    ['a megabyte of digits', `seed: ${'1'.repeat(1_048_000)}`, 'a number must be finite'],
    ['binary zeros', '\0'.repeat(1_000), 'without control characters'],
  ])('%s', (_, text, words) => {
    expect(answeredTwice(text)).toContain(words)
  })
})

function stairs(depth: number): string {
  return Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:\n`).join('')
}

const marks = '[~]~{~}~,~: ~- ~? ~"~\'~#~|\n~>-\n~&a ~*a~!t ~%~\t~\\~<<: ~__proto__: ~constructor: '
const breaks = '\n~\n ~\n  ~\n---\n~\n...\n~\r~\0~\u001b~\ud800~\u{1f980}'
const scalars =
  '.inf~-0~1e400~012~9007199254740993~1_000~-5ms~10~10s~1%~101%~1e999/s~null~true~[]~{}~""~5e-324'
const pieces = `${marks}~${breaks}~${scalars}`.split('~')

type Mutate = (text: string, random: RandomStream) => string

const below = (random: RandomStream, limit: number) => Math.floor(random.uniform() * limit)
const pick = (random: RandomStream, from: readonly string[]) =>
  from[below(random, from.length)] ?? ''
const cut = (text: string, random: RandomStream, longest: number) => {
  const start = below(random, text.length + 1)
  const end = Math.min(text.length, start + below(random, longest))
  return { before: text.slice(0, start), middle: text.slice(start, end), after: text.slice(end) }
}

const mutations: readonly Mutate[] = [
  function flip(text, random) {
    const { before, middle, after } = cut(text, random, 2)
    const code = middle === '' ? 0 : middle.charCodeAt(0)
    return before + String.fromCharCode(code ^ (1 << below(random, 8))) + after
  },
  function insert(text, random) {
    const { before, after } = cut(text, random, 1)
    return before + pick(random, pieces) + after
  },
  function replaceWord(text, random) {
    const words = text.split(/(?<=[ ,:\n])/)
    words[below(random, words.length)] = pick(random, pieces)
    return words.join('')
  },
  function remove(text, random) {
    const { before, after } = cut(text, random, 60)
    return before + after
  },
  function duplicate(text, random) {
    const { before, middle, after } = cut(text, random, 80)
    return before + middle + middle + after
  },
  function splice(text, random) {
    const { before, after } = cut(text, random, 200)
    return before + cut(pick(random, donors), random, 200).middle + after
  },
  function swapLines(text, random) {
    const lines = text.split('\n')
    const [i, j] = [below(random, lines.length), below(random, lines.length)]
    lines.splice(i, 1, ...lines.splice(j, 1, lines[i] ?? ''))
    return lines.join('\n')
  },
  function bomb(text, random) {
    const { before, after } = cut(text, random, 1)
    return before + pick(random, pieces).repeat(below(random, 100)) + after
  },
  function indent(text, random) {
    const { before, after } = cut(text, random, 1)
    return `${before}\n${stairs(below(random, 70))}${after}`
  },
  function shift(text, random) {
    const lines = text.split('\n')
    const start = below(random, lines.length)
    return lines.map((line, i) => (i > start ? ` ${line}` : line)).join('\n')
  },
]

test('10,000 mutated scenarios are each answered twice, and nobody is changed by it', () => {
  const random = randomStream('hostile', 'mutations')
  const before = Object.getOwnPropertyNames(Object.prototype)
  const counts = { accepted: 0, refused: 0 }
  for (let i = 0; i < 10_000; i++) {
    let text = pick(random, seeds)
    for (let n = 1 + below(random, 2); n > 0; n--) {
      text = mutations[below(random, mutations.length)]?.(text, random) ?? text
    }
    try {
      counts[answeredTwice(text).startsWith('accepted') ? 'accepted' : 'refused']++
    } catch (cause) {
      throw new Error(`mutation ${i}: ${JSON.stringify(text)}`, { cause })
    }
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  expect(counts.accepted).toBeGreaterThan(300)
  expect(counts.refused).toBeGreaterThan(5_000)
}, 180_000)
