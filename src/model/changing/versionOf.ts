import { assert } from '../../math/assert.ts'
import type { Functions } from '../functionsOf.ts'
import type { FunctionVersion } from '../functionVersion.ts'

/** The version of a function that has a name now, after all deployments. */
export function versionOf(
  { pools }: Functions,
  functionName: string,
  name: string,
): FunctionVersion {
  const pool = pools.find(
    ({ version: { isReplaced, lambda, name: own } }) =>
      !isReplaced && own === name && lambda.name === functionName,
  )
  assert(pool !== undefined, 'a version of the plan is changed')
  return pool.version
}
