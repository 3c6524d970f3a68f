import type { RunResult } from '../run/runResult.ts'
import type { Section } from './section.ts'
import { calls } from './sections/calls.ts'
import { capacity } from './sections/capacity.ts'
import { changes } from './sections/changes.ts'
import { clients } from './sections/clients.ts'
import { events } from './sections/events.ts'
import { executions } from './sections/executions.ts'
import { functions } from './sections/functions.ts'
import { handedOn } from './sections/handedOn.ts'
import { latency } from './sections/latency.ts'
import { limits } from './sections/limits.ts'
import { managed } from './sections/managed.ts'
import { provisioned } from './sections/provisioned.ts'
import { queues } from './sections/queues.ts'
import { resources } from './sections/resources.ts'
import { sources } from './sections/sources.ts'
import { streams } from './sections/streams.ts'
import { topics } from './sections/topics.ts'
import { visits } from './sections/visits.ts'
import { waiting } from './sections/waiting.ts'
import { warmers } from './sections/warmers.ts'

/** The tables of a report for people, in their order; those with nothing in them are left out. */
export function sections(result: RunResult): Section[] {
  return [
    functions,
    capacity,
    provisioned,
    managed,
    limits,
    waiting,
    resources,
    sources,
    clients,
    events,
    queues,
    streams,
    handedOn,
    topics,
    visits,
    executions,
    calls,
    latency,
    warmers,
    changes,
  ]

    .map(section => section(result))
    .filter(({ rows }) => rows.length > 0)
}
