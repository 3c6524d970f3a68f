import { expect, test } from 'vitest'
import { size } from './checks/size.ts'
import { parseSource, parseSources, readSources } from './tree.ts'

const lines = (count: number) => 'f()\n'.repeat(count)
const fileOf = (count: number) => parseSources({ 'test/a.ts': lines(count) })
const srcWithMedian = (count: number) =>
  parseSources({ 'src/a.ts': lines(200), 'src/b.ts': lines(count), 'src/c.ts': lines(5) })

const split = 'give a part of it a name and a place of its own'

test('no file and no function of the project is too long', () => {
  expect(size(readSources())).toEqual([])
})

test('size accepts a file of 300 lines and refuses one of 301', () => {
  expect(size(fileOf(300))).toEqual([])
  expect(size(fileOf(301))).toEqual([
    `test/a.ts:1 size: test/a.ts has 301 lines, at most 300 are allowed: ${split}`,
  ])
})

test.each([
  ['a function', 'function run() {', '}', 'run'],
  ['an arrow function', 'const run = () => {', '}', 'run'],
  ['a method', 'class A { run() {', '} }', 'run'],
  ['a private method', 'class A { #run() {', '} }', 'run'],
  ['a method of an object', 'const a = { run() {', '} }', 'run'],
  ['a function without a name', "test('a', () => {", '})', 'a nameless function'],
])('size accepts %s of 60 lines and refuses one of 61', (_, head, foot, name) => {
  const file = (count: number) =>
    parseSource('test/a.ts', `\n${head}\n${lines(count - 2)}${foot}\n`)
  expect(size([file(60)])).toEqual([])
  expect(size([file(61)])).toEqual([
    `test/a.ts:2 size: test/a.ts ${name} has 61 lines, at most 60 are allowed: ${split}`,
  ])
})

test('size lets a describe hold as many tests as its file may have lines', () => {
  const text = `describe('a', () => {\n${lines(100)}})\ndescribe.each([1])('b', () => {\n${lines(100)}})`
  expect(size(parseSources({ 'test/a.test.ts': text }))).toEqual([])
})

test('size keeps what was once too long from growing, and its table up to date', () => {
  const table = { 'test/a.ts': 400 }
  expect(size(fileOf(400), table)).toEqual([])
  expect(size(fileOf(401), table)).toEqual([
    `test/a.ts:1 size: test/a.ts has 401 lines, at most 400 are allowed: ${split}`,
  ])
  const shrunk = 'in the table of test/tidy/checks/size.ts'
  expect(size(fileOf(399), table)).toEqual([
    `test/a.ts:1 size: test/a.ts has shrunk to 399 lines: ${shrunk}, lower it to 399`,
  ])
  expect(size(fileOf(300), table)).toEqual([
    `test/a.ts:1 size: test/a.ts has shrunk to 300 lines: ${shrunk}, take it away`,
  ])
})

test('size wants a median file of src under 80 lines', () => {
  expect(size(srcWithMedian(79))).toEqual([])
  expect(size(srcWithMedian(80))).toEqual([
    'src size: the median file has 80 lines, under 80 are wanted: split files that hold two ideas',
  ])
})
