import { z } from 'zod'
import { writtenDistribution, writtenDuration } from './written.ts'
import { writtenReference } from './writtenReference.ts'

/** More at once are a slip of the pen: an account has seldom as many environments. */
const mostAtOnce = 100_000

/** Who calls a function again and again only so that it stays warm. */
export const warmerShape = z.strictObject({
  FunctionName: writtenReference().describe(
    'The function that is kept warm, alone or with a version or an alias: checkout:live',
  ),
  every: writtenDuration(0).describe('Time from one round of pings to the next; the first is at 0'),
  concurrency: z
    .int()
    .min(1)
    .max(mostAtOnce)
    .default(1)
    .describe('Pings at once, and so environments that are kept warm'),
  duration: writtenDistribution()
    .default('100ms')
    .describe('Time for which a ping holds its environment, instead of the work of the function'),
})
