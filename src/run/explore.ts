import type { Measures } from '../metrics/measures.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { bindingOf } from './binding.ts'
import { type Change, changed, nameOf } from './change.ts'
import { type Remedy, remediesFor } from './remedies.ts'
import type { Binding, Findings, Variant } from './runResult.ts'

/** Requests that may be simulated for the verdict, all variants together. */
const mostRequests = 60_000_000
const mostRuns = 24
/** A search that has come this close is good enough. */
const precision = 0.005

/** Variants to be run, in any order and side by side. */
export type Batch = readonly Scenario[]

/**
 * Looks for the cheapest single change that removes the binding limit, by having variants of the
 * scenario run: it asks for batches of them and is given what each measured. Whoever runs them, in
 * whatever order: the findings are the same.
 */
export function* explore(
  scenario: Scenario,
  measures: Measures,
): Generator<Batch, Findings, readonly Measures[]> {
  const binding = bindingOf(measures)
  if (binding === null) return { binding, variants: [], remedy: null }
  const requests = Object.values(measures.sources).reduce((sum, { arrivals }) => sum + arrivals, 0)
  const budget = Math.min(mostRuns, Math.floor(mostRequests / requests))
  const variants: Variant[] = []
  for (const remedy of remediesFor(scenario, measures, binding)) {
    const found = yield* search(scenario, measures, binding, remedy, budget, variants)
    if (found !== undefined) return { binding, variants, remedy: found }
  }
  return { binding, variants, remedy: null }
}

/** The smallest number found that removes the limit: doubled until it does, then narrowed down. */
function* search(
  scenario: Scenario,
  measures: Measures,
  binding: Binding,
  { path, from, tooLittle, start, most }: Remedy,
  budget: number,
  variants: Variant[],
): Generator<Batch, Variant | undefined, readonly Measures[]> {
  let low = tooLittle
  let best: Variant | undefined
  let next: readonly number[] = doubled(start, low, most)
  while (next.length > 0 && variants.length + next.length <= budget) {
    const changes = next.map((to): Change => ({ path, from, to }))
    const tried = yield* attempt(scenario, measures, binding, changes)
    variants.push(...tried)
    for (const variant of tried) {
      if (!variant.removes) low = Math.max(low, variant.to)
      else if (best === undefined || variant.to < best.to) best = variant
    }
    if (best === undefined) {
      // What AWS refuses was not run; what lies beyond it would be refused, too.
      if (tried.length < changes.length) return undefined
      next = doubled(low, low, most)
    } else {
      next = between(low, best.to)
    }
  }
  return best
}

function* attempt(
  scenario: Scenario,
  measures: Measures,
  binding: Binding,
  changes: readonly Change[],
): Generator<Batch, Variant[], readonly Measures[]> {
  const possible = changes.flatMap(change => {
    const variant = changed(scenario, change)
    return variant === undefined ? [] : [{ change, variant }]
  })
  if (possible.length === 0) return []
  const results = yield possible.map(({ variant }) => variant)
  return possible.flatMap(({ change }, index) => {
    const result = results[index]
    if (result === undefined) return []
    const removes = isRemoved(measures, result, binding)
    const { from, to } = change
    return [{ path: nameOf(change), from, to, throttled: throttled(result), removes }]
  })
}

/** The limit refuses none of the function's requests, and no function is worse off. */
function isRemoved(before: Measures, after: Measures, { functionName, limit }: Binding): boolean {
  const own = after.functions[functionName]
  if (own === undefined || limit in own.throttlesByLimit) return false
  return Object.entries(after.functions).every(
    ([name, { Throttles }]) => Throttles <= (before.functions[name]?.Throttles ?? 0),
  )
}

function throttled(measures: Measures): number {
  return Object.values(measures.functions).reduce((sum, { Throttles }) => sum + Throttles, 0)
}

/** Two and four times as much. */
function doubled(start: number, low: number, most: number): number[] {
  return [...new Set([Math.min(2 * start, most), Math.min(4 * start, most)])].filter(
    value => value > low,
  )
}

/** The numbers that cut what is left into three, until it is narrow enough. */
function between(low: number, high: number): number[] {
  if (high - low <= Math.max(1, precision * high)) return []
  const third = (high - low) / 3
  return [...new Set([low + Math.ceil(third), high - Math.ceil(third)])]
    .filter(value => value > low && value < high)
    .toSorted((a, b) => a - b)
}
