import { TokenBucket } from '../../engine/tokenBucket.ts'
import { second } from '../../math/time.ts'
import type { FrontRate } from './front.ts'

/** So many seconds: in them any sensible rate gives whole tokens. */
const secondsCounted = 3_600

/** Counts what a front lets through. Rates need not be whole, the tokens of a bucket are. */
export function frontBucket({ burst, perSecond }: FrontRate): TokenBucket {
  return new TokenBucket(burst, Math.round(perSecond * secondsCounted), secondsCounted * second)
}
