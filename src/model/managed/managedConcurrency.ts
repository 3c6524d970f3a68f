import { quotas } from '../quotas.ts'

const { managedDotnet, managedJava, managedNodejs, managedPython, managedRust } = quotas

/** Requests at once for each vCPU, by every runtime that Managed Instances run (G2). */
const byRuntime = new Map<string, number>([
  ['nodejs22.x', managedNodejs.value],
  ['nodejs24.x', managedNodejs.value],
  ['python3.13', managedPython.value],
  ['python3.14', managedPython.value],
  ['java21', managedJava.value],
  ['java25', managedJava.value],
  ['dotnet8', managedDotnet.value],
  ['dotnet10', managedDotnet.value],
  // What AWS's runtime for Rust is built on.
  ['provided.al2023', managedRust.value],
])

/** Those that Managed Instances run. */
export const managedRuntimes: readonly string[] = [...byRuntime.keys()]

/** Undefined where there is no default. */
export function managedConcurrency(runtime: string, vcpus: number): number | undefined {
  const each = byRuntime.get(runtime)
  return each === undefined ? undefined : Math.floor(each * vcpus)
}
