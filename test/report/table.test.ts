import { expect, test } from 'vitest'
import { table } from '../../src/report/table.ts'

test('table makes columns as wide as their widest cell and leaves no space at the ends', () => {
  const rows = [
    ['', 'theory', ''],
    ['share', '0.5', 'agrees'],
  ]
  expect(table(rows, ['left', 'right', 'left'])).toEqual(['       theory', 'share     0.5  agrees'])
})

test('table wraps at spaces into the width that is left', () => {
  const rows = [
    ['a', 'one two three four five six seven', 'z'],
    ['bb', 'eight', 'y'],
  ]
  expect(table(rows, ['left', 'wrapped', 'left'], 27)).toEqual([
    'a   one two three four  z',
    '    five six seven',
    'bb  eight               y',
  ])
})

test('table lets a word that is too long stand out of its line', () => {
  const long = 'https://example.com/a/rather/long/page'
  expect(table([['a', `see ${long} there`]], ['left', 'wrapped'], 30)).toEqual([
    'a  see',
    `   ${long}`,
    '   there',
  ])
})

test('table wraps nothing when the width has no end', () => {
  const text = 'word '.repeat(200).trim()
  expect(table([[text]], ['wrapped'])).toEqual([text])
})
