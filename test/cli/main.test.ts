import { type StdioOptions, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
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
    [['deno'], 'there is no such command: did you mean demo?'],
    [['--', 'demo'], 'a command line without -- is needed'],
    [['demo', '--', '--servers', '1'], 'a command line without -- is needed'],
    [['demo', '--servers'], 'Not enough arguments following: servers'],
    [['demo', '--seed', 'x'.repeat(201)], '--seed must have at most 200 characters: found 201'],
    [['\u001B[31mred'], 'Unknown argument: \\u001b[31mred'],
    [['demo', '--sevrers', '3'], 'Unknown argument: sevrers; did you mean --servers?'],
    [
      ['demo', '--servers', 'three'],
      '--servers must be a number from 1 to 100000: found no number',
    ],
    [['demo', '--servers', '2.5'], '--servers must be a whole number: found 2.5'],
    [['demo', '--servers', '1', '--servers', '2'], 'found several values'],
    [['demo', '--utilisation', '1'], '--utilisation must be a number from 0.01 to 0.99: found 1'],
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
    const agreeing = rows.filter((row: { verdict: string }) => row.verdict === 'agrees')
    expect(agreeing.length).toBeGreaterThanOrEqual(5)
  })

  test.each([
    ['1', '0.01', '20000'],
    ['1', '0.95', '300000'],
    ['1', '0.99', '900000'],
    ['300', '0.01', '20000'],
    ['300', '0.99', '900000'],
  ])(
    'agrees with theory for %s servers that are busy %s of the time',
    (servers, utilisation, customers) => {
      const setup = ['--servers', servers, '--utilisation', utilisation, '--customers', customers]
      const { status, stdout } = lambdasim('demo', ...setup, '--replications', '10', '--json')
      expect(status).toBe(0)
      const { rows } = JSON.parse(stdout)
      const outside = rows.filter((row: { verdict: string }) => row.verdict === 'outside')
      // One in twenty misses by chance, and the six quantities miss together.
      expect(outside.length).toBeLessThanOrEqual(1)
    },
  )

  test('refuses fewer customers than the queue needs to settle', () => {
    const { status, stderr } = lambdasim('demo', '--utilisation', '0.99', '--servers', '1')
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /--customers must be at least \d+ for such a queue to settle: found 100000/,
    )
  })

  test('does not judge what is too rare to be seen', () => {
    const { stdout } = lambdasim('demo', '--utilisation', '0.01', '--customers', '1000')
    expect(stdout).toMatch(/share of customers who wait .* too rare\n/)
    expect(stdout).not.toContain('-0.0')
  })

  test('keeps control characters of a seed away from the terminal', () => {
    const { stdout } = lambdasim(...small, '--seed', '\u001B[31mred\n')
    expect(stdout).toContain('seed "\\u001b[31mred\\n"')
  })

  test('speaks the same language everywhere', () => {
    const env = { ...process.env, LC_ALL: 'de_DE.UTF-8' }
    const line = [script, 'demo', '--sevrers', '3']
    const { stderr } = spawnSync(process.execPath, line, { encoding: 'utf8', env })
    expect(stderr).toContain('did you mean --servers?')
  })

  test.runIf(existsSync('/dev/full'))('says when the output cannot be written, exit code 3', () => {
    const full = openSync('/dev/full', 'w')
    const stdio: StdioOptions = ['ignore', full, 'pipe']
    const { status, stderr } = spawnSync(process.execPath, [script, ...small], { stdio })
    closeSync(full)
    expect(status).toBe(3)
    expect(String(stderr)).toMatch(/^lambdasim: the output cannot be written: .*ENOSPC.*\n$/)
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
