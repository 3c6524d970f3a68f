import { InvariantError } from '../math/assert.ts'
import { visibleText } from '../report/visibleText.ts'
import { UsageError } from './command.ts'
import { type ExitCode, exitCodes } from './exitCodes.ts'
import { InputError } from './inputError.ts'
import { OutputError } from './outputError.ts'

/** What is said on stderr and told to the shell when a command did not do its work. */
interface Failure {
  readonly said: string
  readonly code: ExitCode
}

/** Words for the user's mistakes; for ours, what was violated and the line that shows it again. */
export function failure(error: unknown, line: readonly string[]): Failure {
  if (error instanceof UsageError) {
    return {
      said: `lambdasim: ${printable(error.message)}\nlambdasim --help tells more.\n`,
      code: exitCodes.badInput,
    }
  }
  if (error instanceof InputError || error instanceof OutputError) {
    const code = error instanceof InputError ? exitCodes.badInput : exitCodes.partial
    return { said: `lambdasim: ${printable(error.message)}\n`, code }
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

/** Nobody reads a line that is longer than this. */
const longest = 1_000

/** A terminal would obey some signs instead of showing them. */
const printable = (text: string) =>
  text
    .split('\n')
    .map(line => (line.length > longest ? `${line.slice(0, longest)}…` : line))
    .map(visibleText)
    .join('\n')

const quoted = (word: string) =>
  /^[\w./:=@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
