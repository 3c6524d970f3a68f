import { foundInWords } from '../../math/reading/foundInWords.ts'
import type { CheckedProblem } from '../checkedProblem.ts'
import { loopProblems } from '../eventSourceProblems.ts'
import { readSourceArrivals } from '../readSourceArrivals.ts'
import type { SourceSettings } from '../sourceShape.ts'
import { allStates, definitionsIn } from './definitionsIn.ts'
import { errorProblems } from './errorProblems.ts'
import { graphProblems } from './graphProblems.ts'
import { stateProblems } from './stateProblems.ts'
import { stepFunctions } from './stepFunctions.ts'

const own: ReadonlySet<string> = new Set([
  'Type',
  'Definition',
  'StateMachineType',
  'arrivals',
  'overhead',
])

/** What is wrong with a source of state machines, or with what only they have elsewhere. */
export function machineProblems(source: SourceSettings): readonly CheckedProblem[] {
  const { Definition, StateMachineType = 'STANDARD', Type } = source
  if (Type !== stepFunctions) {
    return (['Definition', 'StateMachineType'] as const)
      .filter(key => source[key] !== undefined)
      .map(key => ({
        path: [key],
        message: `must be left out unless Type is ${stepFunctions}: found it at ${Type}`,
      }))
  }
  const stray = Object.entries(source)
    .filter(([key, value]) => value !== undefined && !own.has(key))
    .map(([key, value]) => ({
      path: [key],
      message: `must be left out where Type is ${Type}: ${foundInWords(value)}`,
    }))
  const others = [...stray, ...loopProblems(source), ...traceProblems(source)]
  if (Definition === undefined) {
    return [...others, { path: ['Definition'], message: 'must be given: found nothing' }]
  }
  const ofDefinition = [
    ...definitionsIn(Definition).flatMap(graphProblems),
    ...allStates(Definition).flatMap(each => [
      ...stateProblems(each, StateMachineType),
      ...errorProblems(each),
    ]),
    ...sameNames(source),
    ...innerTimeouts(source),
  ]
  return [...others, ...ofDefinition.map(each => ({ ...each, path: ['Definition', ...each.path] }))]
}

/** Wherever they are, names of states are names of the whole machine. */
function sameNames({ Definition }: SourceSettings): CheckedProblem[] {
  const seen = new Set<string>()
  return (Definition === undefined ? [] : allStates(Definition)).flatMap(({ name, path }) => {
    if (!seen.has(name)) {
      seen.add(name)
      return []
    }
    const message = `the state must have a name of its own in the whole machine: found a second ${JSON.stringify(name)}`
    return [{ path, isKey: true, message }]
  })
}

/** Only an execution has a time of its own; what is inside it ends with it. */
function innerTimeouts({ Definition }: SourceSettings): CheckedProblem[] {
  const [, ...inner] = Definition === undefined ? [] : definitionsIn(Definition)
  return inner
    .filter(({ definition: { TimeoutSeconds } }) => TimeoutSeconds !== undefined)
    .map(({ path }) => ({
      path: [...path, 'TimeoutSeconds'],
      message: 'must stand beside the first States only: found it inside a state',
    }))
}

/** A trace knows how long requests took, and an execution has many or none. */
function traceProblems({ arrivals }: SourceSettings): CheckedProblem[] {
  const reading = readSourceArrivals(arrivals)
  if (!reading.ok || reading.value.file === undefined) return []
  const message = 'must not be when executions start: found a trace'
  return [{ path: ['arrivals', 'trace'], message }]
}
