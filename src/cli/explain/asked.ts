import { nearestName } from '../../math/reading/nearestName.ts'
import type { LogRecord } from '../../metrics/logRecord.ts'
import { callsOf, clientCallsOf } from '../../model/plan/callsOf.ts'
import { explainEnvironment } from '../../report/explainEnvironment.ts'
import { explainMessage } from '../../report/explainMessage.ts'
import { explainRecord } from '../../report/explainRecord.ts'
import { explainRequest } from '../../report/explainRequest.ts'
import { explainVisit } from '../../report/explainVisit.ts'
import { planOf } from '../../scenario/planOf.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { UsageError } from '../command.ts'
import { MessageTrail } from './messageTrail.ts'
import { RecordTrail } from './recordTrail.ts'
import { RequestTrail } from './requestTrail.ts'

/** What somebody wants to know of a run. */
export interface Asked {
  /** Whether a record of the event log belongs to it; it is asked of each of them, in their order. */
  isAbout(record: LogRecord): boolean
  /** Whether nothing more can follow. */
  isOver(): boolean
  /** The answer from these records; undefined where nothing of that name happened. */
  answer(records: readonly LogRecord[]): string | undefined
}

/** A request by its source and number; the source may be left out where there is only one. */
export function askedRequest(scenario: Scenario, name: string): Asked {
  const plan = planOf(scenario, scenario.seed, 0)
  const { sources, clients = [] } = plan
  const own = [...sources, ...clients.flatMap(({ calls }) => calls)].map(each => each.name)
  const [, source = onlyOne(own), digits] = parts(name, /^(?:(.+)#)?(\d+)$/, 'web#412')
  known(
    'source',
    source,
    callsOf(plan).map(each => each.name),
  )
  const label = `${source}#${Number(digits)}`
  const trail = new RequestTrail(label)
  const call = clientCallsOf(plan).find(each => each.name === source)
  return {
    isAbout: record => trail.isAbout(record),
    isOver: () => trail.isOver,
    answer: records => explainRequest(records, label, call),
  }
}

/** A message by its queue and number; the queue may be left out where there is only one. */
export function askedMessage(scenario: Scenario, name: string): Asked {
  const { queues = [] } = planOf(scenario, scenario.seed, 0)
  const names = queues.map(each => each.name)
  if (names.length === 0) throw new UsageError('no source of the scenario is a queue')
  const [, queue = onlyOne(names), digits] = parts(name, /^(?:(.+)#)?(\d+)$/, 'orders#37')
  known('queue', queue, names)
  const label = `${queue}#${Number(digits)}`
  const trail = new MessageTrail(label)
  return {
    isAbout: record => trail.isAbout(record),
    isOver: () => trail.isOver,
    answer: records => explainMessage(records, label, scenario.start),
  }
}

/** A record by its stream, topic or broker and number; that may be left out where there is only one. */
export function askedRecord(scenario: Scenario, name: string): Asked {
  const { streams = [] } = planOf(scenario, scenario.seed, 0)
  const names = streams.map(each => each.name)
  if (names.length === 0) throw new UsageError('no source of the scenario is read record by record')
  const [, stream = onlyOne(names), digits] = parts(name, /^(?:(.+)#)?(\d+)$/, 'clicks#37')
  known('stream', stream, names)
  const label = `${stream}#${Number(digits)}`
  const trail = new RecordTrail(label)
  const plan = streams.find(each => each.name === stream)
  return {
    isAbout: record => trail.isAbout(record),
    isOver: () => trail.isOver,
    answer: records => plan && explainRecord(records, label, plan, scenario.start),
  }
}

/** A visit or an execution by its source and number; the source may be left out where only one has any. */
export function askedVisit(scenario: Scenario, name: string): Asked {
  const { clients = [], stateMachines = [] } = planOf(scenario, scenario.seed, 0)
  const visited = clients.filter(
    ({ flow, arrivals }) => flow !== undefined || arrivals.loop === 'closed',
  )
  const sources = [...visited, ...stateMachines].map(each => each.name)
  if (sources.length === 0) {
    throw new UsageError('no source of the scenario has a flow, users or a state machine')
  }
  const [, source = onlyOne(sources, '~'), digits] = parts(name, /^(?:([\w-]+)~)?(\d+)$/, 'shop~3')
  known('visits of', source, sources)
  const label = `${source}~${Number(digits)}`
  const made = new Set<string>()
  let hasEnded = false
  return {
    isAbout(record) {
      if (record.event === 'requested' && record.by === label) made.add(record.request)
      if ('visit' in record && record.visit === label) {
        hasEnded = record.event === 'visitEnded'
        return true
      }
      if ('execution' in record && record.execution === label) {
        hasEnded = record.event === 'executionEnded'
        return true
      }
      return 'request' in record && made.has(record.request)
    },
    isOver: () => hasEnded,
    answer: records => explainVisit(records, label),
  }
}

/** An environment by its function and number, with version or alias where more than one has it. */
export function askedEnvironment(scenario: Scenario, name: string): Asked {
  const functions = Object.keys(scenario.functions)
  const pattern = /^(?:([\w-]+)(:[\w$-]+)?#)?(p?\d+)$/
  const [, owner = onlyOne(functions), qualifier, number] = parts(name, pattern, 'checkout#7')
  known('function', owner, functions)
  const isAsked = (label: string) =>
    qualifier === undefined
      ? label.startsWith(`${owner}:`) && label.endsWith(`#${number}`)
      : label === `${owner}${qualifier}#${number}`
  return {
    isAbout: record => 'environment' in record && isAsked(record.environment ?? ''),
    isOver: () => false,
    answer(records) {
      const labels = records.flatMap(each =>
        'environment' in each ? [each.environment ?? ''] : [],
      )
      const answers = [...new Set(labels)].map(label => explainEnvironment(records, label) ?? '')
      return answers.length === 0 ? undefined : answers.join('\n')
    },
  }
}

function parts(name: string, pattern: RegExp, example: string): (string | undefined)[] {
  const found = pattern.exec(name)
  if (found !== null) return found
  throw new UsageError(`a name such as ${example} is needed: found ${JSON.stringify(name)}`)
}

function onlyOne(names: readonly string[], mark = '#'): string {
  const [only = '', ...others] = names
  if (others.length === 0) return only
  const example = JSON.stringify(`${only}${mark}1`)
  throw new UsageError(`a name with its owner is needed, such as ${example}`)
}

function known(kind: string, name: string, names: readonly string[]): void {
  if (names.includes(name)) return
  const nearest = nearestName(name, names)
  const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`
  throw new UsageError(`the scenario has no ${kind} ${JSON.stringify(name)}${hint}`)
}
