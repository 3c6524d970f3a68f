import { readdirSync, readFileSync } from 'node:fs'
import { run } from '../../src/run/run.ts'
import type { RunResult } from '../../src/run/runResult.ts'
import { readScenario } from '../../src/scenario/readScenario.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { printProblems } from '../../src/scenario/scenarioProblem.ts'

const folder = new URL('../../scenarios/', import.meta.url)

/** The scenarios that are shipped, by name. */
export const shippedNames: readonly string[] = readdirSync(folder)
  .filter(file => file.endsWith('.yaml'))
  .map(file => file.slice(0, -'.yaml'.length))
  .toSorted()

/** Settings by their paths, as `--set` takes them. */
type Sets = Readonly<Record<string, string>>

export function shippedText(name: string): string {
  return textOf(`${name}.yaml`)
}

/** A shipped scenario, some settings changed; whatever is wrong with it is thrown. */
export function shipped(name: string, sets: Sets = {}): Scenario {
  const reading = readScenario(shippedText(name), {
    file: `${name}.yaml`,
    sets: Object.entries(sets).map(([path, value]) => ({ path, value })),
    resource: textOf,
  })
  if (!reading.ok) throw new SyntaxError(printProblems(reading.problems))
  return reading.value
}

/** What a shipped scenario comes to; nothing is tried to improve it. */
export function outcome(
  name: string,
  sets: Sets = {},
  options: Parameters<typeof run>[1] = {},
): RunResult {
  return run(shipped(name, sets), { verdict: false, ...options })
}

function textOf(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8')
}
