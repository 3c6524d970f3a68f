import { writeFileSync } from 'node:fs'
import { defineCommand, UsageError } from '../command.ts'
import { inSystemWords, systemCode } from '../files/inSystemWords.ts'
import { OutputError } from '../outputError.ts'
import { isTemplateName, type TemplateName, templates } from '../templates.ts'

const stdout = '-'

export const init = defineCommand({
  name: 'init',
  summary: 'Write a scenario to begin with, which explains itself',
  positionals: {
    name: {
      type: 'string',
      default: 'scenario',
      describe: 'the new file; .yaml is added where it has no ending, and - is stdout',
    },
  },
  options: {
    template: {
      choices: Object.keys(templates),
      default: 'api',
      requiresArg: true,
      describe: Object.entries(templates)
        .map(([name, { summary }]) => `${name}: ${summary}`)
        .join('; '),
    },
  },
  examples: [
    ['$0 init', 'writes scenario.yaml'],
    ['$0 init launch --template burst', 'writes launch.yaml, with a burst of requests'],
  ],
  run(given, terminal) {
    const { text } = templates[templateOption(given.template)]
    const name = String(given.name)
    if (name === stdout) return terminal.write(text)
    const file = /\.[^./\\]+$/.test(name) ? name : `${name}.yaml`
    create(file, text)
    terminal.say(`${file} is written. Next: lambdasim run ${file}\n`)
  },
})

function templateOption(given: unknown): TemplateName {
  if (Array.isArray(given)) throw new UsageError('--template must be given once')
  const name = String(given)
  if (!isTemplateName(name)) throw new UsageError(`--template must be known: found ${name}`)
  return name
}

/** Nothing that exists is ever replaced. */
function create(file: string, text: string): void {
  const shown = JSON.stringify(file)
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch (error) {
    const code = systemCode(error)
    if (code === '') throw error
    if (code === 'EEXIST') {
      throw new UsageError(`${shown} exists, and init replaces nothing; give it another name`)
    }
    const said = `${shown} cannot be written: ${inSystemWords(error)}`
    throw code === 'ENOENT' || code === 'ENOTDIR' ? new UsageError(said) : new OutputError(said)
  }
}
