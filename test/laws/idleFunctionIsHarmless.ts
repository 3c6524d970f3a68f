import type { RunLaw } from './law.ts'
import { sameLogs } from './sameLogs.ts'

/** A function that nobody calls changes nothing, wherever it stands among the others. */
export const idleFunctionIsHarmless: RunLaw = (sketch, run) => {
  const { functions } = sketch
  const [first] = functions
  if (!first) return []
  const qualifiers = first.qualifiers.map(qualifier => ({ ...qualifier, provisioned: undefined }))
  const idle = { ...first, name: 'idle', reserved: undefined, qualifiers }
  return sameLogs(run(sketch), run({ ...sketch, functions: [idle, ...functions] }))
}
