import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { PlanSketch } from './planSketch.ts'

/** What must hold of every log of a plan: complaints in words, none where it holds. */
export type LogLaw = (sketch: PlanSketch, log: readonly LogRecord[]) => string[]

/** What must hold between the logs of several plans, as some world runs them. */
export type RunLaw = (sketch: PlanSketch, run: Run) => string[]

export type Run = (sketch: PlanSketch) => readonly LogRecord[]
