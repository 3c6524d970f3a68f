import {
  Composer,
  CST,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type Scalar,
  type YAMLError,
} from 'yaml'
import type { Path } from '../math/reading/reading.ts'
import { found } from '../math/units/found.ts'
import { controlObjection } from './controlCharacter.ts'
import type { Objection } from './objection.ts'
import type { Place } from './place.ts'
import { escapeObjection } from './yamlEscapes.ts'
import { textObjection, tokenGuard, type YamlLimits } from './yamlGuard.ts'
import { keyObjection } from './yamlKey.ts'
import { numberObjection } from './yamlNumber.ts'

/** What is wrong with a value, in words, and at which character. */
interface TextProblem extends Objection {
  readonly path: Path
}

interface Located {
  readonly value: unknown
  readonly place: Place
}

interface ParsedYaml extends Located {
  readonly problems: TextProblem[]
}

/**
 * The value that a text is and where its parts stand, or all that is wrong with it. Whatever the
 * text, this answers: what is too large or too deep never reaches the half of the parser that
 * calls itself. Maps have no prototype, so that no key means anything to them.
 */
export function parseYaml(text: string, limits: YamlLimits): ParsedYaml {
  const nothing = { value: null, place: { key: undefined, value: 0, parts: undefined } }
  const textual = textObjection(text, limits)
  const { tokens, objections } = textual
    ? { tokens: [], objections: [textual] }
    : tokensOf(text, limits)
  if (objections.length > 0) {
    return { ...nothing, problems: objections.map(each => ({ path: [], ...each })) }
  }
  // Whether a key is there twice is for us to see: there it takes the square of their number.
  const composer = new Composer({ schema: 'core', uniqueKeys: false, merge: false })
  const [document] = composer.compose(tokens, true, text.length)
  const errors = [...(document?.errors ?? []), ...(document?.warnings ?? [])]
  const problems: TextProblem[] = errors.map(error => ({
    offset: Math.min(error.pos[0], text.length),
    path: [],
    message: syntaxInWords(error),
  }))
  const root = document?.contents
  if (problems.length > 0 || !root) return { ...nothing, problems }
  const read = new NodeReader(limits, problems).read(root, [], undefined)
  return { ...read, problems }
}

interface Tokens {
  readonly tokens: CST.Token[]
  readonly objections: Objection[]
}

/** As many problems are worth telling; a text with more is not read to its end. */
const most = 20

/** What the first half of the parser makes of a text, and why the second must not see it. */
function tokensOf(text: string, limits: YamlLimits): Tokens {
  const tokens: CST.Token[] = []
  const objections: Objection[] = []
  const refuse = (offset: number, message: string) => objections.push({ offset, message })
  const take = (token: CST.Token) => {
    const message = tokenObjection(token, tokens)
    if (message === undefined) tokens.push(token)
    else refuse(token.offset, message)
  }
  const parser = new Parser()
  const guard = tokenGuard(limits)
  let isText = false
  for (const source of new Lexer().lex(text)) {
    const { offset } = parser
    for (const token of parser.next(source)) take(token)
    const form = isText ? undefined : formObjection(source)
    if (form !== undefined) refuse(offset, form)
    const limit = guard({ source, isText }, depthOf(parser.stack, limits.depth))
    if (limit !== undefined) refuse(offset, limit)
    if (limit !== undefined || objections.length >= most) return { tokens, objections }
    isText = source === CST.SCALAR
  }
  for (const token of parser.end()) take(token)
  return { tokens, objections }
}

/** How many collections are open; where that cannot be too many, nobody needs to count them. */
function depthOf(stack: readonly CST.Token[], enough: number): number {
  return stack.length <= enough ? 0 : stack.filter(isCollectionToken).length
}

function isCollectionToken({ type }: CST.Token): boolean {
  return type === 'block-map' || type === 'block-seq' || type === 'flow-collection'
}

function tokenObjection(token: CST.Token, before: readonly CST.Token[]): string | undefined {
  if (token.type === 'error') return syntaxRule(token.message)
  if (token.type === 'directive') return `directives are not read here: ${found(token.source)}`
  const isSecond = token.type === 'document' && before.some(({ type }) => type === 'document')
  return isSecond ? 'the text must be one document: found another from here on' : undefined
}

/** What speaks against a lexeme that the parser would take. */
function formObjection(source: string): string | undefined {
  if (source.startsWith('!')) return `${tagRule}: ${found(source)}`
  return source.startsWith('"') ? escapeObjection(source) : undefined
}

const tagRule = 'a value must be without a tag such as !Ref or !!str'

/** The parser's words are good, but not for what people do most often. */
const rules: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'indentation must be spaces: found a tab',
  BLOCK_AS_IMPLICIT_KEY:
    'the keys of a map must begin in the same column, and a text with ": " be in quotes',
  MULTILINE_IMPLICIT_KEY:
    'a key and its colon must be on one line: the line before may lack its colon',
}

