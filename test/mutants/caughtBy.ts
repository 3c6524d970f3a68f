import * as z from 'zod'

/** The test that found a bug. */
export interface Caught {
  /** The folder of tests that it is in. */
  readonly folder: string
  readonly test: string
}

/** As much as we read of vitest's report in JSON. */
const reportShape = z.object({
  numTotalTests: z.number().min(1),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
})

/**
 * The first test that failed, from a report of vitest. A file that could not even be loaded is no
 * catch: such a mutant is no program.
 */
export function caughtBy(folder: string, report: unknown): Caught | undefined {
  const { testResults } = reportShape.parse(report)
  for (const { name, status, message, assertionResults } of testResults) {
    const failed = assertionResults.find(result => result.status === 'failed')
    if (failed !== undefined) return { folder, test: failed.fullName }
    if (status === 'failed') throw new RangeError(`${name} must load: ${message}`)
  }
  return undefined
}
