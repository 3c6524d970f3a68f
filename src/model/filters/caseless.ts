import { type Dialect, eventBridgeRule } from './dialect.ts'
import { isMap, type PatternValue } from './patternValue.ts'

export const ignoreCase = 'equals-ignore-case'

/** The text of `{ "equals-ignore-case": text }`, which only rules of EventBridge know inside others. */
export function caselessText(argument: PatternValue, dialect: Dialect): string | undefined {
  if (dialect !== eventBridgeRule || !isMap(argument) || argument.size !== 1) return undefined
  const text = argument.get(ignoreCase)
  return typeof text === 'string' ? text.toLowerCase() : undefined
}
