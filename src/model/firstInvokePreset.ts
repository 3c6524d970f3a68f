import type { Distribution } from '../math/distribution.ts'
import { constant } from '../math/distributions/constant.ts'
import { millisecond } from '../math/time.ts'
import { measuredRuntimes } from './initPresets.ts'
import { type Architecture, measuredMemory } from './measuredRuntime.ts'
import { straightLines } from './straightLines.ts'

/**
 * What the first handler call of an environment takes longer, in microseconds; undefined where the runtime was
 * not measured. Init has a full CPU, the first call its share only, so between two measured memory
 * sizes the time is a constant and a part that goes with 1/memory. Beyond them the nearest counts.
 */
export function firstInvokePreset(
  runtime: string,
  architecture: Architecture,
  memoryMb: number,
): Distribution | undefined {
  const measured = Object.hasOwn(measuredRuntimes, runtime) ? measuredRuntimes[runtime] : undefined
  if (measured === undefined) return undefined
  const { firstInvoke } = measured[architecture]
  const points = measuredMemory.map((memory, i) => [-1 / memory, firstInvoke[i] ?? 0] as const)
  const [least, , , most] = measuredMemory
  const memory = Math.min(most, Math.max(least, memoryMb))
  return constant.create({ value: Math.round(straightLines(points, -1 / memory) * millisecond) })
}
