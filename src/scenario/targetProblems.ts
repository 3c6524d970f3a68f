import type { CheckedProblem } from './checkedProblem.ts'
import { eventRecords, takers } from './eventRecords.ts'
import { isInlet } from './isInlet.ts'
import type { ScenarioSettings } from './scenario.ts'
import { sendReferences } from './sendReferences.ts'
import { sourceNamed } from './sourceNamed.ts'
import { isSilent } from './sourceShape.ts'
import { unknownName } from './unknownName.ts'

/** Sources that are sent to and are not there or take nothing, and those that nobody gives anything. */
export function targetProblems(settings: ScenarioSettings): readonly CheckedProblem[] {
  return [
    ...sendProblems(settings),
    ...recordProblems(settings),
    ...redriveProblems(settings),
    ...silenceProblems(settings),
  ]
}

function sendProblems(settings: ScenarioSettings): CheckedProblem[] {
  const { sources } = settings
  const known = Object.keys(sources).filter(name => isInlet(sources[name]))
  return sendReferences(settings).flatMap(({ to, path }) => {
    const { [to]: source } = sources
    if (isInlet(source)) return []
    if (source === undefined) return [{ path, message: unknownName('the source', to, known) }]
    const message = `must be a source that others can give something to, a queue or a source of events without a schedule: found ${to}, whose Type is ${source.Type}`
    return [{ path, message }]
  })
}

/** Whoever has the name of a source means it, and so its Type must fit. */
function recordProblems({ functions, sources }: ScenarioSettings): CheckedProblem[] {
  return Object.entries(functions).flatMap(([name, settings]) =>
    eventRecords(settings).flatMap(({ Type, target, path }) => {
      const source = sourceNamed(sources, target)
      if (Type === 'Lambda' || source === undefined) return []
      const problem = wrongType(sources, source, takers[Type] ?? Type)
      return problem.map(message => ({ path: ['functions', name, ...path], message }))
    }),
  )
}

function redriveProblems({ sources }: ScenarioSettings): CheckedProblem[] {
  return Object.entries(sources).flatMap(([name, { queue }]) => {
    const taker = sourceNamed(sources, queue?.RedrivePolicy?.deadLetterTargetArn)
    if (taker === undefined) return []
    const path = ['sources', name, 'queue', 'RedrivePolicy', 'deadLetterTargetArn']
    if (taker === name) return [{ path, message: `must be another queue: found ${name} itself` }]
    return wrongType(sources, taker, 'SQS').map(message => ({ path, message }))
  })
}

function wrongType(sources: ScenarioSettings['sources'], name: string, wanted: string): string[] {
  const { Type } = sources[name] ?? {}
  return Type === wanted
    ? []
    : [`must be of Type ${wanted} where it is a source: found ${name}, whose Type is ${Type}`]
}

function silenceProblems(settings: ScenarioSettings): CheckedProblem[] {
  const { functions, sources } = settings
  const given = new Set([
    ...sendReferences(settings).map(({ to }) => to),
    ...Object.values(functions).flatMap(each =>
      eventRecords(each).map(({ target }) => sourceNamed(sources, target)),
    ),
    ...Object.values(sources).map(({ queue }) =>
      sourceNamed(sources, queue?.RedrivePolicy?.deadLetterTargetArn),
    ),
  ])
  return Object.entries(sources).flatMap(([name, source]) => {
    if (!isSilent(source) || given.has(name)) return []
    const message = 'must be given, unless somebody sends to it: found nothing'
    return [{ path: ['sources', name, 'arrivals'], follows: ['sources', name], message }]
  })
}
