import { functionNameOf } from './functionReference.ts'
import type { SourceSettings } from './sourceShape.ts'

/** The function whose requests a trace of a source has; a checked source with a trace names one. */
export function tracedFunction({ FunctionName }: SourceSettings): string {
  return typeof FunctionName === 'string' ? functionNameOf(FunctionName) : ''
}
