import type { CheckedProblem } from './checkedProblem.ts'
import { readSourceArrivals } from './readSourceArrivals.ts'
import type { ScenarioSettings } from './scenario.ts'
import { startOf } from './startOf.ts'
import { tracedFunction } from './tracedFunction.ts'
import { traceFiles } from './traceFiles.ts'

/** Loads the file of each source that replays one into `traces`, and tells what is wrong with it. */
export function readTraces(
  settings: ScenarioSettings,
  resource: (name: string) => string,
  traces: Record<string, string>,
): readonly CheckedProblem[] {
  const read = traceFiles(traces, startOf(settings))
  return Object.entries(settings.sources).flatMap(([name, source]) => {
    const reading = readSourceArrivals(source.arrivals)
    if (!reading.ok || reading.value.file === undefined) return []
    const { file } = reading.value
    const path = ['sources', name, 'arrivals', 'trace', 'file']
    try {
      if (!Object.hasOwn(traces, file)) traces[file] = resource(file)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      return [{ path, message: error.message }]
    }
    const trace = read(file, tracedFunction(source))
    if (trace.ok) return []
    return trace.problems.map(({ line, message }) => ({ path, message, trace: { file, line } }))
  })
}
