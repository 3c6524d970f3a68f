import type { Given } from './check.ts'

/** What an untyped value holds by name: nothing where it is no object. */
export function fieldsOf(value: unknown): Given {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {}
}

/** What an untyped value holds in a row: nothing where it is no list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
