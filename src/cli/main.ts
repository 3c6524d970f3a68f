#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import process from 'node:process'
import yargs from 'yargs'
import { commandModule, type Terminal, UsageError } from './command.ts'
import { commands } from './commands.ts'
import { exitCodes } from './exitCodes.ts'
import { failure } from './failure.ts'
import { withSuggestion } from './suggestion.ts'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own package.json
const manifest = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string }

const isWatched = process.stderr.isTTY && !process.env['CI']
const terminal: Terminal = {
  write(text) {
    process.stdout.write(text)
  },
  /** Overwrites its own line, so that the last call with nothing leaves nothing behind. */
  progress(text) {
    if (isWatched) process.stderr.write(`\r\u001B[K${text}`)
  },
}

async function main(line: readonly string[]): Promise<number> {
  const parser = yargs(line)
    .scriptName('lambdasim')
    .usage('$0 <command>\n\nA discrete-event simulator of AWS Lambda.')
    .version(manifest.version)
    .command(commands.map(command => commandModule(command, terminal)))
    .demandCommand(1, 'a command is needed')
    .strict()
    .recommendCommands()
    .wrap(100)
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new UsageError(withSuggestion(message))
    })
  try {
    await parser.parseAsync()
    terminal.progress('')
    return exitCodes.ok
  } catch (error) {
    terminal.progress('')
    const { said, code } = failure(error, line)
    process.stderr.write(said)
    return code
  }
}

// A reader such as `head` that has seen enough closes the pipe: that is no error of anybody's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await main(process.argv.slice(2))
