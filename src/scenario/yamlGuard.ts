import { controlObjection } from './controlCharacter.ts'
import type { Objection } from './objection.ts'
import { utf8Length } from './utf8.ts'

/** What a text may have at most, so that a small one cannot take much time or memory, or the process. */
export interface YamlLimits {
  readonly bytes: number
  readonly depth: number
  readonly aliases: number
  readonly nodes: number
}

/** Far beyond what a scenario needs, far below what hurts. */
export const yamlLimits: YamlLimits = { bytes: 1_048_576, depth: 64, aliases: 20, nodes: 200_000 }

/** What speaks against a text before anybody looks for YAML in it. */
export function textObjection(text: string, limits: YamlLimits): Objection | undefined {
  const bytes = utf8Length(text)
  if (bytes > limits.bytes) {
    return {
      offset: 0,
      message: `the text must have at most ${limits.bytes} bytes: found ${bytes}`,
    }
  }
  return controlObjection(text)
}

/** What a lexeme is to the lexer, which alone knows where a text begins. */
interface Lexeme {
  readonly source: string
  readonly isText: boolean
}

/** Takes the next lexeme and how many collections are open after it; answers where that is too much. */
type TokenGuard = (lexeme: Lexeme, depth: number) => string | undefined

/**
 * Counts what the parser is about to build, lexeme by lexeme. The lexer and the first half of the
 * parser only loop, each as deep as the collections that are open. The second half calls itself:
 * what is 1,000 deep brings the process down there, so that no `catch` helps. Since the depth is
 * the parser's own, no quote, comment or odd indentation can hide a bracket.
 */
export function tokenGuard(limits: YamlLimits): TokenGuard {
  let nodes = 0
  let aliases = 0
  let anchors = 0
  let isAfterSign = false
  return (lexeme, depth) => {
    const kind = kindOf(lexeme)
    if (kind === 'alias') aliases++
    if (kind === 'anchor') anchors++
    // Between two signs there is a node that nobody wrote.
    if (kind === 'sign' ? isAfterSign : kind !== 'other' && kind !== 'anchor') nodes++
    if (kind !== 'other') isAfterSign = kind === 'sign' || kind === 'bracket'
    return (
      excess('nesting', depth, limits.depth) ??
      excess('aliases', aliases, limits.aliases) ??
      excess('anchors', anchors, limits.aliases) ??
      excess('nodes', nodes, limits.nodes)
    )
  }
}

function excess(what: string, count: number, most: number): string | undefined {
  return count > most ? `${what} must be at most ${most}: found ${count} up to here` : undefined
}

const kinds = new Map([
  ["'", 'text'],
  ['"', 'text'],
  ['[', 'bracket'],
  ['{', 'bracket'],
  ['*', 'alias'],
  ['&', 'anchor'],
])

const signs = new Set([',', '-', '?', ':'])

function kindOf({ source, isText }: Lexeme): string {
  if (isText) return 'text'
  return signs.has(source) ? 'sign' : (kinds.get(source.charAt(0)) ?? 'other')
}
