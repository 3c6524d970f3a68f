import type { Distribution } from '../distribution.ts'
import { refuseUnless } from '../refuseUnless.ts'

/** The same law, which refuses to name a quantile for what is no probability. */
export function refusingQuantile(law: Distribution): Distribution {
  return {
    ...law,
    quantile(p) {
      refuseUnless(p >= 0 && p <= 1, 'p must be from 0 to 1', p)
      return law.quantile(p)
    },
  }
}
