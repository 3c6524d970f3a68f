import { type ESTree, Visitor } from 'vite'
import { complaint, type SourceFile } from '../tree.ts'

const rule = 'size'
const longestFile = 300
const longestFunction = 60
const medianOfSrc = 80

/**
 * What is still too long, by path or by `path function`, with its lines of today. It may only
 * shrink; this table is for lengths that were once allowed, never for new ones.
 */
const toBeShortened: Readonly<Record<string, number>> = {}

/** Files and functions fit the reader's head; the typical file of src fits one screen. */
export function size(
  files: readonly SourceFile[],
  allowed: Readonly<Record<string, number>> = toBeShortened,
): string[] {
  const judge = (file: SourceFile, name: string, start: number, lines: number, most: number) => {
    const before = allowed[name]
    const limit = before ?? most
    if (lines > limit) {
      const message = `${name} has ${lines} lines, at most ${limit} are allowed: give a part of it a name and a place of its own`
      return [complaint(file, start, rule, message)]
    }
    if (before === undefined || lines === before) return []
    const next = lines > most ? `lower it to ${lines}` : 'take it away'
    const message = `${name} has shrunk to ${lines} lines: in the table of test/tidy/checks/size.ts, ${next}`
    return [complaint(file, start, rule, message)]
  }
  return [
    ...files.flatMap(file => [
      ...judge(file, file.path, 0, linesIn(file.text), longestFile),
      ...functionsIn(file).flatMap(({ name, start, lines }) =>
        judge(file, `${file.path} ${name}`, start, lines, longestFunction),
      ),
    ]),
    ...wideMedian(files.filter(({ path }) => path.startsWith('src/'))),
  ]
}

function linesIn(text: string): number {
  return text.replace(/\n$/, '').split('\n').length
}

function wideMedian(sources: readonly SourceFile[]): string[] {
  const lengths = sources.map(({ text }) => linesIn(text)).toSorted((a, b) => a - b)
  const median = lengths[lengths.length >> 1] ?? 0
  if (median < medianOfSrc) return []
  return [
    `src ${rule}: the median file has ${median} lines, under ${medianOfSrc} are wanted: split files that hold two ideas`,
  ]
}

interface NamedFunction {
  readonly name: string
  readonly start: number
  readonly lines: number
}

/** The functions of a file, except those that only hold the tests of a `describe`. */
function functionsIn(file: SourceFile): NamedFunction[] {
  const found: NamedFunction[] = []
  const names = new Map<number, string>()
  const grouping = new Set<number>()
  const nameValue = (key: ESTree.PropertyKey, value: ESTree.Span | null): void => {
    if (value && (key.type === 'Identifier' || key.type === 'PrivateIdentifier')) {
      names.set(value.start, key.name)
    }
  }
  const note = ({ id, start, end }: ESTree.Function | ESTree.ArrowFunctionExpression): void => {
    if (grouping.has(start)) return
    const name = id?.name ?? names.get(start) ?? 'a nameless function'
    found.push({ name, start, lines: linesIn(file.text.slice(start, end)) })
  }
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (init && id.type === 'Identifier') names.set(init.start, id.name)
    },
    MethodDefinition: ({ key, value }) => nameValue(key, value),
    PropertyDefinition: ({ key, value }) => nameValue(key, value),
    Property: ({ key, value }) => nameValue(key, value),
    CallExpression(node) {
      const last = node.arguments.at(-1)
      if (last && /^describe\b/.test(file.text.slice(node.start, node.end)))
        grouping.add(last.start)
    },
    FunctionDeclaration: note,
    FunctionExpression: note,
    ArrowFunctionExpression: note,
  }).visit(file.program)
  return found
}
