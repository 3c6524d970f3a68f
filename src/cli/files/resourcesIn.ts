import { realpathSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { InputError } from '../inputError.ts'
import { inSystemWords } from './inSystemWords.ts'
import { bytesOfFile } from './readInput.ts'
import { utf8 } from './utf8.ts'

/** A text can hardly be longer, and a trace of this size has ten million rows. */
const mostBytes = 256 * 1024 * 1024

/** Reads the files that a scenario names. They must lie in its folder, wherever links lead. */
export function resourcesIn(folder: string): (name: string) => string {
  return name => {
    const path = inside(folder, name)
    return utf8(bytesOfFile(name, mostBytes, path), name)
  }
}

function inside(folder: string, name: string): string {
  const shown = JSON.stringify(name)
  try {
    const path = realpathSync(resolve(folder, name))
    const way = relative(realpathSync(folder), path)
    const leadsOut = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
    if (!leadsOut && !isAbsolute(name)) return path
  } catch (error) {
    throw new InputError(`${shown} cannot be read: ${inSystemWords(error)}`)
  }
  throw new InputError(`a file must lie in the folder of the scenario: found ${shown}`)
}
