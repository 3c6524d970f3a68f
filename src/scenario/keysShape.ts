import { z } from 'zod'
import { writtenShare } from './written.ts'

/** More would take longer to set up than to simulate. */
const mostKeys = 1_000_000
const longestSequence = 10_000
/** Beyond it nearly all messages are of the first. */
const mostExponent = 10

const key = z.int().min(1).max(mostKeys)

/** By which keys messages are told apart: groups of a queue, partition keys of a stream. */
export const keysShape = z
  .strictObject({
    uniform: key.optional().describe('So many, each as likely as the others'),
    zipf: z
      .strictObject({
        count: key.describe('So many'),
        exponent: z
          .number()
          .min(0)
          .max(mostExponent)
          .describe('The k-th has a share in proportion to 1 / k^exponent'),
      })
      .optional()
      .describe("Many, of which a few have most: Zipf's law"),
    hot: z
      .strictObject({
        count: z.int().min(2).max(mostKeys).describe('So many, the hot one among them'),
        share: writtenShare().describe('Share of the first; the others have the rest evenly'),
      })
      .optional()
      .describe('One that has more than the others'),
    sequence: z
      .array(key)
      .min(1)
      .max(longestSequence)
      .optional()
      .describe('Of one message after the other, by number; after the last the first again'),
  })
  .meta({ minProperties: 1, maxProperties: 1 })
  .check(context => {
    const given = Object.entries(context.value).filter(([, value]) => value !== undefined)
    if (given.length === 1) return
    const found = given.length === 0 ? 'nothing' : given.map(([name]) => name).join(', ')
    const message = `must be one of uniform, zipf, hot, sequence: found ${found}`
    context.issues.push({ code: 'custom', input: context.value, path: [], message })
  })

export type KeysSettings = z.output<typeof keysShape>
