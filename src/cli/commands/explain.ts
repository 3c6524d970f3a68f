import { nearestName } from '../../math/reading/nearestName.ts'
import { planOf } from '../../scenario/planOf.ts'
import { defineCommand, type Terminal, UsageError } from '../command.ts'
import {
  askedEnvironment,
  askedMessage,
  askedRecord,
  askedRequest,
  askedVisit,
} from '../explain/asked.ts'
import { FirstWith } from '../explain/firstWith.ts'
import { recordsOf } from '../explain/recordsOf.ts'
import { topics, topicText } from '../explain/topicText.ts'
import { withSources } from '../explain/withSources.ts'
import { readInput } from '../files/readInput.ts'
import { InputError } from '../inputError.ts'
import { scenarioOf } from '../scenarioOf.ts'
import { seedOption } from '../seedOption.ts'
import { type SetValue, setOption } from '../setOption.ts'
import { textOption } from '../textOption.ts'

const kinds = {
  request: askedRequest,
  message: askedMessage,
  record: askedRecord,
  visit: askedVisit,
  environment: askedEnvironment,
} as const

const kindNames = [
  'request',
  'message',
  'record',
  'visit',
  'environment',
] as const satisfies readonly (keyof typeof kinds)[]

export const explain = defineCommand({
  name: 'explain',
  summary:
    'Tell how a request, a message, a record, a visit or an environment fared and why, or what a rule says',
  positionals: {
    what: {
      type: 'string',
      demandOption: true,
      describe: 'a scenario, or a rule, limit, number or assumption by its name',
    },
    kind: { choices: kindNames, describe: 'of which something happened in the scenario' },
    name: { type: 'string', describe: 'its name, as the event log has it; or its source' },
  },
  options: {
    outcome: {
      type: 'string',
      requiresArg: true,
      describe: 'instead of a number: the first request, message or record that fared so',
    },
    seed: { type: 'string', requiresArg: true, describe: 'the same as of run' },
    set: { type: 'string', requiresArg: true, describe: 'the same as of run' },
  },
  examples: [
    ['$0 explain checkout.yaml request web#412', 'why it was cold, warm or throttled'],
    ['$0 explain shop.yaml message orders#37', 'how often a message was received, and why'],
    ['$0 explain shop.yaml message --outcome deadLettered', 'the first that was dead-lettered'],
    ['$0 explain shop.yaml record clicks#37', 'what became of a record of a stream, and why'],
    ['$0 explain shop.yaml visit shop~3', 'what somebody did who came, call by call'],
    ['$0 explain checkout.yaml environment checkout#7', 'its life, from Init to its end'],
    ['$0 explain C10', 'how fast a function may grow, and who says so'],
    ['$0 explain accountConcurrency', 'a limit by its name'],
  ],
  async run(given, terminal) {
    const what = String(given.what)
    if (given.kind === undefined) return terminal.write(topicOf(what))
    const seed = given.seed === undefined ? undefined : seedOption(given.seed)
    const answer = await answerFrom(
      what,
      { ...wanted(given), seed, sets: setOption(given.set) },
      terminal,
    )
    terminal.write(withSources(answer))
  },
})

interface Wanted {
  readonly kind: keyof typeof kinds
  /** With the outcome, the source alone, or nothing. */
  readonly name: string | undefined
  readonly outcome: string | undefined
  readonly seed: string | undefined
  readonly sets: readonly SetValue[]
}

function wanted(given: Readonly<Record<'kind' | 'name' | 'outcome', unknown>>) {
  const kind = kindNames.find(each => each === given.kind) ?? 'environment'
  const name = typeof given.name === 'string' ? given.name : undefined
  const outcome = textOption('outcome', given.outcome)
  if (name === undefined && outcome === undefined) {
    throw new UsageError(`explain needs the name of the ${kind}`)
  }
  return { kind, name, outcome }
}

async function answerFrom(file: string, asks: Wanted, terminal: Terminal) {
  const { kind, outcome, seed, sets } = asks
  const scenario = scenarioOf(await readInput(file), sets)
  let { name = '' } = asks
  if (outcome !== undefined) {
    const plan = planOf(scenario, seed ?? scenario.seed, 0)
    const first = new FirstWith(kind, outcome, asks.name, plan)
    recordsOf(scenario, seed, first, terminal)
    if (first.label === undefined) {
      const of = asks.name === undefined ? '' : ` of ${asks.name}`
      throw new InputError(`within ${scenario.duration} no ${kind}${of} is ${outcome}`)
    }
    name = first.label
  }
  const asked = kinds[kind](scenario, name)
  const answer = asked.answer(recordsOf(scenario, seed, asked, terminal))
  if (answer !== undefined) return answer
  throw new InputError(`within ${scenario.duration} there is no ${kind} ${JSON.stringify(name)}`)
}

function topicOf(what: string): string {
  const text = topicText(what)
  if (text !== undefined) return text
  if (/[./\\]/.test(what)) {
    throw new UsageError(
      'explain needs to know what of the scenario: request web#412, or environment checkout#7',
    )
  }
  const nearest = nearestName(what, topics)
  const hint = nearest === undefined ? 'lambdasim limits prints many' : `did you mean ${nearest}?`
  throw new UsageError(`there is nothing of the name ${JSON.stringify(what)}; ${hint}`)
}
