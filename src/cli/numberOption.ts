import { UsageError } from './command.ts'

/** The number given for an option, within its bounds; what yargs could not read arrives as NaN. */
export function numberOption(name: string, given: unknown, least: number, most: number): number {
  if (typeof given !== 'number' || !(given >= least && given <= most)) {
    const found = Array.isArray(given)
      ? 'several values'
      : Number.isNaN(given)
        ? 'no number'
        : given
    throw new UsageError(
      `--${name} must be a number from ${least} to ${most}: found ${String(found)}`,
    )
  }
  return given
}

/** The same for a whole number. */
export function wholeOption(name: string, given: unknown, least: number, most: number): number {
  const value = numberOption(name, given, least, most)
  if (!Number.isInteger(value)) {
    throw new UsageError(`--${name} must be a whole number: found ${value}`)
  }
  return value
}
