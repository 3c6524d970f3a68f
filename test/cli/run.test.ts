import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answer } from './answer.ts'
import { runIn, shellIn } from './builtCommand.ts'
import { newFolder } from './newFolder.ts'
import { put, smallScenario } from './smallScenario.ts'

/** A folder with the small scenario in it. */
function folderWithScenario(): string {
  const folder = newFolder()
  put(folder, 'small.yaml', smallScenario)
  return folder
}

const jsonOf = (folder: string, ...line: string[]) =>
  JSON.parse(runIn(folder, ['run', 'small.yaml', '--json', ...line]).stdout)

describe('lambdasim run', () => {
  test('reports on stdout and says nothing on stderr', () => {
    const { status, stdout, stderr } = runIn(folderWithScenario(), ['run', 'small.yaml'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('Small')
    expect(stdout).not.toContain('\u001B')
  })

  test('counts one cold start among 60 requests, and bills its Init', () => {
    const { functions } = jsonOf(folderWithScenario())
    // Arrivals at 0 to 59 s. The first waits 1 s for Init, so the second finds nothing idle.
    expect(functions.api).toMatchObject({ Invocations: 60, Throttles: 0, coldStarts: 2 })
  })

  test('gives the same bytes for the same seed, from stdin, for any number of jobs', () => {
    const folder = folderWithScenario()
    const starved = smallScenario.replace('ConcurrentExecutions: 10', 'ConcurrentExecutions: 1')
    put(folder, 'small.yaml', starved)
    const { stdout } = runIn(folder, ['run', 'small.yaml', '--json'])
    expect(JSON.parse(stdout).findings.variants.length).toBeGreaterThan(1)
    const again = (...line: string[]) => runIn(folder, ['run', ...line, '--json']).stdout
    expect(again('small.yaml')).toBe(stdout)
    expect(again('small.yaml', '--jobs', '3')).toBe(stdout)
    expect(runIn(folder, ['run', '-', '--json'], { input: starved }).stdout).toBe(stdout)
  })

  test.each([['text'], ['json'], ['csv'], ['markdown']])(
    'writes %s to a file or stdout alike',
    format => {
      const folder = folderWithScenario()
      const line = ['run', 'small.yaml', '--format', format]
      const { stdout } = runIn(folder, line)
      expect(stdout).not.toBe('')
      // It knows its own again, and so replaces it unasked.
      put(folder, 'report', stdout)
      expect(runIn(folder, [...line, '--out', 'report'])).toEqual({
        status: 0,
        stdout: '',
        stderr: '',
      })
      expect(readFileSync(join(folder, 'report'), 'utf8')).toBe(stdout)
      expect(readdirSync(folder).toSorted()).toEqual(['report', 'small.yaml'])
    },
  )

  test('takes seed, duration and other settings from the line', () => {
    const folder = folderWithScenario()
    expect(jsonOf(folder, '--seed', '007')).toMatchObject({ seed: '007' })
    expect(jsonOf(folder, '--duration', '10s').functions.api.Invocations).toBe(10)
    const sets = [
      '--set',
      'functions.api.Timeout=1',
      '--set',
      'functions.api.duration={constant: 2s}',
    ]
    expect(jsonOf(folder, ...sets).functions.api.timeouts).toBeGreaterThan(50)
  })

  test('leaves out the changes that would help with --no-verdict', () => {
    const folder = folderWithScenario()
    const starved = ['--set', 'account.ConcurrentExecutions=1']
    expect(jsonOf(folder, ...starved).findings.variants.length).toBeGreaterThan(0)
    expect(jsonOf(folder, ...starved, '--no-verdict').findings.variants).toEqual([])
  })

  test('writes every event as a line of JSON, in the order of time', () => {
    const folder = folderWithScenario()
    expect(runIn(folder, ['run', 'small.yaml', '--events', 'events.jsonl']).status).toBe(0)
    const text = readFileSync(join(folder, 'events.jsonl'), 'utf8')
    const events = text
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(events.filter(({ event }) => event === 'decided')).toHaveLength(60)
    const times = events.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(runIn(folder, ['run', 'small.yaml', '--events', '-']).stdout).toBe(text)
  })

  test('ends quietly when nobody reads the events on', () => {
    const folder = folderWithScenario()
    const line =
      'lambdasim run small.yaml --duration 1h --events - | head -2; echo "${PIPESTATUS[0]}"'
    const { stdout, stderr } = shellIn(folder, line)
    expect(stderr).toBe('')
    expect(stdout.trimEnd().split('\n')).toHaveLength(3)
    expect(stdout).toMatch(/\n0\n$/)
  })
})

describe('lambdasim run refuses', () => {
  test.each([
    [['run'], 'Not enough non-option arguments: got 0, need at least 1'],
    [['run', 'none.yaml'], '"none.yaml" cannot be read: there is no such file or folder'],
    [['run', '.'], 'a file must be given: "." is a folder'],
    [['run', '/dev/null'], 'a file must be given: "/dev/null" is none'],
    [['run', 'small.yaml', 'other.yaml'], 'Unknown argument: other.yaml'],
    [['run', 'small.yaml', '--sed', '1'], 'Unknown argument: sed; did you mean --seed?'],
    [['run', 'small.yaml', '--seed', '1', '--seed', '2'], '--seed must be given once'],
    [['run', 'small.yaml', '--out', 'a', '--out', 'b'], '--out must be given once'],
    [['run', 'small.yaml', '--format', 'pdf'], 'Invalid values:'],
    [
      ['run', 'small.yaml', '--format', 'csv', '--json'],
      '--json and --format must not differ: found --format csv',
    ],
    [
      ['run', 'small.yaml', '--jobs', 'two'],
      '--jobs must be a number from 1 to 64: found no number',
    ],
    [['run', 'small.yaml', '--jobs', '1.5'], '--jobs must be a whole number: found 1.5'],
    [
      ['run', 'small.yaml', '--set', 'Timeout'],
      '--set must be path=value, such as account.ConcurrentExecutions=500: found "Timeout"',
    ],
    [['run', 'small.yaml', '--set'], 'Not enough arguments following: set'],
    [
      ['run', 'small.yaml', '--out', 'no/such/report'],
      '--out must be in a folder that exists: found "no/such/report"',
    ],
    [['run', 'small.yaml', '--out', '.'], '--out must be a file: "." is a folder'],
    [['run', 'small.yaml', '--out', '/dev/null'], '--out must be a file: "/dev/null" is no file'],
    [
      ['run', 'small.yaml', '--out', 'small.yaml/report'],
      'a part of the path is a file, not a folder',
    ],
    [
      ['run', 'small.yaml', '--out', 'small.yaml'],
      '"small.yaml" exists and lambdasim did not write it; --force replaces it',
    ],
    [
      ['run', 'small.yaml', '--events', 'small.yaml'],
      '"small.yaml" exists and lambdasim did not write it; --force replaces it',
    ],
    [
      ['run', 'small.yaml', '--out', 'x', '--events', 'x'],
      '--out and --events must differ: found "x"',
    ],
    [['run', 'small.yaml', '--duration', 'forever'], 'duration'],
    [['run', 'small.yaml', '--duration', '-5s'], 'duration'],
    [['run', 'small.yaml', '--set', 'functions.api.MemorySiz=512'], 'MemorySize'],
    [['run', 'small.yaml', '--set', 'functions.api.MemorySize=3'], 'MemorySize'],
    [['run', 'small.yaml', '--set', 'functions.api.Timeout=.nan'], 'Timeout'],
  ])('%j in words, with exit code 2, and leaves nothing behind', async (line, words) => {
    const folder = folderWithScenario()
    const { status, stdout, stderr } = await answer(folder, line)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(words)
    expect(stderr).not.toMatch(/^ {4}at /m)
    expect(readdirSync(folder)).toEqual(['small.yaml'])
  })

  test('a scenario with mistakes, each with its place and the nearest key', async () => {
    const folder = newFolder()
    put(folder, 'bad.yaml', smallScenario.replace('MemorySize', 'MemorySiz').replace('Sdk', 'Http'))
    const { status, stderr } = await answer(folder, ['run', 'bad.yaml'])
    expect(status).toBe(2)
    expect(stderr).toContain('lambdasim: the scenario has 2 problems:\nbad.yaml:7:')
    expect(stderr).toContain('did you mean MemorySize?')
    expect(stderr).toContain('\nbad.yaml:13:')
  })

  test('what is no text, and what is too large', () => {
    const folder = newFolder()
    const input = Buffer.from([0x6e, 0xff, 0xfe])
    expect(runIn(folder, ['run', '-'], { input })).toMatchObject({
      status: 2,
      stderr: 'lambdasim: "stdin" must be text in UTF-8: found other bytes\n',
    })
    put(folder, 'large.yaml', `${smallScenario}#${'x'.repeat(1024 * 1024)}`)
    expect(runIn(folder, ['run', 'large.yaml'])).toMatchObject({
      status: 2,
      stderr: 'lambdasim: "large.yaml" must have at most 1 MiB\n',
    })
  })

  test('to replace what is not its own, unless it is forced', () => {
    const folder = folderWithScenario()
    put(folder, 'notes.txt', 'mine\n')
    const line = ['run', 'small.yaml', '--out', 'notes.txt']
    expect(runIn(folder, line).status).toBe(2)
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine\n')
    expect(runIn(folder, [...line, '--force']).status).toBe(0)
    expect(statSync(join(folder, 'notes.txt')).size).toBeGreaterThan(100)
  })
})
