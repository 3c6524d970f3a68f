import { z } from 'zod'
import { foundInWords } from '../math/reading/foundInWords.ts'
import { type completeSend, writtenSend } from './sendShape.ts'
import { writtenDistribution, writtenShare } from './written.ts'
import { writtenReference } from './writtenReference.ts'

/** So deep may steps lie in each other: deeper ones nobody can read. */
const deepest = 2

/** One thing that somebody does. */
export interface FlowStepSettings {
  readonly call?: string | undefined
  readonly onFailure?: 'stop' | 'continue' | undefined
  readonly send?: Parameters<typeof completeSend>[0] | undefined
  readonly wait?: unknown
  readonly chance?: unknown
  readonly do?: readonly FlowStepSettings[] | undefined
  readonly else?: readonly FlowStepSettings[] | undefined
}

/** Which keys go together in one step. */
const kinds: readonly (readonly [own: string, with_: readonly string[]])[] = [
  ['call', ['onFailure']],
  ['send', []],
  ['wait', []],
  ['chance', ['do', 'else']],
]

const tooDeep = z.custom<readonly FlowStepSettings[]>().check(context => {
  if (context.value === undefined) return
  const message = `steps must lie at most ${deepest} deep in each other`
  context.issues.push({ code: 'custom', input: context.value, message })
})

/** What somebody who comes does, one step after the other. */
export const flowShape = stepsOf(deepest)

function stepsOf(depth: number): z.ZodType<readonly FlowStepSettings[]> {
  const step = z
    .strictObject({
      call: writtenReference()
        .optional()
        .describe('A function that is called and waited for: put, or put:live'),
      onFailure: z
        .enum(['stop', 'continue'])
        .optional()
        .describe(
          'Whether the rest of the flow is left out where the call fails; stop where none is given',
        ),
      send: writtenSend().describe('Gives something to a source, and waits for nothing'),
      wait: writtenDistribution().optional().describe('Time before the next step'),
      chance: writtenShare().optional().describe('How likely the steps of do are'),
      do: branch(depth).describe('What is done if the chance comes true'),
      else: branch(depth).describe('What is done if it does not'),
    })
    .check(context => {
      const message = objection(context.value)
      if (message === undefined || context.issues.length > 0) return
      context.issues.push({ code: 'custom', input: context.value, message })
    })
    .meta({ minProperties: 1 })
  return z.array(step).min(1).max(100)
}

function branch(depth: number): z.ZodOptional<z.ZodType<readonly FlowStepSettings[]>> {
  return (depth === 0 ? tooDeep : stepsOf(depth - 1)).optional()
}

function objection(step: object): string | undefined {
  const keys = Object.keys(step)
  const own = kinds.filter(([key]) => keys.includes(key))
  const [first] = own
  if (first === undefined || own.length > 1) {
    return `must have one of call, send, wait and chance: ${foundInWords(step)}`
  }
  const [kind, allowed] = first
  const stray = keys.find(key => key !== kind && !allowed.includes(key))
  if (stray !== undefined) return `${stray} must not stand beside ${kind}`
  if (kind === 'chance' && keys.length === 1) return 'chance must have do, else or both beside it'
  return undefined
}
