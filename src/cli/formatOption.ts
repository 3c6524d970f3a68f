import { UsageError } from './command.ts'
import { type FormatName, formats } from './formats.ts'

/** The format that --format and --json ask for; text where neither is given. */
export function formatOption(format: unknown, json: unknown): FormatName {
  if (Array.isArray(format)) throw new UsageError('--format must be given once')
  const name = typeof format === 'string' && isFormat(format) ? format : undefined
  if (json !== true) return name ?? 'text'
  if (name === undefined || name === 'json') return 'json'
  throw new UsageError(`--json and --format must not differ: found --format ${name}`)
}

function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name)
}
