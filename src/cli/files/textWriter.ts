import { writeAll } from './writeAll.ts'

const chunk = 64 * 1024

/** Writes texts to a file in large pieces, and waits where the reader is slow. */
export function textWriter(fd: number): { write(text: string): void; end(): void } {
  let waiting = ''
  const end = () => {
    writeAll(fd, waiting)
    waiting = ''
  }
  return {
    write(text) {
      waiting += text
      if (waiting.length >= chunk) end()
    },
    end,
  }
}
