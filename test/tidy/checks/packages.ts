import { isBuiltin } from 'node:module'
import { folderOf } from '../floor.ts'
import { importsOf } from '../imports.ts'
import { complaint, type SourceFile } from '../tree.ts'

/** Where each outside package is known: files, and folders with a slash at the end. */
const owners = new Map(
  Object.entries({
    seedrandom: ['src/math/random/randomStream.ts', 'bench/handWrittenLoop.ts'],
    'd3-array': ['src/math/sortedSearch.ts'],
    zod: [
      'src/model/functionConfiguration.ts',
      'src/model/asyncConfiguration.ts',
      'src/scenario/',
      'src/cli/',
    ],
    yaml: ['src/scenario/yaml.ts'],
    'csv-stringify': ['src/report/csv.ts'],
    yargs: ['src/cli/'],
    tinybench: ['bench/'],
  }),
)

/** Each outside package is known to the one place that owns it; a test may use any. */
export function packages(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !path.startsWith('test/'))
    .flatMap(file =>
      importsOf(file)
        .filter(({ target }) => target === undefined)
        .flatMap(({ specifier, start }) => {
          const message = objection(file.path, specifier)
          return message === undefined ? [] : [complaint(file, start, 'packages', message)]
        }),
    )
}

function objection(path: string, specifier: string): string | undefined {
  if (isBuiltin(specifier)) return mayUseNode(path) ? undefined : refusalOfNode(specifier)
  const name = packageName(specifier)
  const places = owners.get(name)
  if (places === undefined) {
    return `${name} is not in the table: write a decision record and add it to test/tidy/checks/packages.ts`
  }
  if (places.some(place => (place.endsWith('/') ? path.startsWith(place) : path === place)))
    return undefined
  return `${name} is known in ${places.join(', ')} only: call what is exported there`
}

function mayUseNode(path: string): boolean {
  return path.startsWith('bench/') || folderOf(path) === 'cli'
}

function refusalOfNode(specifier: string): string {
  return `${specifier} is known in src/cli/ and bench/ only, the rest runs in a browser too: take what is needed as an argument`
}

function packageName(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}
