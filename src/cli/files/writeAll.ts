import { writeSync } from 'node:fs'
import { systemCode } from './inSystemWords.ts'

/** Writes every byte and waits for whoever reads them, however slow; EPIPE when nobody does. */
export function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text)
  let done = 0
  while (done < bytes.length) {
    try {
      done += writeSync(fd, bytes, done)
    } catch (error) {
      // A pipe that another program has set not to block is full.
      if (systemCode(error) !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}
