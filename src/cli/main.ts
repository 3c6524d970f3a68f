#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import process from 'node:process'
import yargs from 'yargs'
import { commandModule, type Terminal, UsageError } from './command.ts'
import { commands } from './commands.ts'
import { exitCodes } from './exitCodes.ts'
import { failure } from './failure.ts'
import { inWords } from './inWords.ts'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own package.json
const manifest = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string }

const isWatched = process.stderr.isTTY && !process.env['CI'] && process.env['TERM'] !== 'dumb'
const terminal: Terminal = {
  write(text) {
    terminal.progress('')
    process.stdout.write(text)
  },
  /** Overwrites its own line, so that the last call with nothing leaves nothing behind. */
  progress(text) {
    if (isWatched) process.stderr.write(`\r\u001B[K${text}`)
  },
}

function parserOf(line: readonly string[]) {
  return (
    yargs(line)
      .scriptName('lambdasim')
      .usage('$0 <command>\n\nA discrete-event simulator of AWS Lambda.')
      // The same words for everybody, as our own are English only.
      .locale('en')
      .alias('help', 'h')
      .version(manifest.version)
      .alias('version', 'v')
      .command(commands.map(command => commandModule(command, terminal)))
      .demandCommand(1, 'a command is needed')
      .strict()
      .recommendCommands()
      .wrap(100)
      .exitProcess(false)
      .fail((message, error) => {
        // What yargs itself finds wrong with a line comes as a message, or as an error of its own.
        const isOurs = error !== undefined && error !== null && error.name !== 'YError'
        throw isOurs ? error : new UsageError(inWords(message ?? error.message))
      })
  )
}

async function main(line: readonly string[]): Promise<number> {
  try {
    if (line.includes('--')) throw new UsageError('a command line without -- is needed')
    await parserOf(line).parseAsync()
    terminal.progress('')
    return exitCodes.ok
  } catch (error) {
    terminal.progress('')
    const { said, code } = failure(error, line)
    process.stderr.write(said)
    return code
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` that has seen enough closes the pipe: that is no error of anybody's.
  if (error.code === 'EPIPE') return
  process.stderr.write(`lambdasim: the output cannot be written: ${error.message}\n`)
  process.exitCode = exitCodes.partial
})
// When talk finds no listener, there is nobody left to tell.
process.stderr.on('error', () => {})
process.exitCode = await main(process.argv.slice(2))
