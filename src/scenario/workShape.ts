import { z } from 'zod'
import { foundInWords } from '../math/reading/foundInWords.ts'
import { plainObject } from '../math/reading/plainObject.ts'
import { retriesShape } from './retriesShape.ts'
import { writtenSend } from './sendShape.ts'
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

/** Which keys go together in one step. */
const kinds: readonly (readonly [own: string, beside: readonly string[]])[] = [
  ['cpu', []],
  ['wait', []],
  ['use', ['onFailure']],
  ['invoke', ['onFailure']],
  ['send', []],
]

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
        send: writtenSend().describe('Gives messages to a source, and waits for nothing'),
        onFailure: z
          .enum(['stop', 'continue'])
          .optional()
          .describe(
            'Whether the handler returns an error where the use or the call fails; stop where none is given',
          ),
      })
      .check(context => {
        const message = objection(context.value)
        if (message === undefined || context.issues.length > 0) return
        context.issues.push({ code: 'custom', input: context.value, message })
      })
      .meta({ anyOf: kinds.map(([kind, others]) => stepSchema([kind, ...others])) }),
  )
  .min(1)
  .max(mostSteps)

function objection(step: { readonly invoke?: unknown }): string | undefined {
  const keys = Object.keys(step)
  const [kind, ...more] = kinds.filter(([own]) => keys.includes(own))
  if (kind === undefined || more.length > 0) {
    return `must have one of cpu, wait, use, invoke and send: ${foundInWords(step)}`
  }
  const [own, beside] = kind
  const stray = keys.find(key => key !== own && !beside.includes(key))
  if (stray !== undefined) return `${stray} must not stand beside ${own}`
  const isEvent = plainObject(step.invoke)?.['InvocationType'] === 'Event'
  if (!isEvent || keys.length === 1) return undefined
  return 'onFailure must not stand beside an Event, of whose failure the handler does not know'
}

export type InvokeSettings = z.output<typeof invokeStep>

/** A call with all that was not given. */
export function completeInvoke(given: string | z.input<typeof invokeStep>): InvokeSettings {
  return invokeStep.parse(typeof given === 'string' ? { FunctionName: given } : given)
}

function stepSchema([own = '', ...others]: readonly string[]) {
  return { required: [own], propertyNames: { enum: [own, ...others] } }
}

function invokeSchema() {
  const options = { target: 'draft-7', io: 'input', unrepresentable: 'any' } as const
  const { $schema: _, ...schema } = z.toJSONSchema(invokeStep, options)
  return schema
}
