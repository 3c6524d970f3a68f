import type { Measures } from '../metrics/measures.ts'
import { throttleLimits } from '../model/throttleLimit.ts'
import type { Binding } from './runResult.ts'

/** The limit that refused most requests, and the function whose requests it refused. */
export function bindingOf(measures: Measures): Binding | null {
  let binding: Binding | null = null
  for (const [functionName, { throttlesByLimit }] of Object.entries(measures.functions)) {
    for (const { name: limit } of Object.values(throttleLimits)) {
      const seen = throttlesByLimit[limit]
      if (seen !== undefined && seen.count > (binding?.count ?? 0)) {
        binding = { functionName, limit, ...seen }
      }
    }
  }
  return binding
}
