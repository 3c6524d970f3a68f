import type { DistributionDefinition } from './distributionDefinition.ts'
import { constant } from './distributions/constant.ts'
import { empirical } from './distributions/empirical.ts'
import { exponential } from './distributions/exponential.ts'
import { gamma } from './distributions/gamma.ts'
import { hyperexponential } from './distributions/hyperexponential.ts'
import { lognormal } from './distributions/lognormal.ts'
import { mixture } from './distributions/mixture.ts'
import { pareto } from './distributions/pareto.ts'
import { shifted } from './distributions/shifted.ts'
import { truncated } from './distributions/truncated.ts'
import { uniform } from './distributions/uniform.ts'
import { weibull } from './distributions/weibull.ts'

/** Every kind of distribution, in the order of the reference page. */
export const distributions: readonly DistributionDefinition[] = [
  constant,
  uniform,
  exponential,
  lognormal,
  gamma,
  weibull,
  pareto,
  hyperexponential,
  empirical,
  mixture,
  shifted,
  truncated,
]
