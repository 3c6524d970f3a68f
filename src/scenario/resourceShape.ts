import { z } from 'zod'
import { foundInWords } from '../math/reading/foundInWords.ts'
import { writtenDuration, writtenRate } from './written.ts'

const mostUnits = 1_000_000

/** Something that functions use and that has limits of its own: a database, somebody else's API. */
export const resourceShape = z
  .strictObject({
    connections: z.int().min(1).max(mostUnits).optional().describe('How many may use it at once'),
    rate: writtenRate().optional().describe('How often it may be used'),
    burst: z
      .int()
      .min(1)
      .max(mostUnits)
      .optional()
      .describe('How often it may be used at once; as often as in a second where none is given'),
    queue: z
      .int()
      .min(0)
      .optional()
      .describe('How many may wait for it, 0 where it refuses at once; all where none is given'),
    timeout: writtenDuration(0)
      .optional()
      .describe('How long they wait at most; as long as it takes where none is given'),
  })
  .check(context => {
    const { connections, rate, burst } = context.value
    const fail = (message: string) =>
      context.issues.push({ code: 'custom', input: context.value, message })
    if (connections === undefined && rate === undefined) {
      fail(`must have connections, a rate or both: ${foundInWords(context.value)}`)
    }
    if (burst !== undefined && rate === undefined) fail('burst must have a rate beside it')
  })

export type ResourceSettings = z.output<typeof resourceShape>
