import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** Runs the built command as a shell would. */
function lambdasim(...line: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...line], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const small = ['demo', '--customers', '2000', '--replications', '5']

beforeAll(() => {
  if (!existsSync(script)) throw new Error('the command is not built: npm run build')
})

describe('lambdasim', () => {
  test('prints its version, plain', () => {
    expect(lambdasim('--version')).toMatchObject({ status: 0, stdout: '0.1.0\n', stderr: '' })
  })

  test('without a command says that one is needed', () => {
    const { status, stdout, stderr } = lambdasim()
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toBe('lambdasim: a command is needed\nlambdasim --help tells more.\n')
  })

  test.each([
    [['deno'], 'Did you mean demo?'],
    [['demo', '--sevrers', '3'], 'Unknown argument: sevrers; did you mean --servers?'],
    [
      ['demo', '--servers', 'three'],
      '--servers must be a number from 1 to 100000: found no number',
    ],
    [['demo', '--servers', '2.5'], '--servers must be a whole number: found 2.5'],
    [['demo', '--servers', '1', '--servers', '2'], 'found several values'],
    [['demo', '--utilisation', '1'], '--utilisation must be a number from 0.001 to 0.999: found 1'],
    [
      ['demo', '--customers', '-5'],
      '--customers must be a number from 100 to 1000000000: found -5',
    ],
    [['demo', '--replications', '1'], '--replications must be a number from 2 to 10000: found 1'],
    [['demo', '--seed', 'a', '--seed', 'b'], '--seed must be given once'],
    [['demo', 'extra'], 'Unknown argument: extra'],
    [
      ['demo', '--customers', '1e9', '--replications', '20'],
      '--customers times --replications must be at most 1000000000: found 20000000000',
    ],
  ])('refuses %j in words, with exit code 2 and no stack trace', (line, words) => {
    const { status, stdout, stderr } = lambdasim(...line)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(words)
    expect(stderr).not.toContain('    at ')
  })
})

describe('lambdasim demo', () => {
  test('prints the same bytes for the same seed, others for another', () => {
    const first = lambdasim(...small)
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(lambdasim(...small).stdout).toBe(first.stdout)
    expect(lambdasim(...small, '--seed', '43').stdout).not.toBe(first.stdout)
  })

  test('keeps a seed as the text that it is', () => {
    expect(lambdasim(...small, '--seed', '007').stdout).toContain('seed "007"')
    expect(lambdasim(...small, '--seed', '1e3').stdout).toContain('seed "1e3"')
  })

  test('agrees with theory as JSON, too', () => {
    const { rows } = JSON.parse(lambdasim(...small, '--json').stdout)
    expect(rows.map((row: { label: string }) => row.label)).toContain('mean wait, s')
    const agreeing = rows.filter((row: { agrees: boolean }) => row.agrees)
    expect(agreeing.length).toBeGreaterThanOrEqual(5)
  })

  test('shows help with examples', () => {
    const { stdout } = lambdasim('demo', '--help')
    expect(stdout).toContain('lambdasim demo --servers 1 --utilisation 0.95')
  })

  test('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [script, ...small], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    let said = ''
    child.stderr.on('data', text => {
      said += text
    })
    const status = await new Promise(resolve => child.on('close', resolve))
    expect({ status, said }).toEqual({ status: 0, said: '' })
  })

  test('is stopped by a signal at once', async () => {
    const child = spawn(process.execPath, [script, 'demo', '--customers', '50000000'])
    await new Promise(resolve => setTimeout(resolve, 500))
    child.kill('SIGINT')
    const signal = await new Promise(resolve => child.on('close', (_, sent) => resolve(sent)))
    expect(signal).toBe('SIGINT')
  })
})
