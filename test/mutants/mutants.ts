import { clientMutants } from './clientMutants.ts'
import { environmentMutants } from './environmentMutants.ts'
import { fifoMutants } from './fifoMutants.ts'
import { filterMutants } from './filterMutants.ts'
import { handingOnMutants } from './handingOnMutants.ts'
import { invocationMutants } from './invocationMutants.ts'
import { limitMutants } from './limitMutants.ts'
import { machineMutants } from './machineMutants.ts'
import { measureMutants } from './measureMutants.ts'
import type { Mutant } from './mutant.ts'
import { pollerMutants } from './pollerMutants.ts'
import { provisionedMutants } from './provisionedMutants.ts'
import { queueMutants } from './queueMutants.ts'
import { streamMutants } from './streamMutants.ts'

/** Bugs that the tests must catch. */
export const mutants: readonly Mutant[] = [
  ...limitMutants,
  ...environmentMutants,
  ...invocationMutants,
  ...provisionedMutants,
  ...measureMutants,
  ...clientMutants,
  ...queueMutants,
  ...fifoMutants,
  ...streamMutants,
  ...pollerMutants,
  ...handingOnMutants,
  ...filterMutants,
  ...machineMutants,
]
