import process from 'node:process'
import { commandLine } from '../../src/cli/commandLine.ts'

/** What the command line answers in this folder, without a process of its own; it cannot simulate. */
export async function answer(folder: string, line: readonly string[]) {
  let stdout = ''
  let stderr = ''
  const back = process.cwd()
  process.chdir(folder)
  try {
    const status = await commandLine(line, {
      write(text) {
        stdout += text
      },
      say(text) {
        stderr += text
      },
      progress() {},
    })
    return { status, stdout, stderr }
  } finally {
    process.chdir(back)
  }
}
