import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { openEditor } from './editor.ts'

let editor: Awaited<ReturnType<typeof openEditor>>

beforeAll(async () => {
  editor = await openEditor()
  return editor.stop
}, 60_000)

const modeline = '# yaml-language-server: $schema=../docs/reference/scenario.schema.json\n'
const base = `name: Checkout
duration: 2h
functions:
  checkout:
    Runtime: nodejs22.x
    duration: { constant: 80ms }
sources:
  web: { Type: Sdk, FunctionName: checkout, arrivals: { poisson: 20/s } }
`
const good = `${modeline}${base}`

const schema = JSON.parse(textOf('docs/reference/scenario.schema.json'))

/** How the schema describes what stands at a place of it. */
function descriptionAt(...path: readonly string[]): unknown {
  return path.reduce((part, step) => part[step], schema).description
}

function textOf(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
}

const ofFunctions = ['properties', 'functions', 'additionalProperties', 'properties']
const ofArrivals = ['definitions', 'arrivals', 'properties']
const ofDistributions = ['definitions', 'distribution', 'properties']
const ofAssumptions = ['properties', 'assumptions', 'properties']

describe('an editor underlines', () => {
  test('nothing in what is right', async () => {
    expect(await editor.underlined('scenarios/good.yaml', good)).toEqual([])
  })

  test.each([
    ['a misspelt key', 'Runtime: nodejs22.x', 'MemorySzie: 512', 'MemorySzie', /MemorySzie/],
    ['a number out of range', 'Runtime: nodejs22.x', 'MemorySize: 64', '64', /minimum of 128/],
    ['an unknown runtime', 'nodejs22.x', 'nodejs21.x', 'nodejs21.x', /"nodejs22\.x"/],
    ['a misspelt distribution', '{ constant: 80ms }', '{ konstant: 80ms }', 'konstant', /konstant/],
    ['a time without a unit', '80ms', '80', '80', /string/],
    [
      'arrivals of two kinds',
      '20/s }',
      '20/s, at: [1s] }',
      '{ poisson: 20/s, at: [1s] }',
      /limit of 1/,
    ],
  ])('%s where it is', async (name, from, to, text, message) => {
    const bad = good.replace(from, to)
    const before = bad.slice(0, bad.indexOf(text)).split('\n')
    expect(await editor.underlined(`scenarios/${name}.yaml`, bad)).toEqual([
      {
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
        text,
        message: expect.stringMatching(message),
      },
    ])
  })

  test('nothing in the scenarios that are shipped, and a misspelt key in each', async () => {
    const shipped = readdirSync(new URL('../../scenarios/', import.meta.url))
      .filter(file => file.endsWith('.yaml'))
      .map(file => `scenarios/${file}`)
    const underlined = shipped.map(async path => {
      const text = textOf(path)
      const [asItIs, bad] = await Promise.all([
        editor.underlined(path, text),
        editor.underlined(path.replace('.yaml', '-bad.yaml'), `${text}\nmisspelt: 1\n`),
      ])
      return [path, asItIs, bad.map(each => each.text)]
    })
    expect(shipped).toContain('scenarios/hello.yaml')
    expect(await Promise.all(underlined)).toEqual(shipped.map(path => [path, [], ['misspelt']]))
  })

  test('what is wrong by a schema in the same folder, as the help of schema has it', async () => {
    const text = `# yaml-language-server: $schema=scenario.schema.json\n${base}misspelt: 1\n`
    expect(await editor.underlined('docs/reference/a.yaml', text)).toMatchObject([
      { line: 10, column: 1, text: 'misspelt' },
    ])
  })
})

const begun = `${modeline}name: Begun\nduration: 1h\n`
const inFunction = `${begun}functions:\n  f:\n`
const inSource = `${begun}sources:\n  s:\n`

describe('an editor offers', () => {
  test.each([
    ['MemorySize', 'in a function', `${inFunction}    |\n`, ofFunctions],
    ['poisson', 'on a line below arrivals', `${inSource}    arrivals:\n      |\n`, ofArrivals],
    ['poisson', 'in braces', `${inSource}    arrivals: { p| }\n`, ofArrivals],
    ['lognormal', 'for a duration', `${inFunction}    duration:\n      |\n`, ofDistributions],
    ['idleTimeout', 'in assumptions', `${begun}assumptions:\n  |\n`, ofAssumptions],
  ])('%s %s, with its description', async (label, _, text, path) => {
    const description = descriptionAt(...path, label)
    expect(description).toMatch(/^[A-Z].{20}/)
    expect((await editor.offered(text)).get(label)?.description).toBe(description)
  })

  test('arrivals with a line to go on', async () => {
    expect((await editor.offered(`${inSource}    |\n`)).get('arrivals')?.writes).toBe(
      'arrivals:\n  ',
    )
  })

  test('the runtimes', async () => {
    expect([...(await editor.offered(`${inFunction}    Runtime: |\n`)).keys()]).toContain(
      'nodejs22.x',
    )
  })

  test('only what is not there yet', async () => {
    const offered = await editor.offered(`${inFunction}    Timeout: 3\n    |\n`)
    expect(offered.has('MemorySize')).toBe(true)
    expect(offered.has('Timeout')).toBe(false)
  })
})

describe('an editor says of', () => {
  test.each([
    ['ReservedConcurrentExecutions', 'ReservedConc|urrentExecutions: 5', ofFunctions],
    ['init', 'in|it: { gamma: { mean: 5ms, cv: 0.5 } }', ofFunctions],
    ['duration', 'durati|on: 80ms', ofFunctions],
  ])('%s what it means', async (key, line, path) => {
    const description = descriptionAt(...path, key)
    expect(description).toMatch(/^[A-Z].{20}/)
    expect(await editor.said(`${inFunction}    ${line}\n`)).toContain(description)
  })
})
