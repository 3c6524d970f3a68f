import type { Distribution } from '../../src/math/distribution.ts'
import type { DistributionDefinition } from '../../src/math/distributionDefinition.ts'
import type { Check, Subject } from './check.ts'
import { distributionDraws } from './distributionDraws.ts'
import { distributionForms } from './distributionForms.ts'
import { distributionLaws } from './distributionLaws.ts'
import { distributionRanges } from './distributionRanges.ts'
import { drawChecks } from './drawChecks.ts'
import { parameterChecks } from './parameterChecks.ts'
import { declaredStreams, steadyConsumption } from './streamChecks.ts'

/** Everything that a distribution promises, as claims that can be checked one by one. */
export const distributionConformance: readonly Check<
  Subject<DistributionDefinition, Distribution>
>[] = [
  ...distributionLaws,
  ...distributionDraws,
  ...distributionForms,
  ...distributionRanges,
  ...drawChecks<DistributionDefinition, Distribution>(
    distribution => distribution,
    ({ variance }) => variance === 0,
  ),
  declaredStreams(distribution => distribution),
  steadyConsumption(distribution => distribution),
  ...parameterChecks<DistributionDefinition, Distribution>(),
]
