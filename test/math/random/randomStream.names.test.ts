import { describe, expect, test } from 'vitest'
import { randomStream } from '../../../src/math/random/randomStream.ts'
import { drawKinds } from './drawKinds.ts'

const stateOf = (...[seed, ...path]: Parameters<typeof randomStream>) =>
  randomStream(seed, ...path).state

describe('the numbers of randomStream 42, checkout, duration are for ever', () => {
  const five = drawKinds.map(({ kind, single }) => {
    const stream = randomStream('42', 'checkout', 'duration')
    return [kind, Array.from({ length: 5 }, () => single(stream))]
  })

  test('the first five of each kind', () => {
    expect(Object.fromEntries(five)).toMatchInlineSnapshot(`
      {
        "exponential": [
          1.5222379253784166,
          0.2998561170002139,
          1.2364843083562262,
          3.333278590593607,
          0.07367998263091166,
        ],
        "normal": [
          -1.0747808807102113,
          0.5796413748733255,
          -1.354703377592363,
          -0.2641332798497601,
          0.13058129045010447,
        ],
        "uniform": [
          0.7000568504579364,
          0.20298008404614898,
          0.6072097361186561,
          0.9441870629360789,
          0.04036124499152027,
        ],
      }
    `)
  })

  test('its state and those of other names, as found by an Alea written anew', () => {
    expect([
      stateOf('42', 'checkout', 'duration'),
      stateOf('42', 0, 'checkout', 'duration'),
      stateOf(''),
      stateOf('\u{1f40c} "café"', '\n'),
    ]).toEqual([
      [111_884_195, -1_742_817_156, 708_455_912, 1_463_685_841],
      [-1_329_579_108, 1_838_712_792, 846_954_585, 399_593_376],
      [1_491_623_063, 71_494_266, 1_739_479_397, -284_402_226],
      [-1_144_671_684, 1_891_734_169, -1_916_139_351, -1_826_801_320],
    ])
  })
})

describe('names', () => {
  test('that differ in how they are cut into parts name different streams', () => {
    const names: Parameters<typeof randomStream>[] = [
      ['42', 'a', 'b'],
      ['42', 'a/b'],
      ['42', 'ab'],
      ['42', 'a', '', 'b'],
      ['42', '', 'a', 'b'],
      ['42', 'a', 'b', ''],
      ['42', 'a,b'],
      ['42', 'a","b'],
      ['42', 'a\\', 'b'],
      ['42a', 'b'],
      ['42', 'b', 'a'],
      ['42', 'A', 'b'],
      ['42', ' a', 'b'],
      ['42'],
      ['42', ''],
      ['', '42'],
      [''],
      ['["42"]'],
      ['4', '2'],
    ]
    expect(new Set(names.map(name => stateOf(...name).join())).size).toBe(names.length)
  })

  test('are equal when their parts are the same text, be they numbers or not', () => {
    expect(stateOf('42', 1, 'a')).toEqual(stateOf('42', '1', 'a'))
    expect(stateOf('42', 1, 'a')).not.toEqual(stateOf('42', '1.0', 'a'))
    expect(stateOf('42', 1, 2)).not.toEqual(stateOf('42', 12))
  })

  test('of any script name different streams, accents composed or not, surrogates alone or not', () => {
    const names = [
      'é',
      'e\u0301',
      'e',
      '日本',
      '本日',
      '\u{1f600}',
      '\u{1f601}',
      '\ud83d',
      '\ude00',
      '\\ud83d',
      '\0',
    ]
    expect(new Set(names.map(name => stateOf('42', name).join())).size).toBe(names.length)
  })
})
