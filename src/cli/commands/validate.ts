import { visibleText } from '../../report/visibleText.ts'
import { readScenario } from '../../scenario/readScenario.ts'
import { printProblems, type ScenarioProblem } from '../../scenario/scenarioProblem.ts'
import { defineCommand, type Terminal } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { readInput } from '../files/readInput.ts'
import { resourcesIn } from '../files/resourcesIn.ts'
import { InputError } from '../inputError.ts'

export const validate = defineCommand({
  name: 'validate',
  summary: 'Check scenarios without running them, and tell all that is wrong',
  positionals: {
    files: {
      type: 'string',
      array: true,
      demandOption: true,
      describe: 'the scenarios; - reads one from stdin',
    },
  },
  options: {
    json: { type: 'boolean', default: false, describe: 'print the problems as JSON' },
    quiet: { type: 'boolean', default: false, describe: 'say nothing of what is right' },
  },
  examples: [
    ['$0 validate checkout.yaml', 'one scenario'],
    ['$0 validate scenarios/*.yaml --quiet', 'all of a folder, in a script'],
    ['$0 validate checkout.yaml --json | jq .problems', 'for an editor'],
  ],
  async run(given, terminal) {
    const names = Array.isArray(given.files) ? given.files.map(String) : []
    const all: ScenarioProblem[] = []
    for (const name of names) {
      const problems = await problemsOf(name)
      all.push(...problems)
      if (given.json !== true && problems.length > 0) tell(problems, terminal)
      if (given.quiet !== true && problems.length === 0) terminal.say(`ok ${visibleText(name)}\n`)
    }
    if (given.json === true) terminal.write(`${JSON.stringify({ problems: all }, null, 2)}\n`)
    return all.length > 0 ? exitCodes.badInput : exitCodes.ok
  },
})

function tell(problems: readonly ScenarioProblem[], terminal: Terminal): void {
  const lines = printProblems(problems).split('\n')
  terminal.say(lines.map(line => `${visibleText(line)}\n`).join(''))
}

/** All that is wrong with a file; one that cannot be read has one problem, at its beginning. */
async function problemsOf(name: string): Promise<readonly ScenarioProblem[]> {
  try {
    const { file, text, folder } = await readInput(name)
    const reading = readScenario(text, { file, resource: resourcesIn(folder) })
    return reading.ok ? [] : reading.problems
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return [{ file: name, line: 1, column: 1, path: [], message: error.message }]
  }
}
