import { InvariantError } from '../math/assert.ts'
import { UsageError } from './command.ts'
import { exitCodes } from './exitCodes.ts'

/** What is said on stderr and told to the shell when a command did not do its work. */
interface Failure {
  readonly said: string
  readonly code: number
}

/** Words for the user's mistakes; for ours, what was violated and the line that shows it again. */
export function failure(error: unknown, line: readonly string[]): Failure {
  if (error instanceof UsageError) {
    return {
      said: `lambdasim: ${printable(error.message)}\nlambdasim --help tells more.\n`,
      code: exitCodes.badInput,
    }
  }
  const kind = error instanceof InvariantError ? 'a promise was broken inside' : 'a defect inside'
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return {
    said:
      `lambdasim: ${kind}, and the run was stopped. Please report these lines; this shows it again:\n` +
      `lambdasim ${line.map(quoted).join(' ')}\n${trace}\n`,
    code: exitCodes.internal,
  }
}

/** A terminal obeys what is not shown, and nobody reads more than this. */
const longest = 400
const printable = (text: string) =>
  (text.length > longest ? `${text.slice(0, longest)}…` : text).replaceAll(
    /[^\P{Cc}\n]/gu,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const quoted = (word: string) =>
  /^[\w./:=@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
