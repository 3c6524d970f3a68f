import { z } from 'zod'
import { writtenDuration } from '../written.ts'

const longestPath = 1_000

export const set = z
  .strictObject({
    at: writtenDuration().describe('When, from the start of the run'),
    set: z
      .string()
      .min(1)
      .max(longestPath)
      .describe('The setting, as --set names it: functions.checkout.ReservedConcurrentExecutions'),
    to: z.unknown().describe('What it is from then on'),
  })
  .meta({ required: ['at', 'set', 'to'] })
  .describe('A setting has another value from then on')
