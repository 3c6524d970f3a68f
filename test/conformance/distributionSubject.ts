import type { Distribution } from '../../src/math/distribution.ts'
import type { DistributionDefinition } from '../../src/math/distributionDefinition.ts'
import { distributionOf } from '../../src/math/distributionOf.ts'
import { distributions } from '../../src/math/distributions.ts'
import type { Subject } from './check.ts'

/** A listed distribution, read the way users write it. */
export function distributionSubject(
  definition: DistributionDefinition,
): Subject<DistributionDefinition, Distribution> {
  return {
    definition,
    part: name => distributions.find(one => one.name === name),
    build: given => distributionOf({ [definition.name]: given }),
  }
}
