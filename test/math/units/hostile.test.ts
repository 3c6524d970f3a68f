import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDuration, printDuration } from '../../../src/math/units/duration.ts'
import { parseMoney, printMoney } from '../../../src/math/units/money.ts'
import { parsePercentage, printPercentage } from '../../../src/math/units/percentage.ts'
import { parseRate, printRate } from '../../../src/math/units/rate.ts'
import { parseSize, printSize } from '../../../src/math/units/size.ts'

/** Each unit as one function from text to the text it is printed as. */
const units = [
  { name: 'duration', canonical: (text: string) => printDuration(parseDuration(text)) },
  { name: 'rate', canonical: (text: string) => printRate(parseRate(text)) },
  { name: 'size', canonical: (text: string) => printSize(parseSize(text)) },
  { name: 'percentage', canonical: (text: string) => printPercentage(parsePercentage(text)) },
  { name: 'money', canonical: (text: string) => printMoney(parseMoney(text)) },
]

const numbers = ['0', '1', '60', '0.5', '100', '12.25', '007', '9007199254740993', '0.0001']
const names = 'us ms s m h d /s /m /h /d % B KB GiB USD EUR \u00b5s'.split(' ')
const rubbish = '. : - + e3 _ , / $ NaN Infinity \u0663 \u0967 \uff11 \ud800 \u202e x \t \0'.split(
  ' ',
)

describe.each(units)('$name', ({ canonical }) => {
  test('is read and printed the same ever after, or refused in words', () => {
    const pieces = fc.constantFrom(...numbers, ...numbers, ...names, ...names, ...rubbish, ' ')
    const almost = fc
      .tuple(fc.constantFrom('', ...numbers), fc.array(pieces, { maxLength: 4 }))
      .map(([start, rest]) => start + rest.join(''))
    const anything = fc.string({ unit: 'binary', maxLength: 200 })
    let readCount = 0
    const answers = (text: string): void => {
      const printed = readOrRefused(canonical, text)
      if (printed === undefined) return
      readCount++
      if (canonical(printed) !== printed) throw new Error(`${printed} is not canonical`)
    }
    fc.assert(fc.property(almost, answers), { seed: 1, numRuns: 20_000 })
    fc.assert(fc.property(anything, answers), { seed: 2, numRuns: 2_000 })
    expect(readCount).toBeGreaterThan(100)
  })

  // A scanner that walks back or starts anew at each character needs minutes for one of these.
  test.each([
    ['1', ''],
    ['0', ''],
    ['9', 's'],
    ['9', '/s'],
    ['9', '%'],
    ['9', 'GB'],
    ['9', 'USD'],
    ['0', '1s'],
    ['1h', ''],
    ['1d1h', ''],
    ['9.', ''],
    ['1.1', 's'],
    [' ', '1s'],
    ['s', ''],
    ['/s', ''],
    ['%', ''],
    ['\u0663', 's'],
    ['\ud83d\ude00', ''],
  ])('takes 300,000 times %j before %j', (repeated, after) => {
    const body = repeated.repeat(300_000)
    for (const text of [body + after, `1.${body}${after}`, `0.0${body}1${after}`, `1${body}`]) {
      const printed = readOrRefused(canonical, text)
      expect(printed?.length ?? 0).toBeLessThan(500)
    }
  })
})

function readOrRefused(canonical: (text: string) => string, text: string): string | undefined {
  try {
    return canonical(text)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return undefined
  }
}

/** A refusal states the rule, then quotes what was found, but never the whole of a long text. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof SyntaxError || error instanceof RangeError)) return false
  return /^an? .{20,}: found ".*"$/.test(error.message) && error.message.length < 450
}
