import type { Distribution } from '../distribution.ts'
import { foundInWords } from './foundInWords.ts'
import type { Path, Problem } from './reading.ts'

/** The kinds of a single number. */
export type NumberKind = 'quantity' | 'time' | 'rate' | 'ratio' | 'probability' | 'count'

/**
 * Turns what was written into a number in the unit of its kind, or says what it must be in words
 * that follow "must be". A later floor reads `250ms` here; this one takes plain numbers.
 */
export type NumberReader = (given: unknown, kind: NumberKind) => number | string

/** What the parts of a reading need from the whole. */
export interface Reader {
  readonly number: NumberReader
  readonly distribution: (given: unknown, path: Path) => Distribution | undefined
  readonly problems: Problem[]
}

/** Notes that the thing at `path` breaks a rule; `rule` follows its name. */
export function refuse(reader: Reader, path: Path, rule: string, given: unknown): undefined {
  report(reader, path, `${nameOf(path)} ${rule}: ${foundInWords(given)}`)
}

/** Notes a problem in words of its own. */
export function report(reader: Reader, path: Path, message: string): undefined {
  reader.problems.push({ path, message })
}

/** Runs what throws a RangeError in words; the words become a problem at `path`. */
export function attempt<T>(reader: Reader, path: Path, work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return report(reader, path, error.message)
  }
}

/** The last name on the way, with the indices behind it: `values[2]`. */
function nameOf(path: Path): string {
  const last = path.findLastIndex(step => typeof step === 'string')
  const [name = 'it', ...indices] = path.slice(Math.max(0, last))
  return `${name}${indices.map(index => `[${index}]`).join('')}`
}
