import { z } from 'zod'
import { foundInWords } from '../math/reading/foundInWords.ts'

/** More would take longer to set up than to simulate. */
const mostTenants = 1_000_000
/** Beyond it nearly all requests are of the first. */
const mostExponent = 10

const count = z.int().min(1).max(mostTenants)

/** For whom the requests of a source are made. */
export const tenantsShape = z.union(
  [
    count.describe('So many, each as likely as the others'),
    z.strictObject({
      count: count.describe('So many'),
      exponent: z
        .number()
        .min(0)
        .max(mostExponent)
        .describe('Of Zipf: the k-th has a share in proportion to 1 / k^exponent'),
    }),
  ],
  {
    error: ({ input }) =>
      `must be a number of tenants, or count and exponent of Zipf: ${foundInWords(input)}`,
  },
)
