import { distributions } from '../../math/distributions.ts'
import { readDistribution } from '../../math/readDistribution.ts'
import { foundInWords } from '../../math/reading/foundInWords.ts'
import { plainObject } from '../../math/reading/plainObject.ts'
import type { Problem, Reading } from '../../math/reading/reading.ts'
import type { AttributePlan, Choice } from '../../model/plan/filterPlan.ts'
import { unitReader } from '../unitReader.ts'

type Law = AttributePlan['law']

const mostAttributes = 50
const mostValues = 1_000
/** Shares as people write them need not sum to exactly 1. */
const closeTo = 1e-9

/** What there is in each event of a source, from an untrusted value, or all that is wrong with it. */
export function readAttributes(given: unknown): Reading<readonly AttributePlan[]> {
  const attributes = plainObject(given)
  const all = Object.entries(attributes ?? {})
  if (attributes === undefined || all.length === 0 || all.length > mostAttributes) {
    return refusal(`must be 1 to ${mostAttributes} names and what each of them is`, given)
  }
  const problems: Problem[] = []
  const plans = all.flatMap(([name, written]) => {
    const reading = name.split('.').includes('')
      ? refusal('must have a name in which dots stand between names', name)
      : readLaw(written)
    if (reading.ok) return [{ name, law: reading.value }]
    problems.push(...reading.problems.map(each => ({ ...each, path: [name, ...each.path] })))
    return []
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: plans }
}

function readLaw(written: unknown): Reading<Law> {
  if (Array.isArray(written)) return readList(written)
  const named = plainObject(written)
  const keys = Object.keys(named ?? {})
  if (named === undefined || keys.length === 0) {
    return refusal(
      'must be a list of values, shares such as { order: 70%, refund: 30% }, or a distribution of numbers such as { uniform: { low: 1, high: 100 } }',
      written,
    )
  }
  const isLaw = keys.length === 1 && distributions.some(({ name }) => name === keys[0])
  return isLaw ? readDistribution(written) : readShares(named)
}

/** As often each as the others. */
function readList(values: readonly unknown[]): Reading<Law> {
  const rule = `must have 1 to ${mostValues} texts, numbers, true, false or null`
  if (values.length === 0 || values.length > mostValues) return refusal(rule, values)
  const wrong = values.findIndex(value => value !== null && typeof value === 'object')
  if (wrong >= 0) return refusal(rule, values[wrong], [wrong])
  return { ok: true, value: values.map(value => ({ value: valueOf(value), weight: 1 })) }
}

function readShares(named: Readonly<Record<string, unknown>>): Reading<Law> {
  const problems: Problem[] = []
  const choices = Object.entries(named).map(([key, written]): Choice => {
    const share = unitReader(written, 'probability')
    if (typeof share === 'number' && share > 0 && share <= 1) {
      return { value: valueNamed(key), weight: share }
    }
    const message = `must be a share such as 70%, above 0 and at most 100%: ${foundInWords(written)}`
    problems.push({ path: [key], message })
    return { value: key, weight: 1 }
  })
  if (problems.length > 0) return { ok: false, problems }
  const left = choices.reduce((rest, { weight }) => rest - weight, 1)
  if (left < -closeTo) {
    const found = Number(((1 - left) * 100).toPrecision(6))
    return refusal(`must have shares of 100% together at most, found ${found}%`)
  }
  const absent = left > closeTo ? [{ value: undefined, weight: left }] : []
  return { ok: true, value: [...choices, ...absent] }
}

/** What a key says that is the name of a value: numbers, true, false and null are what they are. */
function valueNamed(key: string): Choice['value'] {
  if (key === 'null') return null
  if (key === 'true' || key === 'false') return key === 'true'
  return key !== '' && String(Number(key)) === key ? Number(key) : key
}

function valueOf(given: unknown): Choice['value'] {
  if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') {
    return given
  }
  return null
}

function refusal(rule: string, given?: unknown, path: Problem['path'] = []): Reading<never> {
  const found = given === undefined ? '' : `: ${foundInWords(given)}`
  return { ok: false, problems: [{ path, message: `${rule}${found}` }] }
}
