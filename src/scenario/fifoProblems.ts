import type { z } from 'zod'
import type { CheckedProblem } from './checkedProblem.ts'
import type { queueShape } from './queueShape.ts'

/** What only a FIFO queue has. */
export function fifoProblems({
  queue = {},
}: {
  readonly queue?: z.output<typeof queueShape> | undefined
}): readonly CheckedProblem[] {
  const { FifoQueue = false, groups } = queue
  if (FifoQueue || groups === undefined) return []
  const message = 'must be left out unless FifoQueue is true'
  return [{ path: ['queue', 'groups'], message, isKey: true }]
}
