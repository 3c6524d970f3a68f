import { plainObject } from '../math/reading/plainObject.ts'
import type { Assumption } from '../model/assumption.ts'
import { assumptions } from '../model/assumptions.ts'
import type { Scenario } from './scenario.ts'

/** What a report says of one assumption. */
interface AssumptionLine {
  readonly name: string
  readonly value: string
  readonly isDefault: boolean
  readonly rule: string
  readonly reason: string
}

/** A line for each assumption, whether the scenario sets it or not. */
export function assumptionLines(given: Scenario['assumptions']): readonly AssumptionLine[] {
  return Object.values<Assumption>(assumptions).map(({ name, rule, fallback, reason }) => {
    const value = inWords(new Map(Object.entries(given)).get(name) ?? fallback)
    return { name, value, isDefault: value === inWords(fallback), rule, reason }
  })
}

/** `constant 640s`, `uniform, low 1.5h, high 2.5h`, `mostRecentlyUsed`, `no`. */
function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return `[${value.map(inWords).join(', ')}]`
  const named = plainObject(value)
  if (named === undefined) return String(value)
  return Object.entries(named)
    .map(([key, part]) => {
      const inner = plainObject(part)
      return inner === undefined ? `${key} ${inWords(part)}` : `${key}, ${inWords(part)}`
    })
    .join(', ')
}
