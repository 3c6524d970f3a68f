import { foundInWords } from '../../math/reading/foundInWords.ts'
import type { Path } from '../../math/reading/reading.ts'
import { anyError } from '../../model/stateMachines/errorNames.ts'
import { knownErrors } from '../../model/stateMachines/knownErrors.ts'
import type { CheckedProblem } from '../checkedProblem.ts'
import { nearestFirst } from '../nearestFirst.ts'
import type { NamedState } from './definitionsIn.ts'

/** What retriers and catchers name. */
export function errorProblems({ state, path }: NamedState): readonly CheckedProblem[] {
  const { Retry = [], Catch = [] } = state
  return [...named(Retry, [...path, 'Retry']), ...named(Catch, [...path, 'Catch'])]
}

type Naming = readonly { readonly ErrorEquals: readonly string[] }[]

function named(all: Naming, path: Path): CheckedProblem[] {
  return all.flatMap(({ ErrorEquals }, i) => {
    const here = [...path, i, 'ErrorEquals']
    const unknown = ErrorEquals.flatMap((name, j) => {
      const message = nameProblem(name)
      return message === undefined ? [] : [{ path: [...here, j], message }]
    })
    const isLast = i === all.length - 1 && ErrorEquals.length === 1
    if (!ErrorEquals.includes(anyError) || isLast) return unknown
    const message = `${anyError} must stand alone, and in the last of the list: ${foundInWords(ErrorEquals)}`
    return [...unknown, { path: here, message }]
  })
}

/** Only AWS's own names are known; others are those of what functions throw. */
function nameProblem(name: string): string | undefined {
  const isAws = /^(States|Lambda|Sandbox)\./i.test(name)
  if (!isAws || knownErrors.includes(name)) return undefined
  const rule = `the error must be one that AWS has, or a name of one's own without States., Lambda. and Sandbox.: ${foundInWords(name)}`
  return nearestFirst(name, knownErrors, rule)
}
