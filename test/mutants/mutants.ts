import { clientMutants } from './clientMutants.ts'
import { environmentMutants } from './environmentMutants.ts'
import { invocationMutants } from './invocationMutants.ts'
import { limitMutants } from './limitMutants.ts'
import { measureMutants } from './measureMutants.ts'
import type { Mutant } from './mutant.ts'
import { provisionedMutants } from './provisionedMutants.ts'
import { queueMutants } from './queueMutants.ts'

/** Bugs that the tests must catch. */
export const mutants: readonly Mutant[] = [
  ...limitMutants,
  ...environmentMutants,
  ...invocationMutants,
  ...provisionedMutants,
  ...measureMutants,
  ...clientMutants,
  ...queueMutants,
]