function syntaxInWords({ code, message }: YAMLError): string {
  return rules[code] ?? syntaxRule(message)
}

function syntaxRule(message: string): string {
  const line = message.replaceAll('\n', ' ')
  return `the text must be YAML: ${line.length > 200 ? `${line.slice(0, 200)}…` : line}`
}

/** Turns the parser's nodes into plain values, and notes where each of them stands. */
class NodeReader {
  readonly #limits: YamlLimits
  readonly #problems: TextProblem[]
  readonly #anchored = new Map<string, unknown>()
  /** What is being read right now: an alias in it cannot mean the whole of it. */
  readonly #open = new Set<unknown>()
  #nodes = 0
  #isFull = false

  constructor(limits: YamlLimits, problems: TextProblem[]) {
    this.#limits = limits
    this.#problems = problems
  }

  read(node: unknown, path: Path, key: number | undefined): Located {
    const offset = offsetIn(node) ?? key ?? 0
    const place: Place = { key, value: offset, parts: undefined }
    const nothing = { value: undefined, place }
    const { nodes, depth } = this.#limits
    if (++this.#nodes > nodes) {
      const message = `nodes must be at most ${nodes}, those of aliases included: found more`
      if (!this.#isFull) this.#refuse(offset, path, message)
      this.#isFull = true
      return nothing
    }
    if (path.length > depth) {
      this.#refuse(offset, path, `nesting must be at most ${depth}: found ${path.length} here`)
      return nothing
    }
    if (isAlias(node)) return this.#readAlias(node.source, path, place)
    if (isCollection(node) || isScalar(node)) this.#noteAnchor(node, offset, path)
    if (isScalar(node)) return { value: this.#readScalar(node, offset, path), place }
    this.#open.add(node)
    const read = isMap(node)
      ? this.#readMap(node.items, path, place)
      : isSeq(node)
        ? this.#readList(node.items, path, place)
        : { value: null, place }
    this.#open.delete(node)
    return read
  }

  #readAlias(name: string, path: Path, place: Place): Located {
    const node = this.#anchored.get(name)
    if (node !== undefined && !this.#open.has(node)) return this.read(node, path, place.key)
    const rule =
      node === undefined
        ? 'an alias must name an anchor that comes before it'
        : 'an alias must stand outside of what it names'
    this.#refuse(place.value, path, `${rule}: ${found(`*${name}`)}`)
    return { value: undefined, place }
  }

  #noteAnchor(node: { readonly anchor?: string }, offset: number, path: Path): void {
    const { anchor } = node
    if (anchor === undefined || this.#anchored.get(anchor) === node) return
    if (this.#anchored.has(anchor)) {
      this.#refuse(offset, path, `an anchor must be a name of its own: ${found(`&${anchor}`)}`)
    }
    this.#anchored.set(anchor, node)
  }

  #readScalar(node: Scalar, offset: number, path: Path): unknown {
    const { value, source = '' } = node
    const objection =
      typeof value === 'number'
        ? numberObjection(source, value)
        : typeof value === 'string'
          ? controlObjection(value)?.message
          : undefined
    if (objection !== undefined) this.#refuse(offset, path, objection)
    return value
  }

  #readList(items: readonly unknown[], path: Path, place: Place): Located {
    const parts = new Map<string, Place>()
    const value = items.map((item, i) => {
      const read = this.read(item, [...path, i], undefined)
      parts.set(String(i), read.place)
      return read.value
    })
    return { value, place: { ...place, parts } }
  }

  #readMap(items: readonly unknown[], path: Path, place: Place): Located {
    const parts = new Map<string, Place>()
    const value: Record<string, unknown> = Object.create(null)
    for (const pair of items) {
      if (!isPair(pair)) continue
      const keyOffset = offsetIn(pair.key) ?? place.value
      const key = this.#readKey(pair.key, keyOffset, path)
      if (key === undefined) continue
      if (parts.has(key)) {
        const rule = 'a key must be there once'
        this.#refuse(keyOffset, [...path, key], `${rule}: ${found(key)} is there before`)
        continue
      }
      const read = this.read(pair.value, [...path, key], keyOffset)
      parts.set(key, read.place)
      value[key] = read.value
    }
    return { value, place: { ...place, parts } }
  }

  /** A key is a text, just as it is written: `1`, `true` and `1.0` are names like others. */
  #readKey(node: unknown, offset: number, path: Path): string | undefined {
    this.#nodes++
    if (!isScalar(node)) {
      return this.#refuse(offset, path, 'a key must be a name: found something else')
    }
    this.#noteAnchor(node, offset, path)
    const key = typeof node.value === 'string' ? node.value : (node.source ?? '')
    const objection = keyObjection(key, typeof node.value === 'string')
    return objection === undefined ? key : this.#refuse(offset, path, objection)
  }

  #refuse(offset: number, path: Path, message: string): undefined {
    this.#problems.push({ offset, path, message })
  }
}

function offsetIn(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
