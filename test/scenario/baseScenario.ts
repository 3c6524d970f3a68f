import { readScenario } from '../../src/scenario/readScenario.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { printProblems } from '../../src/scenario/scenarioProblem.ts'

interface SetValue {
  readonly path: string
  readonly value: string
}

/** A small scenario that is right; line 5 begins the function, line 9 the source. */
export const base = `name: Checkout
duration: 2h
account: { ConcurrentExecutions: 1000 }
functions:
  checkout:
    Runtime: nodejs22.x
    duration: { constant: 80ms }
sources:
  web:
    Type: Sdk
    FunctionName: checkout
    arrivals: { poisson: 20/s }
`

/** The reading of a text, with the files that it names. */
export function readText(
  text: string,
  files: Readonly<Record<string, string>> = {},
  sets: readonly SetValue[] = [],
) {
  const resource = (name: string) => {
    const file = files[name]
    if (file === undefined) throw new Error(`${name} cannot be read`)
    return file
  }
  return readScenario(text, { file: 'a.yaml', sets, resource })
}

/** The scenario that a text is; an error with all its problems if it is none. */
export function scenarioOf(text: string, files: Readonly<Record<string, string>> = {}): Scenario {
  const reading = readText(text, files)
  if (!reading.ok) throw new Error(printProblems(reading.problems))
  return reading.value
}

/** All problems of a text as a user reads them. */
export function problemsOf(text: string, files: Readonly<Record<string, string>> = {}): string[] {
  const reading = readText(text, files)
  return reading.ok ? [] : printProblems(reading.problems).split('\n')
}
