import type { RunResult } from '../run/runResult.ts'
import { inSchemaOrder } from './inSchemaOrder.ts'
import { resultSchema } from './resultSchema.ts'
import { visibleText } from './visibleText.ts'

/** The whole result as JSON: its members in the order of the schema, whoever put it together. */
export function jsonReport(result: RunResult): string {
  const ordered = inSchemaOrder(result, resultSchema())
  const lines = JSON.stringify(ordered, null, 2).split('\n')
  // What JSON leaves as it is and a terminal obeys is within texts, where it may as well be escaped.
  return lines.map(line => `${visibleText(line)}\n`).join('')
}
