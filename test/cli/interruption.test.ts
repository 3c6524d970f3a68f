import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { ended, runIn, shellIn, startIn } from './builtCommand.ts'
import { newFolder } from './newFolder.ts'
import { longScenario, put, smallScenario } from './smallScenario.ts'

/** A folder with the long scenario in it. */
function folderWithLongRun(): string {
  const folder = newFolder()
  put(folder, 'long.yaml', longScenario)
  return folder
}

/** Waits until so many files are in the making, and a little longer. */
async function begun(folder: string, files: number): Promise<void> {
  const drafts = () => readdirSync(folder).filter(name => name.endsWith('.draft'))
  while (drafts().length < files) await wait(20)
  await wait(500)
}

describe('a long run', () => {
  test.each([['SIGINT'], ['SIGTERM']] as const)(
    'is stopped by %s within a second, and tidies up',
    async signal => {
      const folder = folderWithLongRun()
      const line = ['run', 'long.yaml', '--out', 'report', '--events', 'events.jsonl']
      const child = startIn(folder, line)
      const ending = ended(child)
      await begun(folder, 2)
      const before = performance.now()
      child.kill(signal)
      const { stdout, stderr, ...end } = await ending
      expect(performance.now() - before).toBeLessThan(1_000)
      expect({ ...end, stdout }).toEqual({ status: null, signal, stdout: '' })
      expect(stderr).toMatch(
        new RegExp(
          `^lambdasim: stopped by ${signal}: .+ of 10d were simulated, \\S+ requests; nothing was written\n$`,
        ),
      )
      expect(readdirSync(folder)).toEqual(['long.yaml'])
    },
  )

  test.each([
    ['INT', 130],
    ['TERM', 143],
  ])('is seen by a shell as stopped by SIG%s: %i', (signal, code) => {
    const line =
      '"$NODE" "$SCRIPT" run long.yaml --out report & ' +
      'until ls -A | grep -q draft; do sleep 0.1; done; sleep 0.5; ' +
      `kill -${signal} $!; wait $!; echo "code $?"`
    expect(shellIn(folderWithLongRun(), line).stdout).toBe(`code ${code}\n`)
  })

  test('is stopped at once though nobody takes its events', async () => {
    const child = startIn(folderWithLongRun(), ['run', 'long.yaml', '--events', '-'])
    const ending = new Promise(resolve => child.on('exit', (_, signal) => resolve(signal)))
    await wait(1_500)
    const before = performance.now()
    child.kill('SIGTERM')
    expect(await ending).toBe('SIGTERM')
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})

test('whenever a run is killed, its files are the old ones or the new ones', async () => {
  const folder = newFolder()
  put(folder, 'small.yaml', smallScenario.replace('60s', '6h'))
  const files = ['--out', 'report', '--events', 'events.jsonl', '--force']
  const line = ['run', 'small.yaml', '--json', ...files]
  const old = 'old\n'
  const texts = () =>
    ['report', 'events.jsonl'].map(name => readFileSync(join(folder, name), 'utf8'))
  const began = performance.now()
  expect(runIn(folder, line).status).toBe(0)
  const time = performance.now() - began
  const fresh = texts()
  for (let i = 0; i < 8; i++) {
    put(folder, 'report', old)
    put(folder, 'events.jsonl', old)
    const child = startIn(folder, line)
    const ending = ended(child)
    // The event log is written during the second half, the report at the end.
    await wait(time * (0.5 + 0.07 * i))
    child.kill('SIGKILL')
    await ending
    for (const [index, text] of texts().entries()) {
      expect(text === old || text === fresh[index]).toBe(true)
    }
  }
})
