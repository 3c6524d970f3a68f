import { type ESTree, Visitor } from 'vite'
import { complaint, type SourceFile } from '../tree.ts'

const rule = 'idle tests'
const runners = new Set(['test', 'it', 'describe', 'suite', 'bench'])

/** No test that cannot fail, none that silences the others, none left out without a reason. */
export function idleTests(files: readonly SourceFile[]): string[] {
  return files.filter(({ path }) => path.startsWith('test/')).flatMap(complaintsAbout)
}

function complaintsAbout(file: SourceFile): string[] {
  const complaints: string[] = []
  const refuse = ({ start }: ESTree.Span, message: string): void => {
    complaints.push(complaint(file, start, rule, message))
  }
  new Visitor({
    MemberExpression(node) {
      if (node.computed || !runners.has(rootOf(node))) return
      const { name } = node.property
      if (name === 'only') refuse(node, '.only silences all other tests: take it away')
      if (name === 'todo') refuse(node, '.todo is a reminder: write the test, or open an issue')
      if (name === 'skip') {
        refuse(
          node,
          '.skip gives no reason: delete the test, or call skip(when, "reason") inside it',
        )
      }
    },
    CallExpression(node) {
      const name = calledName(node.callee)
      const [first] = node.arguments
      if (name === 'expect' && first?.type === 'Literal' && typeof first.value === 'boolean') {
        refuse(node, `expect(${first.value}) cannot fail: expect something of the code`)
      }
      if (
        name === 'skip' &&
        !runners.has(rootOf(node.callee)) &&
        !isReason(node.arguments.at(-1))
      ) {
        refuse(node, 'skip() gives no reason: say why, skip(when, "reason")')
      }
    },
  }).visit(file.program)
  return complaints
}

function rootOf(expression: ESTree.Expression): string {
  if (expression.type === 'MemberExpression') return rootOf(expression.object)
  return expression.type === 'Identifier' ? expression.name : ''
}

function calledName(callee: ESTree.Expression): string | undefined {
  if (callee.type === 'Identifier') return callee.name
  return callee.type === 'MemberExpression' && !callee.computed ? callee.property.name : undefined
}

function isReason(argument: ESTree.Argument | undefined): boolean {
  if (argument?.type === 'TemplateLiteral') return true
  return argument?.type === 'Literal' && typeof argument.value === 'string' && argument.value !== ''
}
