import { describe, expect, test } from 'vitest'
import { printProblems } from '../../src/scenario/scenarioProblem.ts'
import { base, readText } from './baseScenario.ts'

/** What is wrong with a text once these are set; nothing where all is well. */
function problemsWith(text: string, ...sets: (readonly [string, string])[]): string {
  const reading = readText(
    text,
    {},
    sets.map(([path, value]) => ({ path, value })),
  )
  return reading.ok ? '' : printProblems(reading.problems)
}

describe('a part that is set of something that is not there', () => {
  test('is told with the nearest name, and not with all that a new one would lack', () => {
    expect(problemsWith(base, ['functions.chekout.MemorySize', '512'])).toBe(
      '--set functions.chekout.MemorySize=512:1:1 functions.chekout: there is no function chekout, ' +
        'and a new one needs more than this; did you mean checkout?',
    )
    expect(problemsWith(base, ['sources.wep.timeout', '3s'])).toContain(
      'there is no source wep, and a new one needs more than this; did you mean web?',
    )
  })

  test('is told with the names that there are, where none is near', () => {
    expect(problemsWith(base, ['functions.billing.MemorySize', '512'])).toContain(
      'there is no function billing, and a new one needs more than this; there are checkout',
    )
  })

  test('is told once, however many parts are set', () => {
    const sets = [
      ['functions.chekout.MemorySize', '512'],
      ['functions.chekout.Timeout', '0'],
    ] as const
    expect(problemsWith(base, ...sets).split('\n')).toHaveLength(1)
  })

  test('is fine where the parts are enough for a new one', () => {
    const sets = [
      ['functions.billing.init', '1s'],
      ['functions.billing.duration', '80ms'],
    ] as const
    expect(problemsWith(base, ...sets)).toBe('')
  })

  test('is what it is where there is no other name: nobody has misspelt one', () => {
    const place = 'functions.checkout.aliases.live.ProvisionedConcurrencyConfig'
    expect(problemsWith(base, [`${place}.ProvisionedConcurrentExecutions`, '3'])).toBe(
      `--set ${place}.ProvisionedConcurrentExecutions=3:1:1 ` +
        'functions.checkout.aliases.live.FunctionVersion: must be given: found nothing',
    )
  })
})

test('what was set is to blame for a key above it that nobody wrote', () => {
  expect(problemsWith(base, ['functoins.checkout.MemorySize', '512'])).toMatch(
    /^--set functoins\.checkout\.MemorySize=512:1:1 functoins: did you mean functions\?/,
  )
})
