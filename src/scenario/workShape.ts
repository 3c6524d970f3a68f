import { z } from 'zod'
import { foundInWords } from '../math/reading/foundInWords.ts'
import { retriesShape } from './retriesShape.ts'
import { writtenDistribution, writtenDuration } from './written.ts'
import { writtenReference } from './writtenReference.ts'

const mostSteps = 100

const useStep = z.strictObject({
  resource: z.string().describe('The name of the resource'),
  for: writtenDistribution().describe('How long a unit of it is held'),
})

/** A call of another function, with all that may be said of it. */
const invokeStep = z.strictObject({
  FunctionName: writtenReference().describe('The function that is called: pay, or pay:live'),
  InvocationType: z
    .enum(['RequestResponse', 'Event'])
    .default('RequestResponse')
    .describe('Whether the answer is waited for, or the event only handed over'),
  timeout: writtenDuration(0)
    .optional()
    .describe('How long an attempt is waited for; as long as it takes where none is given'),
  retries: retriesShape
    .optional()
    .describe('How it is tried again; not at all where none is given'),
})

/** What a handler does, one after the other. */
export const workShape = z
  .array(
    z
      .strictObject({
        cpu: writtenDistribution()
          .optional()
          .describe('Time on a whole vCPU; a smaller memory size stretches it'),
        wait: writtenDistribution().optional().describe('Time that no CPU makes shorter'),
        use: useStep.optional().describe('Holds a unit of a resource, once it has one'),
        invoke: z
          .custom<string | z.input<typeof invokeStep>>()
          .check(context => {
            const given = context.value
            if (given === undefined) return
            const shape = typeof given === 'object' ? invokeStep : writtenReference()
            for (const issue of shape.safeParse(given).error?.issues ?? []) {
              // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is told again is told as it was
              context.issues.push(issue as never)
            }
          })
          .optional()
          .meta({ anyOf: [{ type: 'string' }, invokeSchema()] })
          .describe('Calls another function'),
      })
      .check(context => {
        const isOne = Object.keys(context.value).length === 1
        if (isOne || context.issues.length > 0) return
        const message = `must have one of cpu, wait, use and invoke: ${foundInWords(context.value)}`
        context.issues.push({ code: 'custom', input: context.value, message })
      })
      .meta({ minProperties: 1, maxProperties: 1 }),
  )
  .min(1)
  .max(mostSteps)

export type InvokeSettings = z.output<typeof invokeStep>

/** A call with all that was not given. */
export function completeInvoke(given: string | z.input<typeof invokeStep>): InvokeSettings {
  return invokeStep.parse(typeof given === 'string' ? { FunctionName: given } : given)
}

function invokeSchema() {
  const options = { target: 'draft-7', io: 'input', unrepresentable: 'any' } as const
  const { $schema: _, ...schema } = z.toJSONSchema(invokeStep, options)
  return schema
}
