import { expect, test } from 'vitest'
import { complaint, parseSource, readSources, repositoryPaths } from './tree.ts'

// Without these claims an empty tree would please every check.
test('the tree has the sources, the tests and the pages, and nothing that git ignores', () => {
  const paths = repositoryPaths()
  const known = new Set(paths)
  const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/architecture.md']
  const sources = ['src/index.ts', 'src/math/random/randomStream.ts', 'test/tidy/tree.test.ts']
  const parsed = new Set(readSources().map(({ path }) => path))
  expect([...pages, ...sources].filter(path => !known.has(path))).toEqual([])
  expect(sources.filter(path => !parsed.has(path))).toEqual([])
  expect(paths.filter(path => /(^|\/)(node_modules|\.git|dist|build)\//.test(path))).toEqual([])
})

test('a complaint names the line of an offset', () => {
  const file = { path: 'a.ts', text: 'one\ntwo\nthree' }
  expect(complaint(file, 0, 'rule', 'message')).toBe('a.ts:1 rule: message')
  expect(complaint(file, file.text.indexOf('three'), 'rule', 'message')).toBe(
    'a.ts:3 rule: message',
  )
})

test('a text that is not TypeScript is refused by name', () => {
  expect(() => parseSource('src/a.ts', 'const = 1')).toThrow(/^src\/a\.ts must parse: /)
})
