import { foundInWords } from '../../math/reading/foundInWords.ts'

export const stateTypes = [
  'Task',
  'Map',
  'Parallel',
  'Choice',
  'Wait',
  'Pass',
  'Succeed',
  'Fail',
] as const

export type StateType = (typeof stateTypes)[number]

const words = (text: string) => text.split(' ')

const always = 'Type Comment QueryLanguage'
const data = 'InputPath OutputPath Assign Output'
const leaving = 'Next End'
const failing = `${leaving} ${data} Retry Catch ResultPath ResultSelector Parameters Arguments`
const tolerance = 'ToleratedFailureCount ToleratedFailurePercentage'

/** The keys that each type has, by the States Language and by us. */
const keys: Readonly<Record<StateType, readonly string[]>> = {
  Task: words(`${failing} Resource TimeoutSeconds HeartbeatSeconds Credentials duration errorName`),
  Map: words(
    `${failing} ItemProcessor Iterator MaxConcurrency ${tolerance} Items ItemsPath ItemSelector ItemReader ` +
      'ResultWriter Label items',
  ),
  Parallel: words(`${failing} Branches`),
  Choice: words(`${data} Choices Default`),
  Wait: words(`${leaving} ${data} Seconds Timestamp SecondsPath TimestampPath wait`),
  Pass: words(`${leaving} ${data} Result ResultPath Parameters`),
  Succeed: words(data),
  Fail: words('Error Cause ErrorPath CausePath'),
}

/** Those without which a type says nothing. */
const needs: Readonly<Partial<Record<StateType, string>>> = {
  Task: 'Resource',
  Map: 'items',
  Parallel: 'Branches',
  Choice: 'Choices',
}

interface Objection {
  readonly path: string[]
  readonly message: string
}

/** What a state has that its type has not, or lacks. */
export function strayKeys(state: { readonly Type: StateType }): readonly Objection[] {
  const { [state.Type]: need } = needs
  const { [state.Type]: own } = keys
  const known = new Set([...own, ...words(always)])
  const given = new Map(Object.entries(state).filter(([, value]) => value !== undefined))
  const found = [...given]
    .filter(([key]) => !known.has(key))
    .map(([key, value]) => ({
      path: [key],
      message: `must be left out of a ${state.Type} state: ${foundInWords(value)}`,
    }))
  if (need !== undefined && !given.has(need)) {
    found.push({ path: [need], message: 'must be given: found nothing' })
  }
  const ways = words(leaving).filter(key => given.has(key)).length
  if (known.has('Next') && ways !== 1) {
    const which = ways === 0 ? 'neither' : 'both'
    return [...found, { path: [], message: `must have Next or End: found ${which}` }]
  }
  return found
}

/** Of a type, as the States Language and this language have them. */
export function keysOf(type: StateType): readonly string[] {
  return keys[type]
}
