import { assert } from '../../math/assert.ts'
import type { Functions } from '../functionsOf.ts'
import type { FunctionVersion } from '../functionVersion.ts'

/** The version of a function that has a name now, after all deployments. */
export function versionOf(
  { qualifiers }: Functions,
  functionName: string,
  name: string,
): FunctionVersion {
  const [route] = qualifiers.get(functionName)?.get(name)?.routes ?? []
  assert(route !== undefined, 'every version can be called by its name')
  return route.version
}
