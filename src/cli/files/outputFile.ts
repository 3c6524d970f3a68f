import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../command.ts'
import { OutputError } from '../outputError.ts'
import { inSystemWords, systemCode } from './inSystemWords.ts'
import { isOurs } from './isOurs.ts'
import { writeAll } from './writeAll.ts'

/** A file in the making: whoever reads its name sees what was there before, or all of the new. */
export interface OutputFile {
  /** For another thread to write to. */
  readonly fd: number
  write(text: string): void
  /** Puts what was written in the place of the name. */
  commit(): void
  /** Leaves no trace; nothing to do after `commit`. */
  discard(): void
}

/** The mistakes of a command line; everything else is the machine's. */
const mistakes = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG'])

/** Refuses early what could not be written in the end, and to replace what is not ours. */
export function outputFile(option: string, path: string, isForced: boolean): OutputFile {
  const target = replaceable(option, path, isForced)
  const draft = join(dirname(target), `.lambdasim-${randomBytes(8).toString('hex')}.draft`)
  const fd = attempt(path, () => openSync(draft, 'wx'))
  let isOpen = true
  const close = () => {
    if (isOpen) closeSync(fd)
    isOpen = false
  }
  return {
    fd,
    write(text) {
      attempt(path, () => writeAll(fd, text))
    },
    commit() {
      attempt(path, () => {
        fsyncSync(fd)
        close()
        renameSync(draft, target)
        persist(dirname(target))
      })
    },
    discard() {
      close()
      rmSync(draft, { force: true })
    },
  }
}

/** Where the name leads, provided that a file may be put there. */
function replaceable(option: string, path: string, isForced: boolean): string {
  const shown = JSON.stringify(path)
  return attempt(path, () => {
    const folder = dirname(path)
    if (!existsSync(folder)) {
      throw new UsageError(`--${option} must be in a folder that exists: found ${shown}`)
    }
    if (!existsSync(path)) return path
    const target = realpathSync(path)
    const status = statSync(target)
    if (!status.isFile()) {
      const found = status.isDirectory() ? 'is a folder' : 'is no file'
      throw new UsageError(`--${option} must be a file: ${shown} ${found}`)
    }
    if (!isForced && !isOurs(target)) {
      throw new UsageError(`${shown} exists and lambdasim did not write it; --force replaces it`)
    }
    return target
  })
}

/** After this the new name survives a power failure; not every system can open a folder for it. */
function persist(folder: string): void {
  try {
    const fd = openSync(folder, 'r')
    try {
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
  } catch {
    // The file is there and whole; only its survival of a power failure is left to the system.
  }
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = systemCode(error)
    if (code === '') throw error
    const said = `${JSON.stringify(path)} cannot be written: ${inSystemWords(error)}`
    throw mistakes.has(code) ? new UsageError(said) : new OutputError(said)
  }
}
