import { foundInWords } from '../../math/reading/foundInWords.ts'
import type { CheckedProblem } from '../checkedProblem.ts'
import { shareOf } from '../shareOf.ts'
import type { StateSettings } from './definitionShape.ts'
import type { NamedState } from './definitionsIn.ts'
import { taskFunction } from './taskFunction.ts'

/** What the keys of one state say together. */
export function stateProblems(
  { state, path }: NamedState,
  machineType: 'STANDARD' | 'EXPRESS',
): readonly CheckedProblem[] {
  const found = [
    ...taskProblems(state),
    ...waitProblems(state),
    ...choiceProblems(state),
    ...mapProblems(state, machineType),
  ]
  return found.map(each => ({ ...each, path: [...path, ...each.path] }))
}

function taskProblems(state: StateSettings): CheckedProblem[] {
  const { Type, Resource, duration, errorName } = state
  if (Type !== 'Task') return []
  const called = taskFunction(state)
  if (called !== undefined && duration !== undefined) {
    const message = `must be left out where a function is called, which has its own: ${foundInWords(duration)}`
    return [{ path: ['duration'], message }]
  }
  if (called === undefined && errorName !== undefined) {
    const message = `must be left out where no function is called: ${foundInWords(errorName)}`
    return [{ path: ['errorName'], message }]
  }
  if (called !== undefined || duration !== undefined) return []
  const message =
    'must be a function of the scenario, its ARN, or arn:aws:states:::lambda:invoke with its FunctionName ' +
    `in Parameters or Arguments; or have a duration beside it: ${foundInWords(Resource)}`
  return [{ path: ['Resource'], message }]
}

/** What data say has no value here: `wait` stands for it. */
function waitProblems(state: StateSettings): CheckedProblem[] {
  const { Type, Seconds, wait } = state
  if (Type !== 'Wait') return []
  if (Seconds !== undefined && wait !== undefined) {
    return [{ path: ['wait'], message: 'must stand without Seconds beside it: found both' }]
  }
  if (Seconds !== undefined || wait !== undefined) return []
  return [{ path: [], message: 'Seconds must be given, or wait for what data say: found neither' }]
}

const rounding = 1e-9

function choiceProblems({ Choices = [] }: StateSettings): CheckedProblem[] {
  const sum = Choices.reduce((total, { chance }) => total + shareOf(chance), 0)
  if (sum <= 1 + rounding) return []
  const percent = Number((100 * sum).toPrecision(6))
  return [
    { path: ['Choices'], message: `must have chances of 100% at most together: found ${percent}%` },
  ]
}

function mapProblems(state: StateSettings, machineType: string): CheckedProblem[] {
  const { Type, ItemProcessor, Iterator: older } = state
  if (Type !== 'Map') return []
  if (ItemProcessor !== undefined && older !== undefined) {
    return [
      { path: ['Iterator'], message: 'must stand without ItemProcessor beside it: found both' },
    ]
  }
  if (ItemProcessor === undefined && older === undefined) {
    return [{ path: ['ItemProcessor'], message: 'must be given: found nothing' }]
  }
  const isDistributed = ItemProcessor?.ProcessorConfig?.Mode === 'DISTRIBUTED'
  if (isDistributed && machineType === 'EXPRESS') {
    const path = ['ItemProcessor', 'ProcessorConfig', 'Mode']
    return [
      { path, message: 'must be INLINE where StateMachineType is EXPRESS: found DISTRIBUTED' },
    ]
  }
  if (isDistributed) return []
  return (['ToleratedFailureCount', 'ToleratedFailurePercentage'] as const)
    .filter(key => state[key] !== undefined)
    .map(key => ({
      path: [key],
      message: `must be left out unless Mode is DISTRIBUTED: ${foundInWords(state[key])}`,
    }))
}
