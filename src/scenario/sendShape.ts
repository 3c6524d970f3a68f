import { z } from 'zod'

const mostMessages = 10_000

const name = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be the name of a source, such as orders')

/** What is sent, with all that may be said of it. */
const sendStep = z.strictObject({
  to: name.describe('The source that gets it: a queue, a topic, a bucket, a rule'),
  messages: z
    .union(
      [z.int().min(1).max(mostMessages), z.literal('each')],
      `must be a whole number from 1 to ${mostMessages}, or each`,
    )
    .default(1)
    .describe(
      'How many messages, or each: one for each message of the batch that a handler has; 1 where none is given',
    ),
})

/** The name of a source, or all of it. */
export function writtenSend() {
  return z
    .custom<string | z.input<typeof sendStep>>()
    .check(context => {
      const given = context.value
      if (given === undefined) return
      const shape = typeof given === 'object' ? sendStep : name
      for (const issue of shape.safeParse(given).error?.issues ?? []) {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is told again is told as it was
        context.issues.push(issue as never)
      }
    })
    .optional()
    .meta({ anyOf: [{ type: 'string' }, sendSchema()] })
}

type SendGiven = string | z.input<typeof sendStep>

/** A step with all that was not given. */
export function completeSend(given: SendGiven): z.output<typeof sendStep> {
  return sendStep.parse(typeof given === 'string' ? { to: given } : given)
}

function sendSchema() {
  const { $schema: _, ...schema } = z.toJSONSchema(sendStep, { target: 'draft-7', io: 'input' })
  return schema
}
