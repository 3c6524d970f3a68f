import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { logLaws } from './logLaws.ts'
import { modelLog } from './modelLog.ts'
import type { PlanSketch } from './planSketch.ts'
import { runLaws } from './runLaws.ts'

/** What the laws have against the model's log of a plan, law by law. */
export function logComplaints(sketch: PlanSketch): string[] {
  const log = modelLog(sketch)
  return Object.entries(logLaws).flatMap(([name, law]) => named(name, law(sketch, log)))
}

/** What the laws between several logs have against the model. */
export function runComplaints(sketch: PlanSketch): string[] {
  const once = modelLog(sketch)
  const run = (other: PlanSketch): readonly LogRecord[] =>
    other === sketch ? once : modelLog(other)
  return Object.entries(runLaws).flatMap(([name, law]) => named(name, law(sketch, run)))
}

function named(law: string, complaints: readonly string[]): string[] {
  return complaints.map(complaint => `${law}: ${complaint}`)
}
