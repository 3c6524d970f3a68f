import type { Path } from '../math/reading/reading.ts'

/** Where the weights of an alias are written. */
export function weightsPath(alias: Path): Path {
  return [...alias, 'RoutingConfig', 'AdditionalVersionWeights']
}
