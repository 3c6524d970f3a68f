import { expect, test } from 'vitest'
import { rules } from '../../src/model/rules.ts'
import { readText, repositoryPaths } from '../tidy/tree.ts'

/** Whether a text cites a rule by its id; E-S1 is another rule than S1. */
function cites(text: string, id: string): boolean {
  return new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text)
}

test.each([
  ['a throttle by C10, and C13', 'C10', true],
  ['a throttle by C10, and C13', 'C1', false],
  ['ramps up as E-S1 says', 'S1', false],
  ["test('L5: Init runs again')", 'L5', true],
])('%j cites %s: %j', (text, id, expected) => {
  expect(cites(text, id)).toBe(expected)
})

test('every modelled rule is cited by a test of an AWS page or of a timeline', () => {
  const texts = repositoryPaths()
    .filter(path => /^test\/(aws|timeline)\/.*\.ts$/.test(path))
    .filter(path => path !== 'test/aws/coverage.test.ts')
    .map(readText)
  const modelled = rules.filter(({ status }) => status === 'modelled').map(({ id }) => id)
  expect(modelled.length).toBeGreaterThan(25)
  expect(modelled.filter(id => !texts.some(text => cites(text, id)))).toEqual([])
})
