import { z } from 'zod'
import { quotas } from '../../model/quotas.ts'
import { writtenDistribution, writtenShare } from '../written.ts'
import { writtenItems } from './items.ts'
import { type StateType, stateTypes, strayKeys } from './stateKeys.ts'

/** A state machine in the Amazon States Language, or what is inside one of its states. */
export interface DefinitionSettings {
  readonly StartAt: string
  readonly States: Readonly<Record<string, StateSettings>>
  readonly TimeoutSeconds?: number | undefined
  readonly ProcessorConfig?: { readonly Mode?: 'INLINE' | 'DISTRIBUTED' | undefined } | undefined
}

/** Of all types of states; which keys go together, `stateKeys.ts` says. */
export interface StateSettings {
  readonly Type: StateType
  readonly Next?: string | undefined
  readonly End?: boolean | undefined
  readonly Resource?: string | undefined
  readonly Parameters?: unknown
  readonly Arguments?: unknown
  readonly TimeoutSeconds?: number | undefined
  readonly Retry?: readonly RetrierSettings[] | undefined
  readonly Catch?: readonly CatcherSettings[] | undefined
  readonly Error?: string | undefined
  readonly Seconds?: number | undefined
  readonly Choices?: readonly ChoiceSettings[] | undefined
  readonly Default?: string | undefined
  readonly Branches?: readonly DefinitionSettings[] | undefined
  readonly ItemProcessor?: DefinitionSettings | undefined
  readonly Iterator?: DefinitionSettings | undefined
  readonly MaxConcurrency?: number | undefined
  readonly ToleratedFailureCount?: number | undefined
  readonly ToleratedFailurePercentage?: number | undefined
  readonly duration?: unknown
  readonly errorName?: string | undefined
  readonly wait?: unknown
  readonly items?: unknown
}

export interface RetrierSettings {
  readonly ErrorEquals: readonly string[]
  readonly IntervalSeconds?: number | undefined
  readonly MaxAttempts?: number | undefined
  readonly BackoffRate?: number | undefined
  readonly MaxDelaySeconds?: number | undefined
  readonly JitterStrategy?: 'FULL' | 'NONE' | undefined
}

interface CatcherSettings {
  readonly ErrorEquals: readonly string[]
  readonly Next: string
}

interface ChoiceSettings {
  readonly Next: string
  readonly chance: unknown
}

const longest = quotas.taskTimeoutMost.value
const seconds = z.int().min(1).max(longest)
/** What only data say, which there are none of here. */
const ofData = z.unknown().optional()
const text = z.string().optional()
const stateName = z.string().regex(/^.{1,80}$/u, 'the name of a state must be 1 to 80 characters')
const errors = z.array(z.string().min(1)).min(1).describe('Names of errors, or States.ALL')

const retrier = z.strictObject({
  Comment: text,
  ErrorEquals: errors,
  IntervalSeconds: seconds
    .optional()
    .describe(`Before the first retry; ${quotas.taskRetryInterval.value} where none is set`),
  MaxAttempts: z
    .int()
    .min(0)
    .max(longest)
    .optional()
    .describe(`Retries at most; ${quotas.taskRetries.value} where none is set`),
  BackoffRate: z
    .number()
    .min(1)
    .max(1_000)
    .optional()
    .describe(`By how much each wait is longer; ${quotas.taskBackoffRate.value} where none is set`),
  MaxDelaySeconds: z
    .int()
    .min(1)
    .max(quotas.taskRetryDelayMost.value)
    .optional()
    .describe('The longest wait'),
  JitterStrategy: z.enum(['FULL', 'NONE']).optional().describe('How chance spreads the waits'),
})

const catcher = z.strictObject({
  Comment: text,
  ErrorEquals: errors,
  Next: z.string().describe('The state that follows on these errors'),
  ResultPath: ofData,
  Assign: ofData,
  Output: ofData,
})

/** What AWS compares with, which has no values here. */
const comparison =
  /^((String|Numeric|Timestamp)(Equals|LessThan|GreaterThan|LessThanEquals|GreaterThanEquals)|BooleanEquals)(Path)?$|^(StringMatches|Is(Null|Present|Numeric|String|Boolean|Timestamp)|Variable|Condition|And|Or|Not|Comment|Assign|Output)$/

