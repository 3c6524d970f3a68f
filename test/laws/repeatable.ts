import type { RunLaw } from './law.ts'
import { sameLogs } from './sameLogs.ts'

/** The same plan and seed give the same log again. */
export const repeatable: RunLaw = (sketch, run) => sameLogs(run(sketch), run({ ...sketch }))
