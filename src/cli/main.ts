#!/usr/bin/env node
import process from 'node:process'
import type { Terminal } from './command.ts'
import { commandLine } from './commandLine.ts'
import { exitCodes } from './exitCodes.ts'

const isWatched = process.stderr.isTTY && !process.env['CI'] && process.env['TERM'] !== 'dumb'
const terminal: Terminal = {
  write(text) {
    terminal.progress('')
    process.stdout.write(text)
  },
  say(text) {
    terminal.progress('')
    process.stderr.write(text)
  },
  /** Overwrites its own line, so that the last call with nothing leaves nothing behind. */
  progress(text) {
    if (isWatched) process.stderr.write(`\r\u001B[K${text}`)
  },
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` that has seen enough closes the pipe: that is no error of anybody's.
  if (error.code === 'EPIPE') return
  process.stderr.write(`lambdasim: the output cannot be written: ${error.message}\n`)
  process.exitCode = exitCodes.partial
})
// When talk finds no listener, there is nobody left to tell.
process.stderr.on('error', () => {})
const code = await commandLine(process.argv.slice(2), terminal)
process.exitCode ||= code
