import { UsageError } from './command.ts'

/** A value of the scenario that the command line replaces. */
export interface SetValue {
  readonly path: string
  readonly value: string
}

/** What `--set path=value` asks for, however often it was given. */
export function setOption(given: unknown): SetValue[] {
  if (given === undefined) return []
  const all: readonly unknown[] = Array.isArray(given) ? given : [given]
  return all.map(each => {
    const text = String(each)
    const at = text.indexOf('=')
    if (at < 1) {
      throw new UsageError(
        `--set must be path=value, such as account.ConcurrentExecutions=500: found ${JSON.stringify(text)}`,
      )
    }
    return { path: text.slice(0, at), value: text.slice(at + 1) }
  })
}
