import { posix } from 'node:path'
import { type ESTree, Visitor } from 'vite'
import { importsOf } from '../imports.ts'
import { complaint, type SourceFile } from '../tree.ts'

const rule = 'registries'

/** The lists of kinds: each `xs.ts` lists what the files of the folder `xs/` define. */
const lists = ['src/math/distributions.ts', 'src/math/arrivals.ts']

/** A kind is a file named after it and one line in the list; neither is without the other. */
export function registries(
  files: readonly SourceFile[],
  registered: readonly string[] = lists,
): string[] {
  return registered.flatMap(path => {
    const list = files.find(file => file.path === path)
    if (list === undefined) return [`${path}:1 ${rule}: this list is missing: write it`]
    return complaintsAbout(list, files)
  })
}

function complaintsAbout(list: SourceFile, files: readonly SourceFile[]): string[] {
  const folder = list.path.replace(/\.ts$/, '/')
  const listed = elementsOf(list)
  const imported = importsOf(list).filter(({ target }) => target?.startsWith(folder))
  const misnamed = imported.flatMap(({ names, target = '', start }) =>
    names
      .filter(name => name !== posix.basename(target, '.ts'))
      .map(name => {
        const message = `${name} comes from ${target}: name the file after it, ${folder}${name}.ts`
        return complaint(list, start, rule, message)
      }),
  )
  const foreign = listed
    .filter(({ name }) => !imported.some(({ names }) => names.includes(name)))
    .map(({ name, start }) => {
      const message = `${name} is not imported from ${folder}: move it to ${folder}${name}.ts`
      return complaint(list, start, rule, message)
    })
  const unlisted = files
    .filter(({ path }) => path.startsWith(folder))
    .filter(({ path }) => !listed.some(({ name }) => `${folder}${name}.ts` === path))
    .map(file => {
      const message = `not in ${list.path}: add its line there, or move it out of ${folder}`
      return complaint(file, 0, rule, message)
    })
  return [...misnamed, ...foreign, ...unlisted]
}

/** The names in the array that the list exports under its own name. */
function elementsOf(list: SourceFile): { readonly name: string; readonly start: number }[] {
  const found: { readonly name: string; readonly start: number }[] = []
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (id.type !== 'Identifier' || id.name !== posix.basename(list.path, '.ts')) return
      const array = unwrapped(init)
      if (array?.type !== 'ArrayExpression') return
      for (const element of array.elements) {
        if (element?.type === 'Identifier') found.push(element)
      }
    },
  }).visit(list.program)
  return found
}

function unwrapped(expression: ESTree.Expression | null): ESTree.Expression | null {
  const isWrapped =
    expression?.type === 'TSAsExpression' || expression?.type === 'TSSatisfiesExpression'
  return isWrapped ? unwrapped(expression.expression) : expression
}
