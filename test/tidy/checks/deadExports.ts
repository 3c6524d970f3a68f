import { importsOf } from '../imports.ts'
import { complaint, type SourceFile } from '../tree.ts'

const rule = 'dead code'

/** Where people come in: whatever these export is used by somebody we do not see. */
const entries = ['src/index.ts', 'src/cli/main.ts']

/** Every export of src is used by another file, and every file of src is reached from an entry. */
export function deadExports(files: readonly SourceFile[]): string[] {
  const sources = files.filter(({ path }) => path.startsWith('src/'))
  return [...unusedExports(sources, files), ...unreachedFiles(sources)]
}

function unusedExports(sources: readonly SourceFile[], users: readonly SourceFile[]): string[] {
  const used = new Set(
    users.flatMap(importsOf).flatMap(({ target, names }) => names.map(name => `${target} ${name}`)),
  )
  return sources
    .filter(({ path }) => !entries.includes(path) && !used.has(`${path} *`))
    .flatMap(file =>
      exportsOf(file)
        .filter(({ name }) => !used.has(`${file.path} ${name}`))
        .map(({ name, start }) => {
          const message = `nobody imports ${name}: drop the word export, or delete it`
          return complaint(file, start, rule, message)
        }),
    )
}

function exportsOf(file: SourceFile): { readonly name: string; readonly start: number }[] {
  return file.module.staticExports
    .flatMap(statement => statement.entries)
    .map(({ exportName, start }) => ({
      name: exportName.kind === 'Default' ? 'default' : (exportName.name ?? '*'),
      start: exportName.start ?? start,
    }))
}

function unreachedFiles(sources: readonly SourceFile[]): string[] {
  const byPath = new Map(sources.map(file => [file.path, file]))
  const reached = new Set<string>()
  const reach = (path: string): void => {
    const file = byPath.get(path)
    if (file === undefined || reached.has(path)) return
    reached.add(path)
    for (const { target } of importsOf(file)) if (target !== undefined) reach(target)
  }
  const missing = entries.filter(entry => !byPath.has(entry))
  if (missing.length > 0) {
    return missing.map(
      path => `${path}:1 ${rule}: this entry is missing, so nothing can be reached: write it`,
    )
  }
  for (const entry of entries) reach(entry)
  return sources
    .filter(({ path }) => !reached.has(path))
    .map(file => {
      const message = `not reached from ${entries.join(' or ')}: export it there, use it, or delete it`
      return complaint(file, 0, rule, message)
    })
}
