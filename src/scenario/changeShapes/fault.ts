import { z } from 'zod'
import { writtenDuration, writtenShare } from '../written.ts'

const mostSlow = 1_000_000

export const fault = z
  .strictObject({
    from: writtenDuration().describe('When it begins, from the start of the run'),
    until: writtenDuration().describe('When it is over, from the start of the run'),
    do: z.literal('fault'),
    resource: z.string().optional().describe('The resource that is slow or fails'),
    FunctionName: z.string().optional().describe('Instead: the function that is slow or fails'),
    slow: z
      .number()
      .min(1)
      .max(mostSlow)
      .optional()
      .describe('How many times as long everything takes'),
    errors: writtenShare().optional().describe('Share of uses, or of invocations, that fail'),
  })
  .describe('A resource or a function is slow or fails for a while')
