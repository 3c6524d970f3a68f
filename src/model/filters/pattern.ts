import type { Test } from './operator.ts'

/** What a filter asks of the attributes of an event. */
export type Pattern =
  | { readonly every: readonly Pattern[] }
  | { readonly some: readonly Pattern[] }
  | { readonly attribute: string; readonly test: Test }

/** The attributes that a pattern looks at. */
export function attributesIn(pattern: Pattern): ReadonlySet<string> {
  if ('attribute' in pattern) return new Set([pattern.attribute])
  const parts = 'every' in pattern ? pattern.every : pattern.some
  return new Set(parts.flatMap(part => [...attributesIn(part)]))
}
