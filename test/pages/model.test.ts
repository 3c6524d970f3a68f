import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assumptions } from '../../src/model/assumptions.ts'
import { rules } from '../../src/model/rules.ts'
import { throttleLimits } from '../../src/model/throttleLimit.ts'
import { modelTables } from './modelTables.ts'
import { projectFolder } from './projectFolder.ts'
import { withTables } from './withTables.ts'

const page = readFileSync(join(projectFolder, 'docs/explanations/model.md'), 'utf8')

test('docs/explanations/model.md has the assumptions and rules of the model', async () => {
  const written = withTables(page, modelTables(Object.values(assumptions), rules))
  await expect(written).toMatchFileSnapshot('../../docs/explanations/model.md')
})

test('every rule that the page of the model cites is one', () => {
  const known = new Set(rules.map(({ id }) => id))
  const cited = page.match(/(?<![\w-])(?:[CEFGLQRS]\d+|AS-\d+|E-S\d+)(?![\w-])/g) ?? []
  expect(cited.filter(id => !known.has(id))).toEqual([])
})

test('the figure of the decision has the rule of every limit that refuses', () => {
  const [, figure = ''] = /```text\n(.*?)```/s.exec(page) ?? []
  const missing = Object.values(throttleLimits).filter(({ rule }) => !figure.includes(rule))
  expect(missing).toEqual([])
})

test('a table without a place, and a place without a table, are refused', () => {
  expect(() => withTables('# Page\n', { a: '' })).toThrow('the page has no place for a')
  expect(() => withTables('<!-- b: x -->\n<!-- end -->', { b: '', a: '' })).toThrow('for a')
  expect(() => withTables('<!-- b: x -->\n<!-- end -->', {})).toThrow('no table of the name b')
})
