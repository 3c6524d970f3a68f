import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repositoryPaths } from '../tidy/tree.ts'
import { type Caught, caughtBy } from './caughtBy.ts'
import type { Mutant } from './mutant.ts'
import { mutated } from './mutated.ts'

/** The folders of tests that look for a bug, one after the other until one has found it. */
const folders = ['timeline', 'reference', 'laws', 'metrics', 'aws']
/** No test is stopped before the whole folder is: where the machine is slow, that catches no bug. */
const longestMs = 900_000

/** A copy of the project in the system's temporary folder, in which bugs do no harm. */
export class ScratchCopy {
  readonly #top = mkdtempSync(join(tmpdir(), 'lambdasim-mutants-'))

  constructor() {
    for (const path of repositoryPaths()) cpSync(path, join(this.#top, path))
    symlinkSync(join(process.cwd(), 'node_modules'), join(this.#top, 'node_modules'), 'junction')
  }

  /** The first test that fails while the bug is there; undefined where all pass. */
  async tryOut(mutant: Mutant): Promise<Caught | undefined> {
    const path = join(this.#top, mutant.file)
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, mutated(text, mutant))
    try {
      return await this.firstFailure()
    } finally {
      writeFileSync(path, text)
    }
  }

  async firstFailure(): Promise<Caught | undefined> {
    for (const folder of folders) {
      const caught = caughtBy(folder, await this.#report(folder))
      if (caught !== undefined) return caught
    }
    return undefined
  }

  remove(): void {
    rmSync(this.#top, { recursive: true })
  }

  /** What vitest reports of a folder, whether or not it passes. */
  #report(folder: string): Promise<unknown> {
    const vitest = join(this.#top, 'node_modules/vitest/vitest.mjs')
    const report = join(this.#top, 'report.json')
    const timeout = `--testTimeout=${longestMs}`
    const options = ['--project', 'tests', '--no-isolate', '--bail', '1', '--reporter', 'json']
    rmSync(report, { force: true })
    return new Promise((resolve, reject) => {
      execFile(
        process.execPath,
        [vitest, 'run', ...options, timeout, '--outputFile', report, `test/${folder}`],
        { cwd: this.#top, env: ownEnvironment(), timeout: longestMs },
        (_, output, errors) => {
          try {
            resolve(JSON.parse(readFileSync(report, 'utf8')))
          } catch {
            reject(new RangeError(`vitest must write its report: found ${output}${errors}`))
          }
        },
      )
    })
  }
}

/** Without what the vitest around us tells its own processes. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV$|TEST$)/.test(name)),
  )
}