const choice = z
  .looseObject({
    Next: z.string().describe('The state that follows'),
    chance: writtenShare().describe('How likely it is chosen, of all that come to this state'),
  })
  .check(context => {
    for (const key of Object.keys(context.value)) {
      if (key === 'Next' || key === 'chance' || comparison.test(key)) continue
      context.issues.push({ code: 'unrecognized_keys', keys: [key], input: context.value })
    }
  })

const state: z.ZodType<StateSettings> = z
  .strictObject({
    Type: z.enum(stateTypes).describe('What the state does'),
    Comment: text,
    Next: text.describe('The state that follows'),
    End: z.literal(true).optional().describe('Whether none follows'),
    Resource: text.describe(
      'Task: a function, by its name or ARN, or arn:aws:states:::lambda:invoke',
    ),
    Parameters: ofData.describe('Task: FunctionName beside arn:aws:states:::lambda:invoke'),
    Arguments: ofData.describe('Task: the same'),
    TimeoutSeconds: seconds.optional().describe('Task: how long each try may take'),
    HeartbeatSeconds: ofData,
    Credentials: ofData,
    Retry: z.array(retrier).optional().describe('When it is tried again'),
    Catch: z.array(catcher).optional().describe('Where it goes on after an error'),
    Result: ofData,
    Seconds: z.int().min(0).max(longest).optional().describe('Wait: how long'),
    Timestamp: ofData,
    SecondsPath: ofData,
    TimestampPath: ofData,
    Choices: z.array(choice).min(1).optional().describe('Choice: where it may go on'),
    Default: text.describe('Choice: where it goes on otherwise'),
    Error: text.describe('Fail: the name of the error'),
    Cause: ofData,
    ErrorPath: ofData,
    CausePath: ofData,
    get Branches() {
      return z.array(definition).min(1).optional().describe('Parallel: what it does at once')
    },
    get ItemProcessor() {
      return definition.optional().describe('Map: what it does with each item')
    },
    get Iterator() {
      return definition.optional().describe('Map: the same, by its older name')
    },
    MaxConcurrency: z
      .int()
      .min(0)
      .optional()
      .describe('Map: items at once; as many as there may be where it is 0 or not set'),
    ToleratedFailureCount: z.int().min(0).optional().describe('Map: items that may fail'),
    ToleratedFailurePercentage: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .describe('Map: items of a hundred that may fail'),
    Items: ofData,
    ItemsPath: ofData,
    ItemSelector: ofData,
    ItemReader: ofData,
    ResultWriter: ofData,
    Label: text,
    InputPath: ofData,
    OutputPath: ofData,
    ResultPath: ofData,
    ResultSelector: ofData,
    QueryLanguage: text,
    Assign: ofData,
    Output: ofData,
    duration: writtenDistribution()
      .optional()
      .describe('Task: how long it takes, where it calls no function'),
    errorName: text.describe('Task: what errors of its function are called; Error where not given'),
    wait: writtenDistribution().optional().describe('Wait: how long, where data say it'),
    items: writtenItems().optional().describe('Map: how many items there are'),
  })
  .check(context => {
    if (context.issues.length > 0) return
    for (const message of strayKeys(context.value)) {
      context.issues.push({ code: 'custom', input: context.value, ...message })
    }
  })

const definition: z.ZodType<DefinitionSettings> = z
  .strictObject({
    Comment: text,
    StartAt: z.string().describe('The first state'),
    States: z.record(stateName, state).describe('The states by name'),
    TimeoutSeconds: seconds.optional().describe('How long an execution may take'),
    Version: ofData,
    QueryLanguage: text,
    ProcessorConfig: z
      .strictObject({
        Mode: z.enum(['INLINE', 'DISTRIBUTED']).optional().describe('How a Map treats its items'),
        ExecutionType: z.enum(['STANDARD', 'EXPRESS']).optional(),
      })
      .optional()
      .describe('ItemProcessor: how items are treated'),
  })
  .meta({ id: 'stateMachine' })

/** What a source of Type StepFunctions has beside its arrivals, by CloudFormation's names. */
export const stateMachineShape = {
  Definition: definition
    .optional()
    .describe('StepFunctions: the state machine, in the Amazon States Language'),
  StateMachineType: z
    .enum(['STANDARD', 'EXPRESS'])
    .optional()
    .describe('StepFunctions: STANDARD where none is set'),
}
