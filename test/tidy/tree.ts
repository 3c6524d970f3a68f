import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type ESTree, type ParseResult, parseSync } from 'vite'

/** A file of the repository, by its path from the top. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/** A TypeScript file with its syntax tree. */
export interface SourceFile extends TextFile {
  readonly program: ESTree.Program
  readonly module: ParseResult['module']
  readonly comments: ParseResult['comments']
}

const top = fileURLToPath(new URL('../../', import.meta.url))

/** The text of one file of the repository. */
export function readText(path: string): string {
  return readFileSync(top + path, 'utf8')
}

/** Every file of the repository that is not ignored by git, in alphabetical order. */
export function repositoryPaths(): string[] {
  const ignored = ['.git', ...readText('.gitignore').split('\n')]
  return pathsBelow('', name => ignored.some(pattern => isMatch(name, pattern))).toSorted()
}

function pathsBelow(folder: string, isIgnored: (name: string) => boolean): string[] {
  return readdirSync(top + folder, { withFileTypes: true })
    .filter(entry => !isIgnored(entry.name))
    .flatMap(entry => {
      const path = folder + entry.name
      return entry.isDirectory() ? pathsBelow(`${path}/`, isIgnored) : [path]
    })
}

/** As much of git's patterns as our .gitignore uses: a name, a folder's name, and `*` with an ending. */
function isMatch(name: string, pattern: string): boolean {
  if (pattern === '') return false
  if (pattern.startsWith('*')) return name.endsWith(pattern.slice(1))
  return name === pattern.replace(/\/$/, '')
}

/** Every TypeScript file of src, test and bench. */
export function readSources(): SourceFile[] {
  return repositoryPaths()
    .filter(path => /^(src|test|bench)\/.*\.ts$/.test(path))
    .map(path => parseSource(path, readText(path)))
}

/** A source file that need not exist; a text that is not TypeScript is refused. */
export function parseSource(path: string, text: string): SourceFile {
  const { program, module, comments, errors } = parseSync(path, text, { lang: 'ts' })
  const [error] = errors
  if (error !== undefined) throw new SyntaxError(`${path} must parse: ${error.message}`)
  return { path, text, program, module, comments }
}

/** Source files made of texts: the small examples on which each check is itself tested. */
export function parseSources(texts: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(texts).map(([path, text]) => parseSource(path, text))
}

/** A complaint about a place: where, which rule, what was found and what to do instead. */
export function complaint(file: TextFile, offset: number, rule: string, message: string): string {
  const line = file.text.slice(0, offset).split('\n').length
  return `${file.path}:${line} ${rule}: ${message}`
}
