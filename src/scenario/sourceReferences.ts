import type { Path } from '../math/reading/reading.ts'
import type { FlowStepSettings } from './flowShape.ts'
import type { SourceSettings } from './sourceShape.ts'
import { machineReferences } from './stateMachines/machineReferences.ts'

/** A function that a source calls, as it is written, and where. */
interface SourceReference {
  readonly reference: string
  readonly path: Path
}

/** Every place where a source names a function. */
export function sourceReferences({
  Definition,
  FunctionName,
  flow = [],
}: SourceSettings): readonly SourceReference[] {
  const own =
    typeof FunctionName === 'string'
      ? [{ reference: FunctionName, path: ['FunctionName'] }]
      : (FunctionName ?? []).map((reference, i) => ({ reference, path: ['FunctionName', i] }))
  const tasks = Definition === undefined ? [] : machineReferences(Definition)
  return [...own, ...flowReferences(flow, ['flow']), ...tasks]
}

function flowReferences(steps: readonly FlowStepSettings[], path: Path): SourceReference[] {
  return steps.flatMap((step, i) => {
    const here = [...path, i]
    return [
      ...(step.call === undefined ? [] : [{ reference: step.call, path: [...here, 'call'] }]),
      ...flowReferences(step.do ?? [], [...here, 'do']),
      ...flowReferences(step.else ?? [], [...here, 'else']),
    ]
  })
}
