import { posix } from 'node:path'
import { type ESTree, Visitor } from 'vite'
import type { SourceFile } from './tree.ts'

/** One mention of another module. */
export interface Import {
  readonly specifier: string
  /** The path that a relative specifier leads to; undefined for a package. */
  readonly target: string | undefined
  /** The names taken from it; `*` stands for all of them. */
  readonly names: readonly string[]
  readonly start: number
}

/** Everything a file imports, types included: statements, re-exports, `import()` and types by `import()`. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = []
  const note = (specifier: string, names: readonly string[], { start }: ESTree.Span): void => {
    const isRelative = specifier.startsWith('.')
    const target = isRelative ? posix.join(posix.dirname(file.path), specifier) : undefined
    found.push({ specifier, target, names, start })
  }
  for (const statement of file.module.staticImports) {
    const names = statement.entries.map(({ importName }) => nameTaken(importName))
    note(statement.moduleRequest.value, names, statement)
  }
  for (const entry of file.module.staticExports.flatMap(({ entries }) => entries)) {
    if (entry.moduleRequest) note(entry.moduleRequest.value, [nameTaken(entry.importName)], entry)
  }
  new Visitor({
    ImportExpression(node) {
      const { source } = node
      if (source.type === 'Literal' && typeof source.value === 'string')
        note(source.value, ['*'], node)
    },
    TSImportType(node) {
      note(node.source.value, [firstName(node.qualifier)], node)
    },
  }).visit(file.program)
  return found
}

function nameTaken(name: { readonly kind: string; readonly name?: string | null }): string {
  return name.kind === 'Default' ? 'default' : (name.name ?? '*')
}

function firstName(qualifier: ESTree.TSImportTypeQualifier | null): string {
  if (qualifier === null) return '*'
  return qualifier.type === 'Identifier' ? qualifier.name : firstName(qualifier.left)
}
