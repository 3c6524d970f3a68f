import { type ESTree, parseSync } from 'vite'

/**
 * Tells whether a line of a comment is code that was commented out. Formulas are welcome in comments,
 * so a call like `P(X <= x)` or an equation counts as code only when it ends as a statement does.
 */
export function looksLikeCode(line: string): boolean {
  if (!/[=();{}[\]'"`]|^import\b|\+\+|--/.test(line)) return false
  // Outside a function `return` does not parse, and `throw` takes its place.
  const code = line.replace(/^return\b/, 'throw')
  const endings = /[{([]$/.test(line) ? ['}', ')', ']', '})'] : ['']
  return endings.some(ending => {
    const { program, errors } = parseSync('line.ts', code + ending, { lang: 'ts' })
    const [statement] = program.body
    if (errors.length > 0 || statement === undefined) return false
    return isCode(statement, line.endsWith(';') || ending !== '')
  })
}

function isCode(statement: ESTree.Directive | ESTree.Statement, ends: boolean): boolean {
  if (statement.type !== 'ExpressionStatement') {
    return !['LabeledStatement', 'BlockStatement', 'EmptyStatement'].includes(statement.type)
  }
  const { expression } = statement
  if (expression.type === 'CallExpression') return ends || isMember(expression.callee)
  if (expression.type === 'AssignmentExpression') return ends || isMember(expression.left)
  return expression.type === 'AwaitExpression' || expression.type === 'UpdateExpression'
}

function isMember({ type }: { readonly type: string }): boolean {
  return type === 'MemberExpression'
}
