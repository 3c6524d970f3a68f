import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import process from 'node:process'
import { InputError } from '../inputError.ts'
import { inSystemWords } from './inSystemWords.ts'
import { utf8 } from './utf8.ts'

/** A text that was given to read. */
export interface Input {
  /** What it is called in messages. */
  readonly file: string
  readonly text: string
  /** Where the files lie that it names. */
  readonly folder: string
}

const stdin = '-'
const mostBytes = 1024 * 1024

/** Reads the file of this name, or stdin for `-`; nothing but text files of a sane size. */
export async function readInput(name: string): Promise<Input> {
  if (name === stdin) {
    return { file: 'stdin', text: utf8(await bytesOfStdin(), 'stdin'), folder: process.cwd() }
  }
  return {
    file: name,
    text: utf8(bytesOfFile(name, mostBytes), name),
    folder: dirname(resolve(name)),
  }
}

/** The bytes of a file that may have this size; devices and pipes are refused, as they may never end. */
export function bytesOfFile(name: string, most: number, path = name): Uint8Array {
  const shown = JSON.stringify(name)
  try {
    const status = statSync(path)
    if (status.isDirectory()) throw new InputError(`a file must be given: ${shown} is a folder`)
    if (!status.isFile()) throw new InputError(`a file must be given: ${shown} is none`)
    if (status.size > most) throw tooLarge(shown, most)
    return readFileSync(path)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(`${shown} cannot be read: ${inSystemWords(error)}`)
  }
}

async function bytesOfStdin(): Promise<Uint8Array> {
  if (process.stdin.isTTY) process.stderr.write('lambdasim reads a scenario; Ctrl-D ends it.\n')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk)
    size += chunk.length
    if (size > mostBytes) throw tooLarge('stdin', mostBytes)
  }
  return Buffer.concat(chunks)
}

function tooLarge(shown: string, most: number): InputError {
  return new InputError(`${shown} must have at most ${most / 1024 / 1024} MiB`)
}
