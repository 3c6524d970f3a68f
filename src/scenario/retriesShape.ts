import { z } from 'zod'
import { foundInWords } from '../math/reading/foundInWords.ts'
import { nearestName } from '../math/reading/nearestName.ts'
import { type RetryModeName, retryModes } from '../model/clients/retryModes.ts'
import { writtenDuration } from './written.ts'

const mostAttempts = 100

/** A way to try again of one's own. */
const ownRetries = z.strictObject({
  attempts: z.int().min(1).max(mostAttempts).describe('Attempts in all, the first included'),
  base: writtenDuration()
    .default('100ms')
    .describe('Wait before the first retry, at most; it doubles with each'),
  cap: writtenDuration().default('20s').describe('The longest wait'),
  jitter: z
    .enum(['full', 'equal', 'decorrelated', 'none'])
    .default('full')
    .describe('How chance spreads the waits'),
  quota: z
    .int()
    .min(0)
    .optional()
    .describe(
      'Tokens that retries of all requests share, as the SDKs count them; no limit where none is given',
    ),
})

type OwnRetries = z.input<typeof ownRetries>

const names = Object.keys(retryModes)

/** How a client tries again: as an SDK does, by name, or in a way of one's own. */
export const retriesShape = z
  .custom<RetryModeName | OwnRetries>()
  .check(context => {
    const given = context.value
    if (typeof given === 'object' && given !== null) {
      const { error } = ownRetries.safeParse(given)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is told again is told as it was
      for (const issue of error?.issues ?? []) context.issues.push(issue as never)
    } else if (typeof given !== 'string' || !names.includes(given)) {
      const nearest = typeof given === 'string' ? nearestName(given, names) : undefined
      const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`
      const message =
        `must be one of ${names.join(', ')}, or attempts, base, cap and jitter of your own: ` +
        `${foundInWords(given)}${hint}`
      context.issues.push({ code: 'custom', input: given, message })
    }
  })
  .meta({ anyOf: [{ enum: names }, ownSchema()] })

/** A way of one's own, with all that was not given. */
export function completeRetries(given: OwnRetries): z.output<typeof ownRetries> {
  return ownRetries.parse(given)
}

function ownSchema() {
  const options = { target: 'draft-7', io: 'input', unrepresentable: 'any' } as const
  const { $schema: _, ...schema } = z.toJSONSchema(ownRetries, options)
  return schema
}
