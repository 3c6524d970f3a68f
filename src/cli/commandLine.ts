import yargs from 'yargs'
import { toolVersion } from '../run/toolVersion.ts'
import { commandModule, type Terminal, UsageError } from './command.ts'
import { commands } from './commands.ts'
import { hideDashes, showDashes } from './dashes.ts'
import { type ExitCode, exitCodes } from './exitCodes.ts'
import { failure } from './failure.ts'
import { inWords } from './inWords.ts'

/** Under this name the shell asks how a line could go on. */
const completionWord = '--get-yargs-completions'

/** Does what a command line says, and tells how it ended; whatever goes wrong is said in words. */
export async function commandLine(line: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCodes.ok
  try {
    if (line.includes('--') && line[0] !== completionWord) {
      throw new UsageError('a command line without -- is needed')
    }
    const parser = parserOf(line).command(
      commands.map(command =>
        commandModule(command, terminal, ending => {
          code = ending ?? exitCodes.ok
        }),
      ),
    )
    await parser.parseAsync()
    terminal.progress('')
  } catch (error) {
    const failed = failure(error, line)
    code = failed.code
    terminal.say(failed.said)
  }
  return code
}

function parserOf(line: readonly string[]) {
  return (
    yargs(hideDashes(line))
      .scriptName('lambdasim')
      .usage('$0 <command>\n\nA discrete-event simulator of AWS Lambda.')
      // The same words for everybody, as our own are English only.
      .locale('en')
      .alias('help', 'h')
      .version(toolVersion)
      .alias('version', 'v')
      .demandCommand(1, 'a command is needed')
      .strict()
      .recommendCommands()
      .wrap(100)
      .exitProcess(false)
      .fail((message, error) => {
        // What yargs itself finds wrong with a line comes as a message, or as an error of its own.
        const isOurs = error !== undefined && error !== null && error.name !== 'YError'
        throw isOurs ? error : new UsageError(inWords(String(showDashes(message ?? error.message))))
      })
  )
}
