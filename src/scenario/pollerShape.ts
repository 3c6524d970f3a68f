import { z } from 'zod'
import { quotas } from '../model/quotas.ts'

const pollers = z.int().min(1).max(quotas.maximumPollersMost.value)

/** Provisioned mode; what each kind of source allows is said with it. */
export const pollerShape = z.strictObject({
  MinimumPollers: pollers.optional().describe('Event pollers that are there from the start'),
  MaximumPollers: pollers
    .optional()
    .describe(`Most event pollers; ${quotas.maximumPollersDefault.value} where none is set`),
})

export type PollerSettings = z.output<typeof pollerShape>
