import { face, floorOf, folderOf } from '../floor.ts'
import { type Import, importsOf } from '../imports.ts'
import { complaint, type SourceFile } from '../tree.ts'

const rule = 'floors'

/** Imports go down the floors, in no circle, file by file; only the library's face passes things on. */
export function floors(files: readonly SourceFile[]): string[] {
  const sources = files.filter(({ path }) => path.startsWith('src/'))
  return [...sources.flatMap(misplaced), ...sources.flatMap(badImports), ...circles(sources)]
}

function misplaced(file: SourceFile): string[] {
  const complaints: string[] = []
  if (floorOf(file.path) === undefined) {
    const message = 'this folder is no floor: move the file to a floor of docs/architecture.md'
    complaints.push(complaint(file, 0, rule, message))
  }
  if (file.path === face) return complaints
  if (file.path.endsWith('/index.ts')) {
    const message = `${face} is the only barrel: name the file after what it exports`
    complaints.push(complaint(file, 0, rule, message))
  }
  return [...complaints, ...reexports(file)]
}

function reexports(file: SourceFile): string[] {
  const imported = new Set(
    file.module.staticImports.flatMap(({ entries }) => entries.map(entry => entry.localName.value)),
  )
  return file.module.staticExports
    .flatMap(statement => statement.entries)
    .filter(({ moduleRequest, localName }) => moduleRequest || imported.has(localName.name ?? ''))
    .map(({ exportName, start }) => {
      const what = exportName.name ?? '*'
      const message = `${what} is passed on: let its users import the file that has it (only ${face} re-exports)`
      return complaint(file, start, rule, message)
    })
}

function badImports(file: SourceFile): string[] {
  return importsOf(file).flatMap(imported => {
    const message = objection(file.path, imported)
    return message === undefined ? [] : [complaint(file, imported.start, rule, message)]
  })
}

function objection(path: string, { target, specifier }: Import): string | undefined {
  if (target === undefined) return undefined
  if (!target.startsWith('src/')) {
    return `${specifier} lies outside src: move what src needs into src`
  }
  if (!target.endsWith('.ts')) {
    return `${specifier} must name a .ts file: import the file that has the thing`
  }
  if (target.endsWith('/index.ts')) {
    return `${specifier} is a barrel: import the file that has the thing`
  }
  const [own, other] = [floorOf(path), floorOf(target)]
  if (own === undefined || other === undefined) return undefined
  const [from, to] = [folderOf(path) || 'index.ts', folderOf(target)]
  if (other > own) {
    return `${from} (floor ${own}) imports ${to} (floor ${other}): move what is needed down, or take it as an argument`
  }
  if (own === 9 && other === 9 && from !== to) {
    return `${from} imports ${to}, and the two do not know each other: move what both need down`
  }
  return undefined
}

/** Walks all imports depth first; an import of a file that is still being walked closes a circle. */
function circles(sources: readonly SourceFile[]): string[] {
  const byPath = new Map(sources.map(file => [file.path, file]))
  const finished = new Set<string>()
  const trail: string[] = []
  const complaints: string[] = []
  const walk = (file: SourceFile): void => {
    trail.push(file.path)
    for (const { target, start } of importsOf(file)) {
      const next = byPath.get(target ?? '')
      if (next === undefined || finished.has(next.path)) continue
      if (trail.includes(next.path)) {
        const circle = [...trail.slice(trail.indexOf(next.path)), next.path].join(' -> ')
        const message = `imports in a circle, ${circle}: move what both need into a file of its own`
        complaints.push(complaint(file, start, rule, message))
      } else walk(next)
    }
    trail.pop()
    finished.add(file.path)
  }
  for (const file of sources) if (!finished.has(file.path)) walk(file)
  return complaints
}
