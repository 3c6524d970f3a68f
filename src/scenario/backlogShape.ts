import { z } from 'zod'
import { writtenDuration } from './written.ts'

/** More are a slip of the pen, and memory. */
export const mostBacklog = 10_000_000

/** What is there when the run begins. */
export const backlogShape = {
  backlog: z
    .int()
    .min(0)
    .max(mostBacklog)
    .optional()
    .describe('How many records are in it when the run begins; none where none is set')
    .meta({ default: 0 }),
  backlogAge: writtenDuration()
    .optional()
    .describe('How long before the run the first of these was written, the others evenly since'),
}
