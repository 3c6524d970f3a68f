import { csvReport } from '../report/csvReport.ts'
import { jsonReport } from '../report/jsonReport.ts'
import { markdownReport } from '../report/markdownReport.ts'
import { textReport } from '../report/textReport.ts'
import type { RunResult } from '../run/runResult.ts'

/** The ways to write a result. */
export const formats = {
  text: textReport,
  json: jsonReport,
  csv: csvReport,
  markdown: markdownReport,
} as const satisfies Readonly<Record<string, (result: RunResult) => string>>

export type FormatName = keyof typeof formats
