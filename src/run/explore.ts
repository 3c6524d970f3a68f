import type { Measures } from '../metrics/measures.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { bindingOf } from './binding.ts'
import { type Change, changed, nameOf } from './change.ts'
import { type Effect, type Judge, judgeOf, throttledIn } from './effect.ts'
import { type Remedy, remediesFor } from './remedies.ts'
import type { Findings, Variant } from './runResult.ts'

/** Requests that may be simulated for the verdict, all variants together. */
const mostRequests = 60_000_000
const mostRuns = 24
/** A search that has come this close is good enough. */
const precision = 0.005

/** Variants to be run, in any order and side by side. */
export type Batch = readonly Scenario[]

/** How many variants may be run: none where the run itself is long. */
export function runsAllowed({ sources, warmers }: Measures): number {
  const arrived = Object.values(sources).reduce((sum, { arrivals }) => sum + arrivals, 0)
  const requests = Object.values(warmers).reduce((sum, { pings }) => sum + pings, arrived)
  return Math.min(mostRuns, Math.floor(mostRequests / Math.max(1, requests)))
}

/**
 * Looks for the cheapest single change that removes the binding limit, by having variants of the
 * scenario run: it asks for batches of them and is given what each measured. Whoever runs them, in
 * whatever order: the findings are the same.
 */
export function* explore(
  scenario: Scenario,
  measures: Measures,
): Generator<Batch, Omit<Findings, 'deadLetters'>, readonly Measures[]> {
  const binding = bindingOf(measures)
  if (binding === null) return { binding, variants: [], remedy: null }
  const budget = runsAllowed(measures)
  const variants: Variant[] = []
  for (const remedy of remediesFor(scenario, measures, binding)) {
    const judge = judgeOf(measures, binding, remedy.heldBack)
    const found = yield* search(scenario, judge, remedy, budget, variants)
    if (found !== undefined) return { binding, variants, remedy: found }
  }
  return { binding, variants, remedy: null }
}

/** The smallest number found that removes the limit: doubled until it does, then narrowed down. */
function* search(
  scenario: Scenario,
  judge: Judge,
  { path, from, tooLittle, start, most }: Remedy,
  budget: number,
  variants: Variant[],
): Generator<Batch, Variant | undefined, readonly Measures[]> {
  let low = tooLittle
  /** The least number that is not too little, whether it removes the limit or harms others. */
  let high = most + 1
  let best: Variant | undefined
  let next = doubled(start, low, most)
  while (next.length > 0 && variants.length < budget) {
    const changes = next
      .slice(0, budget - variants.length)
      .map((to): Change => ({ path, from, to }))
    const tried = yield* attempt(scenario, judge, changes)
    // What AWS refuses was not run; what lies beyond it would be refused, too.
    for (const { to } of changes) {
      if (!tried.some(({ variant }) => variant.to === to)) high = Math.min(high, to)
    }
    for (const { variant, effect } of tried) {
      variants.push(variant)
      if (effect === 'tooLittle') low = Math.max(low, variant.to)
      else high = Math.min(high, variant.to)
      if (effect === 'removes' && !(best !== undefined && best.to < variant.to)) best = variant
    }
    next = high > most ? doubled(low, low, most) : between(low, high)
  }
  return best
}

function* attempt(
  scenario: Scenario,
  judge: Judge,
  changes: readonly Change[],
): Generator<Batch, { variant: Variant; effect: Effect }[], readonly Measures[]> {
  const possible = changes.flatMap(change => {
    const changedScenario = changed(scenario, change)
    return changedScenario === undefined ? [] : [{ change, changedScenario }]
  })
  if (possible.length === 0) return []
  const results = yield possible.map(({ changedScenario }) => changedScenario)
  return possible.flatMap(({ change }, index) => {
    const result = results[index]
    if (result === undefined) return []
    const { from, to } = change
    const effect = judge(result)
    const variant = {
      path: nameOf(change),
      from,
      to,
      throttled: throttledIn(result),
      removes: effect === 'removes',
      binding: bindingOf(result),
    }
    return [{ variant, effect }]
  })
}

/** Two and four times as much. */
function doubled(start: number, low: number, most: number): readonly number[] {
  return [...new Set([Math.min(2 * start, most), Math.min(4 * start, most)])].filter(
    value => value > low,
  )
}

/** The numbers that cut what is left into three, until it is narrow enough. */
function between(low: number, high: number): readonly number[] {
  if (high - low <= Math.max(1, precision * high)) return []
  const third = (high - low) / 3
  return [...new Set([low + Math.ceil(third), high - Math.ceil(third)])]
    .filter(value => value > low && value < high)
    .toSorted((a, b) => a - b)
}
