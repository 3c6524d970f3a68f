import { resultSchema } from '../../report/resultSchema.ts'
import { scenarioSchema } from '../../scenario/scenarioSchema.ts'
import { defineCommand } from '../command.ts'

export const schema = defineCommand({
  name: 'schema',
  summary: 'Print the JSON schema of scenarios, for editors that check while you type',
  options: {
    result: {
      type: 'boolean',
      default: false,
      describe: 'of what run --json prints, instead',
    },
  },
  examples: [
    ['$0 schema > scenario.schema.json', 'name it in the first line of a scenario:'],
    ['# yaml-language-server: $schema=scenario.schema.json', '(this line)'],
    ['$0 schema --result', 'for programs that read results'],
  ],
  run(given, terminal) {
    const printed = given.result === true ? resultSchema() : scenarioSchema()
    terminal.write(`${JSON.stringify(printed, null, 2)}\n`)
  },
})
