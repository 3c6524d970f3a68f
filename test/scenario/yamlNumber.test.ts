import { describe, expect, test } from 'vitest'
import { readYamlValue } from '../../src/scenario/readYaml.ts'

describe('a number reads as it looks', () => {
  test.each([
    ['0', 0],
    ['10', 10],
    ['-10', -10],
    ['0.5', 0.5],
    ['1e3', 1_000],
    ['1E-3', 0.001],
    ['1e+3', 1_000],
    ['5e-324', 5e-324],
    ['0.0e5', 0],
    ['9007199254740991', 9_007_199_254_740_991],
    ['-9007199254740991', -9_007_199_254_740_991],
  ])('%s', (text, value) => {
    expect(readYamlValue(text)).toEqual({ ok: true, value })
  })
})

const form = 'a number must be written like 12, -0.5 or 1e3, and a text of digits in quotes'
const range =
  'a number must be from -9007199254740991 to 9007199254740991, and a text of digits in quotes'

describe('a number that could be misread is refused', () => {
  test.each([
    ['.inf', 'a number must be finite'],
    ['-.Inf', 'a number must be finite'],
    ['.nan', 'a number must be finite'],
    ['1e400', 'a number must be finite'],
    ['9007199254740992', range],
    ['9007199254740993', range],
    ['-9007199254740993', range],
    ['1e308', range],
    ['-0', 'zero must have no sign'],
    ['-0.0', 'zero must have no sign'],
    ['-0e7', 'zero must have no sign'],
    ['1e-400', 'a number must be 0 or at least 5e-324'],
    ['-1e-400', 'zero must have no sign'],
    ['012', form],
    ['00', form],
    ['-01', form],
    ['0o17', form],
    ['0xff', form],
    ['+5', form],
    ['.5', form],
    ['5.', form],
  ])('%s', (text, message) => {
    const problem = { offset: 0, path: [], message: `${message}: found ${JSON.stringify(text)}` }
    expect(readYamlValue(text)).toEqual({ ok: false, problems: [problem] })
  })
})
