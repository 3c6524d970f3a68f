import type { PlanSketch } from './planSketch.ts'

/** Functions whose handlers leave out the calls of those with these names. */
export function withoutCallsTo(
  functions: PlanSketch['functions'],
  names: readonly string[],
): PlanSketch['functions'] {
  return functions.map(({ calls = [], ...each }) => {
    const left = calls.filter(({ functionName }) => !names.includes(functionName))
    const isLeft = (call: string | undefined) =>
      call === undefined || left.some(({ name }) => name === call)
    return {
      ...each,
      calls: left,
      versions: each.versions.map(version => ({
        ...version,
        steps: version.steps.filter(({ call }) => isLeft(call)),
      })),
    }
  })
}
