import { z } from 'zod'
import { writtenDuration } from '../written.ts'
import { writtenReference } from '../writtenReference.ts'

export const deploy = z
  .strictObject({
    at: writtenDuration().describe('When, from the start of the run'),
    do: z.literal('deploy'),
    FunctionName: writtenReference().describe('The function, or one of its aliases'),
  })
  .describe('New code: requests get new environments')
