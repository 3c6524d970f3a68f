import type { z } from 'zod'
import { foundInWords } from '../math/reading/foundInWords.ts'
import { nearestName } from '../math/reading/nearestName.ts'
import type { Path } from '../math/reading/reading.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import { knobValue } from './knob.ts'
import { fewNames, nearestFirst } from './nearestFirst.ts'
import { unknownKey } from './unknownKey.ts'

type Issue = z.core.$ZodIssue

/** What the schema has against a value, as problems in our words. */
export function issueInWords(issue: Issue, given: unknown): readonly CheckedProblem[] {
  const path = pathOf(issue)
  const found = foundInWords(knobValue(given, path))
  const must = (rule: string) => [{ path, message: `must be ${rule}: ${found}` }]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => unknownKey(path, key))
    case 'invalid_type':
      if (knobValue(given, path) === undefined) {
        return [{ path, message: `must be given: ${found}` }]
      }
      return must(typeInWords[issue.expected] ?? issue.expected)
    case 'invalid_value':
      return [oneOf(path, issue.values.map(String), knobValue(given, path))]
    case 'too_small':
      return [{ path, message: `${bound('at least', issue.minimum, issue.origin)}: ${found}` }]
    case 'too_big':
      return [{ path, message: `${bound('at most', issue.maximum, issue.origin)}: ${found}` }]
    case 'invalid_key': {
      const rule = issue.issues[0]?.message ?? 'must be another name'
      return [{ path, isKey: true, message: `${rule}: ${foundInWords(path.at(-1))}` }]
    }
    case 'invalid_format':
      return [{ path, message: `${issue.message}: ${found}` }]
    case 'custom':
    case 'invalid_element':
    case 'invalid_union':
    case 'not_multiple_of':
      return [{ path, message: issue.message }]
    default:
      return issue satisfies never
  }
}

const typeInWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map of keys and values',
  record: 'a map of names and what they stand for',
  array: 'a list',
  tuple: 'a list',
}

const partInWords: Readonly<Record<string, string>> = { string: 'character', array: 'element' }

/** What must be of a number, of a text or of a list. */
function bound(side: string, value: number | bigint, origin: string): string {
  const part = partInWords[origin]
  if (part === undefined) return `must be ${side} ${value}`
  return `must have ${side} ${value} ${part}${Number(value) === 1 ? '' : 's'}`
}

/** Zod's path, as one of names and indices. */
function pathOf({ path }: Issue): Path {
  return path.map(step => (typeof step === 'number' ? step : String(step)))
}

function oneOf(path: Path, values: readonly string[], given: unknown): CheckedProblem {
  const found = foundInWords(given)
  const all = values.length === 1 ? values.join('') : `one of ${values.join(', ')}`
  const must = given === undefined ? 'must be given,' : 'must be'
  if (typeof given !== 'string' || nearestName(given, values) === undefined) {
    return { path, message: `${must} ${all}: ${found}` }
  }
  const rule = `it must be one of ${fewNames(values)}: ${found}`
  return { path, message: nearestFirst(given, values, rule) }
}
