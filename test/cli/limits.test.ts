import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/cli/command.ts'
import { limits } from '../../src/cli/commands/limits.ts'
import { quotas } from '../../src/model/quotas.ts'
import { runBuilt } from './runBuilt.ts'

/** What the command writes for these words. */
function written(words: readonly string[], json = false): string {
  let text = ''
  void limits.run(
    { words, json },
    {
      write(more) {
        text += more
      },
      say() {},
      progress() {},
    },
  )
  return text
}

/** The names that a list of words leaves. */
function names(...words: string[]): string[] {
  const { limits: rows } = JSON.parse(written(words, true))
  return rows.map((row: { name: string }) => row.name)
}

describe('lambdasim limits', () => {
  test('prints every number with its rule, unit, meaning and page', () => {
    const text = written([])
    for (const name of Object.keys(quotas)) expect(text).toContain(`  ${name} `)
    const row = text.split('\n').find(line => line.includes('scalingRateBurst'))
    expect(row).toMatch(/^C10 {2}scalingRateBurst {5}1,000 environments {4}New environments of/)
    expect(text).toMatch(/\[3\] {2}https:\/\/docs\S+\/scaling-behavior.html \(read 2026-10\)\n/)
  })

  test('sets what is assumed apart and gives the reason', () => {
    const text = written(['requestRateWindow']).replaceAll(/\s+/g, ' ')
    expect(text).toContain('ASSUMED: AWS states a rate per second and no window.')
    expect(text).not.toContain('Sources')
    expect(written(['idleTimeout'])).toContain('OBSERVED: [1]')
  })

  test('fits 100 columns, but for addresses', () => {
    const long = written([])
      .split('\n')
      .filter(line => line.length > 100)
    expect(long.filter(line => !/^ *\[\d+\] {2}https:\S+ \(read \S+\)$/.test(line))).toEqual([])
  })

  test.each([
    [['unreservedminimum'], ['unreservedMinimum']],
    [['C11'], ['requestRateFactor']],
    [['S4', 'SNAPSHOTR'], ['snapshotRebuild']],
    [['SNAPSHOTCACHE'], ['snapshotCacheLeast']],
    [
      ['L13', 'extension'],
      ['shutdownTime', 'shutdownTimeInternal', 'shutdownTimeExternal'],
    ],
    [['Q1', 'vcpu'], ['memoryPerVcpu']],
  ])('finds by name, rule and meaning: %j', (words, found) => {
    expect(names(...words)).toEqual(found)
  })

  test('takes a rule as a whole, so that C1 is not C10', () => {
    const ofC10 = Object.entries(quotas).filter(([, { rule }]) => rule === 'C10')
    expect(names('c10')).toEqual(ofC10.map(([name]) => name))
    expect(ofC10).not.toEqual([])
    expect(() => names('C1')).toThrow(UsageError)
  })

  test('gives other programs everything that is known of a number', () => {
    expect(JSON.parse(written(['accountConcurrency'], true))).toEqual({
      limits: [
        {
          topic: 'Concurrency and request rate',
          name: 'accountConcurrency',
          rule: 'C2',
          value: 1000,
          unit: 'executions',
          meaning:
            'Concurrent executions of an account in a Region, unless raised; new accounts start lower',
          mark: 'documented',
          source: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
          read: '2026-10',
        },
      ],
    })
  })

  test.each([
    [['concurency'], 'no limit is about "concurency"; did you mean concurrency?'],
    [
      ['acountConcurrency'],
      'no limit is about "acountConcurrency"; did you mean accountConcurrency?',
    ],
    [['C19'], 'no limit is about "C19"; lambdasim limits prints all'],
    [['burst', 'bananas'], 'no limit is about "bananas"; lambdasim limits prints all'],
    [['payload', 'layers'], 'no limit has all these words: payload layers'],
  ])('refuses %j in words', (words, message) => {
    expect(() => written(words)).toThrow(new UsageError(message))
  })
})

describe('the built lambdasim limits', () => {
  test('takes any number of words', () => {
    const { status, stdout, stderr } = runBuilt('limits', 'scaling', 'requests', '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout).limits[0]).toMatchObject({
      name: 'scalingRateRequests',
      value: 10000,
    })
  })

  test('keeps a number on the line a word', () => {
    expect(runBuilt('limits', '2023').stdout).toContain('legacyRate')
  })

  test('ends with 2 when nothing is found, and an option is wrong', () => {
    expect(runBuilt('limits', 'concurency')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'lambdasim: no limit is about "concurency"; did you mean concurrency?\n' +
        'lambdasim --help tells more.\n',
    })
    const { status, stderr } = runBuilt('limits', '--jsn')
    expect(status).toBe(2)
    expect(stderr).toContain('Unknown argument: jsn; did you mean --json?')
  })

  test('shows its words in the help', () => {
    expect(runBuilt('limits', '--help').stdout).toContain('lambdasim limits [words..]')
  })
})
