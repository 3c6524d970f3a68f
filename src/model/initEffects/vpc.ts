import { millisecond } from '../../math/time.ts'
import { defineInitEffect } from '../initEffect.ts'
import { pages } from '../pages.ts'
import { observed } from '../provenance.ts'

/** Medians seen by the caller in April 2020: 264 ms without a VPC (n = 686), 496 ms with one (n = 676). */
const [outside, inside] = [264, 496]

/** Attached to a VPC, whose network interfaces exist before any cold start since 2019. */
export const vpc = defineInitEffect({
  name: 'vpc',
  summary: 'attached to a VPC: the difference of two medians of 2020, measured once',
  kind: 'flag',
  origin: observed(pages.coldStartsSeen),
  added: value => value * (inside - outside) * millisecond,
})
