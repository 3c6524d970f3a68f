import type { Measures } from '../metrics/measures.ts'
import type { Binding } from './runResult.ts'

/** A share of all that is more than that of all others together. */
const most = 0.5

/**
 * The function that held most of the concurrency of the account while the account's limit refused
 * another one: whoever is refused most need not be the one that takes it all.
 */
export function neighbourOf(measures: Measures, binding: Binding): string | undefined {
  if (binding.limit !== 'accountConcurrency') return undefined
  const { periodMs, functions } = measures.timeSeries
  const first = Math.floor(binding.firstMs / periodMs)
  const end = Math.floor(binding.lastMs / periodMs) + 1
  const held = Object.entries(functions).map(([name, { ConcurrentExecutions }]) => ({
    name,
    held: ConcurrentExecutions.slice(first, end).reduce((sum, each) => sum + each, 0),
  }))
  const all = held.reduce((sum, each) => sum + each.held, 0)
  const holder = held.find(each => each.held > most * all)
  return holder === undefined || holder.name === binding.functionName ? undefined : holder.name
}
