/** The parts of package.json that are judged here. */
export interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const runtime = ['csv-stringify', 'd3-array', 'seedrandom', 'yaml', 'yargs', 'zod']

const topEntries = new Set([
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'src',
  'scenarios',
  'bench',
  'test',
  'docs',
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'LICENSE',
  '.gitignore',
  '.npmrc',
  '.ci',
  '.github',
  'biome.json',
  '.oxlintrc.json',
  'vitest.config.ts',
])

const table = 'the table of test/tidy/checks/manifest.ts'

/** What is installed is exactly what was decided, and the top of the repository stays short. */
export function manifest(
  { dependencies, devDependencies }: Manifest,
  paths: readonly string[],
): string[] {
  const loose = Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => complain(`${name} must have an exact version: found ${version}`))
  const installed = Object.keys(dependencies)
  const added = installed
    .filter(name => !runtime.includes(name))
    .map(name =>
      complain(`${name} is a new dependency: write a decision record and add it to ${table}`),
    )
  const lost = runtime
    .filter(name => !installed.includes(name))
    .map(name =>
      complain(
        `${name} is no longer a dependency: put it back, or write a decision record and take it from ${table}`,
      ),
    )
  const entries = new Set(paths.map(path => path.split('/')[0] ?? ''))
  const strange = [...entries]
    .filter(entry => !topEntries.has(entry))
    .map(
      entry =>
        `${entry}: the top of the repository has no such entry: move it into a folder, or add it to ${table}`,
    )
  return [...loose, ...added, ...lost, ...strange]
}

function complain(message: string): string {
  return `package.json: ${message}`
}
