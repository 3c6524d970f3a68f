import { type ESTree, Visitor, type VisitorObject } from 'vite'
import { floorOf } from '../floor.ts'
import { complaint, type SourceFile } from '../tree.ts'
import { typedArrays } from '../typedArrays.ts'

/** What IEEE 754 or ECMAScript defines to the last bit: everything else of Math differs somewhere. */
const exactMath = new Set(
  (
    'sqrt floor ceil round trunc abs min max sign imul clz32 fround ' +
    'PI E LN2 LN10 LOG2E LOG10E SQRT2 SQRT1_2'
  ).split(' '),
)

const ownMath = (name: string) => `${name} from src/math/elementary/${name}.ts`
const power = `${ownMath('pow')}, or a product`
const byTables = 'write it in src/math/elementary/ from + - * / sqrt and stored tables'
const stream = 'a RandomStream, taken as an argument'

/** Replacements for the rest of Math; without an entry, `byTables`. */
const mathReplacements = new Map(
  Object.entries({
    log: ownMath('log'),
    log1p: ownMath('log1p'),
    log2: `${ownMath('log')}, times Math.LOG2E`,
    log10: `${ownMath('log')}, times Math.LOG10E`,
    exp: ownMath('exp'),
    expm1: ownMath('expm1'),
    pow: power,
    cbrt: ownMath('pow'),
    hypot: 'Math.sqrt of the sum of squares',
    random: stream,
  }),
)

const scheduling = 'schedule an event of src/engine'
const clock = 'take the moment as an argument: an integer count of microseconds'
const byHand = 'build the text by hand'
const comparison = 'compare with < and >, which go by code units'
const comparator =
  'pass a comparator, (a, b) => a - b for numbers, or declare the typed array as one'

const globalReplacements = new Map(
  Object.entries({
    Date: clock,
    Temporal: clock,
    performance: 'measure in bench/ or in src/cli/',
    Intl: byHand,
    crypto: stream,
    globalThis: 'name the thing itself',
    setTimeout: scheduling,
    setInterval: scheduling,
    setImmediate: scheduling,
    queueMicrotask: scheduling,
  }),
)

/** Floors 1 to 7 give the same bits on every machine, so what differs between machines is banned there. */
export function bannedFunctions(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('src/') && (floorOf(path) ?? 0) <= 7)
    .flatMap(complaintsAbout)
}

type Refuse = (node: ESTree.Span, found: string, instead: string) => void

function complaintsAbout(file: SourceFile): string[] {
  const complaints: string[] = []
  const refuse: Refuse = ({ start }, found, instead) => {
    const message = `${found} is banned on floors 1 to 7: ${instead}`
    complaints.push(complaint(file, start, 'banned', message))
  }
  for (const visitor of [names(refuse), syntax(refuse), sorting(refuse, typedArrays(file))]) {
    new Visitor(visitor).visit(file.program)
  }
  return complaints
}

/** Globals by their name, wherever it is not merely the name of somebody's member. */
function names(refuse: Refuse): VisitorObject {
  const judged = new Set<number>()
  const skipKey = (node: { readonly key: ESTree.Span; readonly computed: boolean }): void => {
    if (!node.computed) judged.add(node.key.start)
  }
  return {
    MemberExpression(node) {
      const name = memberName(node)
      if (!node.computed) judged.add(node.property.start)
      if (node.object.type === 'Identifier' && node.object.name === 'Math') {
        judged.add(node.object.start)
        if (name === undefined) refuse(node, 'Math by a computed name', 'write Math.name')
        else if (!exactMath.has(name))
          refuse(node, `Math.${name}`, mathReplacements.get(name) ?? byTables)
      } else if (name === 'localeCompare') refuse(node.property, name, comparison)
      else if (name?.startsWith('toLocale')) refuse(node.property, name, byHand)
    },
    Property(node) {
      if (!('shorthand' in node && node.shorthand)) skipKey(node)
    },
    PropertyDefinition: skipKey,
    MethodDefinition: skipKey,
    TSPropertySignature: skipKey,
    TSMethodSignature: skipKey,
    Identifier(node) {
      if (judged.has(node.start)) return
      const instead = globalReplacements.get(node.name)
      if (node.name === 'Math') refuse(node, 'Math as a value', 'write Math.name')
      else if (instead !== undefined) refuse(node, node.name, instead)
    },
  }
}

function syntax(refuse: Refuse): VisitorObject {
  const refuseAsync = (node: ESTree.Function | ESTree.ArrowFunctionExpression): void => {
    if (node.async) refuse(node, 'async', scheduling)
  }
  return {
    BinaryExpression(node) {
      if (node.operator === '**' && !isExactPower(node)) refuse(node, '**', power)
    },
    AssignmentExpression(node) {
      if (node.operator === '**=') refuse(node, '**=', power)
    },
    ForInStatement: node => refuse(node, 'for..in', 'for..of over Object.keys'),
    ForOfStatement(node) {
      if (node.await) refuse(node, 'for await', scheduling)
    },
    AwaitExpression: node => refuse(node, 'await', scheduling),
    FunctionDeclaration: refuseAsync,
    FunctionExpression: refuseAsync,
    ArrowFunctionExpression: refuseAsync,
  }
}

function sorting(
  refuse: Refuse,
  isTyped: (expression: ESTree.Expression) => boolean,
): VisitorObject {
  return {
    CallExpression({ callee, arguments: given }) {
      if (callee.type !== 'MemberExpression' || given.length > 0) return
      const name = memberName(callee)
      if ((name === 'sort' || name === 'toSorted') && !isTyped(callee.object)) {
        refuse(callee.property, `${name}() without a comparator`, comparator)
      }
    },
  }
}

/** Two to a whole literal is exact everywhere, and so is the power of a BigInt. */
function isExactPower({ left, right }: ESTree.BinaryExpression): boolean {
  if (left.type !== 'Literal') return false
  if (typeof left.value === 'bigint') return true
  const exponent =
    right.type === 'UnaryExpression' && right.operator === '-' ? right.argument : right
  return left.value === 2 && exponent.type === 'Literal' && Number.isInteger(exponent.value)
}

function memberName({ property, computed }: ESTree.MemberExpression): string | undefined {
  if (!computed) return property.name
  return property.type === 'Literal' && typeof property.value === 'string'
    ? property.value
    : undefined
}
