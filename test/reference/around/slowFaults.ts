import type { World } from '../slowWorld.ts'

/** How slow something is now, and how likely to fail: several faults add up. */
export function faultsOf({ around }: World, target: 'function' | 'resource', name: string) {
  const own = around.faults.filter(one => one.target === target && one.name === name)
  const slowness = own.reduce((product, one) => product * one.slowness, 1)
  return { slowness, failures: 1 - own.reduce((well, one) => well * (1 - one.failures), 1) }
}
