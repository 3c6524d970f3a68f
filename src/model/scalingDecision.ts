import { quotas } from './quotas.ts'

const highPoints = quotas.scaleOutDatapoints.value
const lowPoints = quotas.scaleInDatapoints.value
const lowLevel = quotas.scaleInLevel.value / 100

/** What an alarm of target tracking asks for. */
interface Wish {
  readonly direction: 'out' | 'in'
  readonly executions: number
}

/**
 * What target tracking wants after these minutes, the latest last (C16, C17): the high alarm needs
 * 3 points above the target, the low one 15 below 90% of it; a minute without traffic has no point,
 * and an alarm that lacks a point does nothing.
 */
export function wish(
  minutes: readonly (number | undefined)[],
  ready: number,
  target: number,
): Wish | undefined {
  const latest = minutes.at(-1)
  if (latest === undefined) return undefined
  const executions = Math.ceil((ready * latest) / target)
  if (all(minutes.slice(-highPoints), highPoints, point => point > target)) {
    return { direction: 'out', executions }
  }
  if (all(minutes.slice(-lowPoints), lowPoints, point => point < lowLevel * target)) {
    return { direction: 'in', executions }
  }
  return undefined
}

function all(
  points: readonly (number | undefined)[],
  needed: number,
  breaches: (point: number) => boolean,
): boolean {
  return points.length === needed && points.every(point => point !== undefined && breaches(point))
}
