import { z } from 'zod'
import { plainObject } from '../../src/math/reading/plainObject.ts'
import { answers } from '../../src/model/clients/answers.ts'
import { errorName } from '../../src/model/stateMachines/errorNames.ts'
import { stateMachineShape } from '../../src/scenario/stateMachines/definitionShape.ts'
import { keysOf, stateTypes } from '../../src/scenario/stateMachines/stateKeys.ts'
import { table } from './table.ts'

const opening = `# State machines

<!-- Written by \`npm run docs\` from src/scenario/stateMachines: edit that instead. -->

A source of type \`StepFunctions\` starts executions of a state machine, whose \`Definition\` is in the Amazon States
Language, as a template has it; JSON is YAML, too. Keys that begin with a small letter are ours and say what data would:

\`\`\`yaml
sources:
  orders:
    Type: StepFunctions
    StateMachineType: EXPRESS            # STANDARD where none is set
    arrivals: { poisson: 5/s }
    Definition:
      StartAt: Reserve
      States:
        Reserve:
          Type: Task
          Resource: arn:aws:lambda:eu-west-1:123456789012:function:reserve
          Retry: [{ ErrorEquals: [Lambda.TooManyRequestsException], MaxAttempts: 6, JitterStrategy: FULL }]
          Catch: [{ ErrorEquals: [States.ALL], Next: Sorry }]
          Next: Items
        Items:
          Type: Map
          items: 40
          MaxConcurrency: 5
          ItemProcessor: { StartAt: Pack, States: { Pack: { Type: Task, Resource: pack, End: true } } }
          Next: IsExpress
        IsExpress:
          Type: Choice
          Choices: [{ Variable: $.express, BooleanEquals: true, chance: 30%, Next: Done }]
          Default: Rest
        Rest: { Type: Wait, Seconds: 60, Next: Done }
        Done: { Type: Succeed }
        Sorry: { Type: Fail, Error: NotReserved }
\`\`\`

A function is named by its ARN, by the last part of one, with a version or an alias, or beside
\`arn:aws:states:::lambda:invoke\` as \`FunctionName\`. A Task of another service takes its \`duration\` and does not fail.
What only moves data has no effect and may stand where AWS has it; a name that AWS has not is refused.
[The rules](rules.md) tell how it runs, [the limits](limits.md) every number with its page.
`

/** The page of state machines. */
export function stateMachinesPage(): string {
  const options = { target: 'draft-7', io: 'input', unrepresentable: 'any' } as const
  const definitions = plainObject(
    z.toJSONSchema(z.strictObject(stateMachineShape), options)['definitions'],
  )
  const machine = plainObject(plainObject(definitions?.['stateMachine'])?.['properties'])
  const state = plainObject(plainObject(machine?.['States'])?.['additionalProperties'])
  const meanings = Object.entries(plainObject(state?.['properties']) ?? {}).flatMap(
    ([key, part]) => {
      const meaning = plainObject(part)?.['description']
      return typeof meaning === 'string' ? [[`\`${key}\``, meaning]] : []
    },
  )
  const types = stateTypes.map(type => [
    type,
    keysOf(type)
      .map(key => `\`${key}\``)
      .join(' '),
  ])
  const errors = answers.flatMap(answer => {
    const name = errorName(answer, 'what `errorName` says, or `Error`')
    if (name === undefined) return []
    return [[`\`${answer}\``, name.includes(' ') ? name : `\`${name}\``]]
  })
  return [
    opening,
    `## Types of states\n\n${table(['type', 'keys'], types)}`,
    `## What keys mean\n\nThose that are not here have no effect.\n\n${table(['key', 'what it means'], meanings)}`,
    `## Names of errors\n\n${table(['what came of a call', 'what Step Functions calls it'], errors)}`,
  ].join('\n')
}
