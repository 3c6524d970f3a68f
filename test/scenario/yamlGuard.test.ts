import { describe, expect, test } from 'vitest'
import { isAlias, isCollection, isPair, parseDocument } from 'yaml'
import { randomStream } from '../../src/math/random/randomStream.ts'
import { readYaml } from '../../src/scenario/readYaml.ts'
import { yamlLimits } from '../../src/scenario/yamlGuard.ts'

const refusal = (text: string, limits = yamlLimits) => {
  const reading = readYaml(text, 'a.yaml', limits)
  if (reading.ok) return 'accepted'
  const [first] = reading.problems
  return `${first?.line}:${first?.column} ${first?.message}`
}

const nested = (open: string, close: string, depth: number) =>
  `a: ${open.repeat(depth - 1)}1${close.repeat(depth - 1)}`

/** A pair in a list is a level of its own, though no bracket opens it. */
const pairs = (depth: number) => {
  const count = Math.floor((depth - 1) / 2)
  return `a: ${'[a: '.repeat(count)}${depth % 2 === 0 ? '[1]' : '1'}${']'.repeat(count)}`
}

const stairs = (depth: number) =>
  Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:\n`).join('')

describe('64 levels are accepted and 65 are refused', () => {
  test.each([
    ['lists in brackets', (depth: number) => nested('[', ']', depth)],
    ['maps in braces', (depth: number) => nested('{ a: ', ' }', depth)],
    ['maps by indentation', stairs],
    ['lists on one line', (depth: number) => `a:\n  ${'- '.repeat(depth - 1)}1`],
    ['pairs in lists', pairs],
    ['keys with question marks', (depth: number) => `a:\n  ${'? '.repeat(depth - 1)}1`],
  ])('%s', (_, text) => {
    expect(refusal(text(64))).not.toContain('nesting')
    expect(refusal(text(65))).toMatch(
      /^\d+:\d+ nesting must be at most 64: found 65( up to)? here$/,
    )
  })
})

test('the depth is refused where it is reached', () => {
  expect(refusal(`a:\n  ${'['.repeat(1_000)}`)).toBe(
    '2:66 nesting must be at most 64: found 65 up to here',
  )
})

describe('1,000 brackets do no harm', () => {
  const brackets = '['.repeat(1_000)
  test.each([
    ['in single quotes', `a: '${brackets}'`],
    ['in double quotes', `a: "${brackets}"`],
    ['after a comment sign', `a: 1 # ${brackets}\n`],
    ['in a line of comment', `# ${brackets}\na: 1`],
    ['in a block of text', `a: |\n  ${brackets}\nb: >-\n  ${brackets}\n`],
    ['in a plain text', `a: it is ${brackets}`],
    ['in the second line of a plain text', `a: it is\n  ${brackets}`],
    ['in pairs', `a: [${'[], '.repeat(1_000)}]`],
  ])('%s', (_, text) => {
    expect(refusal(text)).toBe('accepted')
  })
})

describe('1,000 brackets cannot hide', () => {
  const brackets = '['.repeat(1_000)
  test.each([
    ['behind an apostrophe', `a: it's\nb: ${brackets}`],
    ['behind a quote in the second line of a text', `a: b\n  "c\nd: ${brackets}`],
    ['behind a quote in a list', `a: [it's, ${brackets}, ']`],
    ['behind a number sign in a text', `a: [b#c, ${brackets}]`],
    ['behind a bar that begins no block', `a: [ |\n  ${brackets}`],
    ['behind a block that has ended', `a: |\n  text\nb: ${brackets}`],
    ['behind an escaped quote', `a: "\\\\"\nb: ${brackets}`],
    ['behind two single quotes', `a: 'it''s'\nb: ${brackets}`],
    ['behind an anchor', `a: &b ${brackets}`],
    ['behind a quote that is not closed in its indentation', `a: "\nb: ${brackets}\n"`],
    ['behind a document', `--- # one\na: ${brackets}`],
    ['in a key', `${brackets}: 1`],
    ['one in a line', `a:\n${'  [\n'.repeat(1_000)}`],
    ['as maps on one line', `a: ${'b: '.repeat(1_000)}`],
    ['as maps on lines of their own', 'a: b: c\n'.repeat(1_000)],
  ])('%s', (_, text) => {
    const reading = readYaml(text, 'a.yaml')
    const messages = reading.ok ? [] : reading.problems.map(({ message }) => message)
    expect(messages).toContain('nesting must be at most 64: found 65 up to here')
  })
})

test('what passes is never deeper than the limit, however it is written', () => {
  const marks = '[|[|{|{|[b: |}|]|,|: |- |- |? |a: |b: |"|\'|#| #|a|it|\\|&x |*x|\t| '.split('|')
  const pieces = [...marks, '|\n', '>\n', '\n', '\n ', '\n  ', '\n   ', '---\n']
  const limits = { ...yamlLimits, depth: 2 }
  const random = randomStream('yamlGuard', 'depth')
  let accepted = 0
  for (let i = 0; i < 4_000; i++) {
    let text = 'a: '
    const length = 4 + Math.floor(random.uniform() * 16)
    while (text.length < length) text += pieces[Math.floor(random.uniform() * pieces.length)]
    const reading = readYaml(text, 'a.yaml', limits)
    const problems = reading.ok ? [] : reading.problems
    if (problems.some(({ message }) => message.startsWith('nesting'))) continue
    accepted++
    const nodes = depthOf(parseDocument(text, { uniqueKeys: false }).contents)
    const values = reading.ok ? depthOfValue(reading.value) : 0
    // A pair in a list is a map of its own, which no bracket opens.
    if (nodes > 4 || values > 2)
      throw new Error(`${nodes} and ${values} deep: ${JSON.stringify(text)}`)
  }
  expect(accepted).toBeGreaterThan(1_000)
})

