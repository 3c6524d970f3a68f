import { z } from 'zod'
import { between } from '../math/range.ts'
import { foundInWords } from '../math/reading/foundInWords.ts'
import type { Problem, Reading } from '../math/reading/reading.ts'
import { parseSize } from '../math/units/size.ts'
import { parseIsoTime } from './isoTime.ts'
import { numberSchema } from './numberSchema.ts'
import { readLaw } from './readLaw.ts'
import { readSourceArrivals } from './readSourceArrivals.ts'
import { unitReader } from './unitReader.ts'

/** A value as it is written: checked when it is read, converted in the plan. */
type Written = string | number

const longestSeed = 200

/** Such as `250ms` or `2h`. */
export function writtenDuration(beyond = -1) {
  return checked<Written>(given => {
    const time = unitReader(given, 'time')
    if (typeof time === 'string') return refusal(`must be ${time}`, given)
    return time > beyond ? [] : refusal('must be above 0', given)
  }).meta({ ...numberSchema('time') })
}

/** Such as `50/s`, above 0. */
export function writtenRate() {
  return checked<string>(given => {
    const rate = unitReader(given, 'rate')
    if (typeof rate === 'string') return refusal(`must be ${rate}`, given)
    return rate > 0 ? [] : refusal('must be above 0', given)
  }).meta({ ...numberSchema('rate') })
}

/** Such as `0.1%` or `0.001`. */
export function writtenShare() {
  return checked<Written>(given => {
    const share = unitReader(given, 'probability')
    const isShare = typeof share === 'number' && share >= 0 && share <= 1
    return isShare ? [] : refusal('must be a share such as 0.1% or 0.001, at most 1', given)
  }).meta({ ...numberSchema('probability', between(0, 1)), examples: ['0.1%', 0.001] })
}

/** Such as `5MB`. */
export function writtenSize() {
  return checked<string>(given => {
    if (typeof given !== 'string') return refusal('must be a size such as 5MB', given)
    const problem = refusalOf(() => parseSize(given))
    return problem === undefined ? [] : [{ path: [], message: problem }]
  }).meta({ type: 'string', examples: ['5MB', '512KB'] })
}

/** A word, or whatever else is allowed in its place; `words` follow `must be` and the word. */
export function writtenOr<const Word extends string, T>(
  word: Word,
  words: string,
  other: z.ZodType<T>,
) {
  return checked<Word | T>(given => {
    if (given === word) return []
    const issues = other.safeParse(given).error?.issues ?? []
    if (issues.length === 0) return []
    if (typeof given !== 'object') return refusal(`must be ${word}, or ${words}`, given)
    return issues.map(({ path, message }) => ({
      path: path.map(step => (typeof step === 'number' ? step : String(step))),
      message,
    }))
  }).meta({ anyOf: [{ const: word }, other.meta() ?? {}] })
}

/** The seed: any text, or a whole number. */
export function writtenSeed() {
  return checked<string | number>(given => {
    const isText = typeof given === 'string' && given !== '' && given.length <= longestSeed
    if (isText || Number.isSafeInteger(given)) return []
    return refusal(`must be a text of 1 to ${longestSeed} characters or a whole number`, given)
  }).meta({ type: ['string', 'integer'], minLength: 1, maxLength: longestSeed })
}

/** A version by its number, or the one that is not published. */
export function writtenVersion() {
  return checked<string | number>(given => {
    const isNumber = /^[1-9]\d{0,8}$/.test(String(given))
    const isGiven = typeof given === 'string' || typeof given === 'number'
    if (isGiven && (isNumber || given === '$LATEST')) return []
    return refusal('must be the number of a version such as "1", or $LATEST', given)
  }).meta({ type: ['string', 'integer'], examples: ['1'] })
}

/** A moment such as `2026-11-27T08:00:00Z`. */
export function writtenTime() {
  return checked<string>(given => {
    if (typeof given === 'string' && parseIsoTime(given) !== undefined) return []
    return refusal('must be a time such as 2026-11-27T08:00:00Z', given)
  }).meta({ type: 'string', examples: ['2026-11-27T08:00:00Z'] })
}

/** A distribution of times by its name, or the one time that it always is. */
export function writtenDistribution() {
  return checked<string | 0 | Readonly<Record<string, unknown>>>(given =>
    problemsOf(readLaw(given)),
  ).meta({ anyOf: [{ $ref: '#/definitions/distribution' }, numberSchema('time')] })
}

/** An arrival process by its name, or a recorded trace. */
export function writtenArrivals() {
  return checked<Readonly<Record<string, unknown>>>(given =>
    problemsOf(readSourceArrivals(given)),
  ).meta({ type: 'object', allOf: [{ $ref: '#/definitions/arrivals' }] })
}

const missing: readonly Problem[] = refusal('must be given', undefined)

/** A value whose problems are found by our own reader and keep their own paths. */
function checked<T>(problems: (given: unknown) => readonly Problem[]) {
  return z.custom<T>().check(context => {
    const found = context.value === undefined ? missing : problems(context.value)
    for (const { path, message } of found) {
      context.issues.push({ code: 'custom', input: context.value, path: [...path], message })
    }
  })
}

/** The one problem that a value breaks a rule, in words. */
function refusal(rule: string, given: unknown): readonly Problem[] {
  return [{ path: [], message: `${rule}: ${foundInWords(given)}` }]
}

function problemsOf(reading: Reading<unknown>): readonly Problem[] {
  return reading.ok ? [] : reading.problems
}

/** What a parser has against a text; undefined where it takes it. */
function refusalOf(parse: () => unknown): string | undefined {
  try {
    parse()
    return undefined
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return error.message
    throw error
  }
}
