import { expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { links } from './checks/links.ts'
import { readText, repositoryPaths } from './tree.ts'

const around = {
  paths: ['README.md', 'src/math/log.ts', 'docs/architecture.md', 'docs/decisions/1.md'],
  scripts: ['build', 'test:digest'],
}

const complaints = (path: string, text: string) =>
  links(
    [
      { path, text },
      {
        path: 'docs/architecture.md',
        text: '# The floors\n## Floor 1, `math/`\n## Floor 1, `math/`',
      },
    ],
    around,
  )

test('every link, anchor and script that the pages of the project name exists', () => {
  const paths = repositoryPaths()
  const pages = paths
    .filter(path => /^(README|CONTRIBUTING|CHANGELOG|docs\/.*)\.md$/.test(path))
    .map(path => ({ path, text: readText(path) }))
  expect(links(pages, { paths, scripts: Object.keys(packageJson.scripts) })).toEqual([])
})

test.each([
  '[the floors](docs/architecture.md) and [files](src/math/), [log](src/math/log.ts#L3)',
  '[floor 1](docs/architecture.md#floor-1-math), [again](docs/architecture.md#floor-1-math-1)',
  '[below](#two-words)\n## Two words',
  '[out](https://example.com/a) ![picture](docs/decisions/1.md)',
  '[by name][a]\n\n[a]: docs/architecture.md#the-floors',
  '`[a](b)`\n```md\n# No title\n[c](d)\n```',
  '`npm run --silent build` and `npm run test:digest -- --watch`, or `npm test`',
])('links accepts %s', text => {
  expect(complaints('README.md', `# Title\n${text}`)).toEqual([])
})

test.each([
  [
    '[a](docs/floors.md)',
    'docs/floors.md leads to docs/floors.md, which does not exist: repair the link',
  ],
  ['![a](a.svg)', 'a.svg leads to a.svg, which does not exist: repair the link'],
  ['[a]: b.md', 'b.md leads to b.md, which does not exist: repair the link'],
  ['[a](../b.md)', '../b.md leads to ../b.md, which does not exist: repair the link'],
  [
    '[a](docs/architecture.md#floor-2)',
    'docs/architecture.md#floor-2 leads to no heading of docs/architecture.md: repair the anchor',
  ],
  ['[a](#title-2)', '#title-2 leads to no heading of README.md: repair the anchor'],
  ['[a](/docs)', '/docs starts at the root of some server: write it relative to this page'],
  ['# Again', 'the page has a second title: make it a "## " heading'],
  ['```\nnpm run biuld\n```', 'npm run biuld is not a script of package.json: name one that is'],
])('links refuses %s', (text, message) => {
  const line = text.startsWith('```') ? 3 : 2
  expect(complaints('README.md', `# Title\n${text}`)).toEqual([
    `README.md:${line} links: ${message}`,
  ])
})

test('links are relative to the page they stand on', () => {
  expect(
    complaints('docs/decisions/1.md', '# A\n[a](../architecture.md) [b](architecture.md)'),
  ).toEqual([
    'docs/decisions/1.md:2 links: architecture.md leads to docs/decisions/architecture.md, ' +
      'which does not exist: repair the link',
  ])
})

test('links refuses a page without a title', () => {
  expect(complaints('README.md', 'Some text.\n## A chapter')).toEqual([
    'README.md:1 links: the page has no title: begin it with one "# " heading',
  ])
})

test('links reads on after a fenced block', () => {
  expect(complaints('README.md', '# Title\n```md\n[a](a.md)\n```\n[b](b.md)')).toEqual([
    'README.md:5 links: b.md leads to b.md, which does not exist: repair the link',
  ])
})
