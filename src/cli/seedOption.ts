import { UsageError } from './command.ts'

const longestSeed = 200

/** The seed given, as the text that it is. */
export function seedOption(given: unknown): string {
  if (typeof given !== 'string') throw new UsageError('--seed must be given once')
  if (given.length > longestSeed) {
    throw new UsageError(
      `--seed must have at most ${longestSeed} characters: found ${given.length}`,
    )
  }
  return given
}
