import type { Measures } from '../metrics/measures.ts'
import type { Binding } from './runResult.ts'

/** The limit that refused most requests, and the function whose requests it refused. */
export function bindingOf(measures: Measures): Binding | null {
  let binding: Binding | null = null
  for (const [functionName, { throttlesByLimit }] of Object.entries(measures.functions)) {
    for (const [limit, { count, firstMs, lastMs }] of Object.entries(throttlesByLimit)) {
      if (binding === null || count > binding.count) {
        binding = { functionName, limit, count, firstMs, lastMs }
      }
    }
  }
  return binding
}
