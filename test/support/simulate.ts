import { eventLog } from '../../src/metrics/eventLog.ts'
import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { run } from '../../src/run/run.ts'
import type { RunResult } from '../../src/run/runResult.ts'
import { readScenario } from '../../src/scenario/readScenario.ts'
import type { ScenarioProblem } from '../../src/scenario/scenarioProblem.ts'

type RunOptions = NonNullable<Parameters<typeof run>[1]>

/** Options of the run, and the files that the scenario names. */
interface Simulation extends RunOptions {
  readonly files?: Readonly<Record<string, string>>
}

/** Runs a scenario from its text to its result; variants for the verdict are tried only if asked for. */
export function simulate(yaml: string, { files = {}, ...options }: Simulation = {}): RunResult {
  const reading = read(yaml, files)
  if (!reading.ok) throw new SyntaxError(problemLines(reading.problems).join('\n'))
  return run(reading.value, { verdict: false, ...options })
}

/** Everything that the log tells of a run, in its order. */
export function eventsOf(yaml: string, options: Simulation = {}): LogRecord[] {
  const records: LogRecord[] = []
  simulate(yaml, { ...options, observer: eventLog(record => void records.push(record)) })
  return records
}

/** What is wrong with a scenario, as `path: message`; nothing where it is accepted. */
export function problemsOf(yaml: string): string[] {
  const reading = read(yaml, {})
  return reading.ok ? [] : problemLines(reading.problems)
}

function read(yaml: string, files: Readonly<Record<string, string>>) {
  const resource = (name: string): string => {
    const text = files[name]
    if (text === undefined) throw new RangeError(`${name} must be one of the files of this test`)
    return text
  }
  return readScenario(yaml, { file: 'test.yaml', resource })
}

function problemLines(problems: readonly ScenarioProblem[]): string[] {
  return problems.map(({ path, message }) => `${path.join('.')}: ${message}`)
}
