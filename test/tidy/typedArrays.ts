import { type ESTree, Visitor } from 'vite'
import type { SourceFile } from './tree.ts'

const typed = /^((Big)?(Int|Uint)(8|16|32|64)(Clamped)?|Float(16|32|64))Array$/
const kept = new Set(['slice', 'subarray', 'fill', 'map', 'filter', 'reverse', 'sort', 'toSorted'])

/**
 * Tells which expressions of a file are surely typed arrays: made on the spot, or a name
 * that is declared as one wherever the file declares it.
 */
export function typedArrays(file: SourceFile): (expression: ESTree.Expression) => boolean {
  const named = new Set<string>()
  const doubtful = new Set<string>()
  const isTyped = (expression: ESTree.Expression): boolean => {
    if (expression.type === 'NewExpression') return isTypedName(expression.callee)
    if (expression.type === 'CallExpression') {
      const { callee } = expression
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false
      const method = callee.property.name
      if (method === 'from' || method === 'of') return isTypedName(callee.object)
      return kept.has(method) && isTyped(callee.object)
    }
    const name = nameOf(expression)
    return name !== undefined && named.has(name) && !doubtful.has(name)
  }
  const note = (
    name: string | undefined,
    annotation: Annotation,
    value?: ESTree.Expression | null,
  ) => {
    if (name === undefined) return
    const sure = annotation ? isTypedType(annotation) : value ? isTyped(value) : false
    ;(sure ? named : doubtful).add(name)
  }
  const noteParameters = ({ params }: { readonly params: readonly ESTree.ParamPattern[] }) => {
    for (const parameter of params) {
      if (parameter.type === 'Identifier') note(parameter.name, parameter.typeAnnotation)
    }
  }
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier') note(id.name, id.typeAnnotation, init)
    },
    PropertyDefinition: ({ key, typeAnnotation, value }) =>
      note(keyName(key), typeAnnotation, value),
    TSPropertySignature: ({ key, typeAnnotation }) => note(keyName(key), typeAnnotation),
    FunctionDeclaration: noteParameters,
    FunctionExpression: noteParameters,
    ArrowFunctionExpression: noteParameters,
  }).visit(file.program)
  return isTyped
}

type Annotation = ESTree.TSTypeAnnotation | null | undefined

function isTypedName(expression: ESTree.Expression): boolean {
  return expression.type === 'Identifier' && typed.test(expression.name)
}

function isTypedType({ typeAnnotation }: ESTree.TSTypeAnnotation): boolean {
  if (typeAnnotation.type !== 'TSTypeReference') return false
  const { typeName } = typeAnnotation
  return typeName.type === 'Identifier' && typed.test(typeName.name)
}

/** Variables by their name, members by their name after a dot: the two cannot be mixed up. */
function nameOf(expression: ESTree.Expression): string | undefined {
  if (expression.type === 'Identifier') return expression.name
  if (expression.type !== 'MemberExpression' || expression.computed) return undefined
  return keyName(expression.property)
}

function keyName(key: ESTree.PropertyKey): string | undefined {
  if (key.type === 'Identifier') return `.${key.name}`
  return key.type === 'PrivateIdentifier' ? `.#${key.name}` : undefined
}
