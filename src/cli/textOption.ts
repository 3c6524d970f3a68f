import { UsageError } from './command.ts'

/** The text given for an option, or undefined where there is none; it may be given once. */
export function textOption(name: string, given: unknown): string | undefined {
  if (given === undefined) return undefined
  if (typeof given !== 'string') throw new UsageError(`--${name} must be given once`)
  if (given === '') throw new UsageError(`--${name} must not be empty`)
  return given
}
