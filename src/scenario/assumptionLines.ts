import { plainObject } from '../math/reading/plainObject.ts'
import type { Assumption, AssumptionSubject } from '../model/assumption.ts'
import { assumptions } from '../model/assumptions.ts'
import { frontOf } from './frontOf.ts'
import { dynamoDb } from './mappings/dynamoDb.ts'
import { kinesis } from './mappings/kinesis.ts'
import { mq } from './mappings/mq.ts'
import { msk } from './mappings/msk.ts'
import { selfManagedKafka } from './mappings/selfManagedKafka.ts'
import { sqs } from './mappings/sqs.ts'
import { isMapped } from './mappings.ts'
import type { Scenario } from './scenario.ts'
import { workReferences } from './workReferences.ts'

/** What a report says of one assumption. */
interface AssumptionLine {
  readonly name: string
  readonly value: string
  readonly isDefault: boolean
  readonly rule: string
  readonly reason: string
}

/** A line for each assumption that concerns the scenario, whether that sets it or not. */
export function assumptionLines(scenario: Scenario): readonly AssumptionLine[] {
  const given = new Map(Object.entries(scenario.assumptions))
  return Object.values<Assumption>(assumptions).flatMap(
    ({ name, rule, fallback, reason, onlyWith }) => {
      const value = inWords(given.get(name) ?? fallback)
      const isDefault = value === inWords(fallback)
      const isConcerned = onlyWith === undefined || has[onlyWith](scenario)
      return isConcerned || !isDefault ? [{ name, value, isDefault, rule, reason }] : []
    },
  )
}

const has: Readonly<Record<AssumptionSubject, (scenario: Scenario) => boolean>> = {
  ManagedInstances: hasManaged,
  changesOfManagedInstances: scenario => scenario.changes !== undefined && hasManaged(scenario),
  SnapStart: ({ functions }) =>
    Object.values(functions).some(each =>
      [each, ...Object.values(each.versions ?? {})].some(
        ({ SnapStart }) => SnapStart?.ApplyOn === 'PublishedVersions',
      ),
    ),
  changes: ({ changes }) => changes !== undefined,
  events: hasEvents,
  queues: hasQueues,
  changesOfQueues: scenario => scenario.changes !== undefined && hasQueues(scenario),
  topics: ({ sources }) =>
    Object.values(sources).some(({ Type }) => Type === msk.Type || Type === selfManagedKafka.Type),
  brokers: ({ sources }) => Object.values(sources).some(({ Type }) => Type === mq.Type),
  streams: ({ sources }) =>
    Object.values(sources).some(({ Type }) => Type === kinesis.Type || Type === dynamoDb.Type),
}

function hasQueues({ sources }: Scenario): boolean {
  return Object.values(sources).some(({ Type }) => Type === sqs.Type)
}

/** Whether anything is handed over for which nobody waits. */
function hasEvents({ functions, sources }: Scenario): boolean {
  const isHandedOver = Object.values(sources).some(each => !isMapped(each.Type) && !frontOf(each))
  return (
    isHandedOver ||
    workReferences({ functions }).some(
      ({ step }) => plainObject(step)?.['InvocationType'] === 'Event',
    )
  )
}

function hasManaged({ functions }: Scenario): boolean {
  return Object.values(functions).some(each => each.CapacityProviderConfig !== undefined)
}

/** `constant 640s`, `uniform, low 1.5h, high 2.5h`, `mostRecentlyUsed`, `no`. */
function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return `[${value.map(inWords).join(', ')}]`
  const named = plainObject(value)
  if (named === undefined) return String(value)
  return Object.entries(named)
    .map(([key, part]) => {
      const inner = plainObject(part)
      return inner === undefined ? `${key} ${inWords(part)}` : `${key}, ${inWords(part)}`
    })
    .join(', ')
}
