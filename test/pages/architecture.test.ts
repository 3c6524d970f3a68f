import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { readText, repositoryPaths } from '../tidy/tree.ts'

const page = readText('docs/architecture.md')
const sources = repositoryPaths().filter(path => path.startsWith('src/'))

test('every file and folder that docs/architecture.md names exists', () => {
  const files = new Set(sources.map(path => basename(path)))
  const folders = new Set(sources.flatMap(path => path.split('/').slice(0, -1)))
  const today = page.slice(page.indexOf('## Floor 1'))
  const named = [...today.matchAll(/`([\w/-]+(?:\.ts|\/))`/g)].map(([, name = '']) => name)
  const missing = named.filter(name =>
    name.endsWith('/')
      ? name.split('/').some(part => part !== '' && !folders.has(part))
      : !files.has(name),
  )
  expect(named.length).toBeGreaterThan(60)
  expect(missing).toEqual([])
})