/** How deep the parser's own nodes are, whether or not the text was right. */
function depthOf(node: unknown): number {
  if (isPair(node)) return Math.max(depthOf(node.key), depthOf(node.value))
  if (isAlias(node) || !isCollection(node)) return 0
  return 1 + Math.max(0, ...node.items.map(depthOf))
}

function depthOfValue(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOfValue))
}

test('1 MiB is accepted and one byte more is refused', () => {
  const text = (bytes: number) => `a: ${'\u00e9'.repeat((bytes - 4) / 2)}x`
  expect(refusal(text(1_048_576))).toBe('accepted')
  expect(refusal(`${text(1_048_576)}x`)).toBe(
    '1:1 the text must have at most 1048576 bytes: found 1048577',
  )
})

test('20 aliases are accepted and the 21st is refused', () => {
  const text = (aliases: number) => `a: &x 1\nb: [${'*x, '.repeat(aliases)}]`
  expect(refusal(text(20))).toBe('accepted')
  expect(refusal(text(21))).toBe('2:85 aliases must be at most 20: found 21 up to here')
})

test('20 anchors are accepted and the 21st is refused', () => {
  const text = (anchors: number) =>
    Array.from({ length: anchors }, (_, i) => `k${i}: &a${i} 1`).join('\n')
  expect(refusal(text(20))).toBe('accepted')
  expect(refusal(text(21))).toBe('21:6 anchors must be at most 20: found 21 up to here')
})

test('as many nodes as the limit says are accepted and one more is refused', () => {
  const limits = { ...yamlLimits, nodes: 1_000 }
  // The map, its key and the list are three.
  const text = (nodes: number) => `a: [${'1, '.repeat(nodes - 3)}]`
  expect(refusal(text(1_000), limits)).toBe('accepted')
  expect(refusal(text(1_001), limits)).toContain('nodes must be at most 1000')
  expect(refusal(text(2_000), limits)).toContain('nodes must be at most 1000')
  expect(yamlLimits.nodes).toBe(200_000)
})

describe('nodes that nobody wrote count too', () => {
  const limits = { ...yamlLimits, nodes: 100 }
  test.each([
    ['in a list by lines', '-\n'.repeat(300)],
    ['in a map by lines', 'a:\n'.repeat(300)],
    ['behind colons by lines', ':\n'.repeat(300)],
    ['behind question marks', '?\n'.repeat(300)],
    ['between commas', `a: [${','.repeat(300)}]`],
    ['between colons', `a: [${': '.repeat(300)}]`],
    ['behind question marks in brackets', `a: [${'? '.repeat(300)}]`],
  ])('%s', (_, text) => {
    expect(refusal(text, limits)).toContain('nodes must be at most 100')
  })
})

test('keys count as nodes, and so do values that nobody wrote', () => {
  // Two maps, the outer key, and six keys with a value each are fifteen.
  const text = 'a: { b, c, d, e, f, g }'
  for (let nodes = 8; nodes < 15; nodes++) {
    expect(refusal(text, { ...yamlLimits, nodes })).toContain(`nodes must be at most ${nodes}`)
  }
  expect(refusal(text, { ...yamlLimits, nodes: 15 })).toBe('accepted')
})

test('what aliases repeat counts as nodes each time', () => {
  const lists = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)
  const text = `a0: &a0 [1, 2, 3]\n${lists.join('\n')}`
  expect(refusal(text)).toBe('accepted')
  expect(refusal(text, { ...yamlLimits, nodes: 1_000 })).toContain(
    'nodes must be at most 1000, those of aliases included',
  )
})

describe('control characters are refused', () => {
  test.each([
    ['U+0000', '\0'],
    ['U+001B', '\u001b'],
    ['U+001F', '\u001f'],
    ['U+0002', '\u0002'],
    ['U+0018', '\u0018'],
    ['U+000D', '\r'],
    ['U+007F', '\u007f'],
    ['U+0085', '\u0085'],
    ['U+FEFF', '\ufeff'],
    ['U+FFFF', '\uffff'],
    ['U+D800', '\ud800'],
    ['U+DC00', '\udc00'],
  ])('%s', (name, character) => {
    expect(refusal(`a: 1\nb: x${character}y`)).toBe(
      `2:5 a text must be without control characters: found ${name}`,
    )
  })
})

test('tabs, CRLF, a byte order mark in front and letters of any script are accepted', () => {
  expect(refusal('\ufeffa: 1\t# one\r\nz\u00fcrich: \u{1f980}\u{10ffff}\ufffd\r\n')).toBe(
    'accepted',
  )
})
