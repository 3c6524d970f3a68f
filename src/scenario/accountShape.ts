import { z } from 'zod'
import { quotas } from '../model/quotas.ts'

/** No account has as many; beyond it counts of tokens would not be exact any more. */
const mostConcurrency = 1_000_000
const mostApiRate = 1_000_000

/** The account, and what AWS has raised for it. */
export const accountShape = z
  .strictObject({
    Region: z
      .string()
      .regex(/^[a-z]{2}(-[a-z]{1,20}){1,3}-\d{1,2}$/, 'must be a Region such as eu-west-1')
      .default('us-east-1')
      .describe('Region of the account'),
    ConcurrentExecutions: z
      .int()
      .min(1)
      .max(mostConcurrency)
      .default(quotas.accountConcurrency.value)
      .describe('Quota of concurrent executions of the account in the Region'),
    ApiGateway: z
      .strictObject({
        ThrottlingRateLimit: z
          .number()
          .min(0)
          .max(mostApiRate)
          .optional()
          .describe("Requests per second; the Region's default where none is set"),
        ThrottlingBurstLimit: z
          .int()
          .min(0)
          .max(mostApiRate)
          .optional()
          .describe("Requests at once; the Region's default where none is set"),
      })
      .optional()
      .describe('What all APIs of the account let through together in the Region'),
    scalingModel: z
      .enum(['current', 'legacy2023'])
      .default('current')
      .describe('How fast environments may be added: today, or until 26 November 2023'),
    legacyBurst: z
      .int()
      .min(1)
      .max(mostConcurrency)
      .optional()
      .describe("The first burst of the model of before 2023; the Region's own where none is set"),
  })
  .prefault({})
  .describe('The account and its quotas')
