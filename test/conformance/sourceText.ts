import { eventSources } from '../../src/model/clients/eventSources.ts'
import { fronts } from '../../src/model/clients/fronts.ts'
import { mappings } from '../../src/scenario/mappings.ts'

/** Every kind of source there is. */
export const sourceTypes: readonly string[] = [
  ...Object.keys(fronts),
  ...Object.keys(eventSources),
  ...Object.keys(mappings),
]

export const mappedTypes = Object.values(mappings)

/** What a kind of source says of its own where others say arrivals. */
const schedules = new Map([
  ['Schedule', 'Schedule: rate(1 minute)'],
  ['ScheduleV2', 'ScheduleExpression: rate(1 minute)'],
])

interface Text {
  /** More of the source, and of the function: keys of YAML, flow style. */
  readonly source?: string | undefined
  readonly work?: string | undefined
  /** Other sources, one a line. */
  readonly others?: string | undefined
}

/** A source of a kind, and the function that it is for; 10 a second arrive for 2 minutes. */
export function sourceText(type: string, { others = '', source, work }: Text = {}): string {
  const arrivals = schedules.get(type) ?? 'arrivals: { regular: 10/s }'
  const settings = [`Type: ${type}`, 'FunctionName: work', arrivals, source]
  const duration = work?.includes('duration') ? undefined : 'duration: { constant: 200ms }'
  const handler = [duration, 'init: { constant: 300ms }', work]
  return `
name: A source of Type ${type}
duration: 2m
functions:
  work: { ${given(handler)} }
sources:
  source: { ${given(settings)} }
  ${others}
`
}

/** A source of each kind, by its name, each with a function of its own that is slow and fails. */
export function besideEachOther(types: readonly string[]): string {
  const functions = types.map(
    type =>
      `of${type}: { duration: { exponential: { mean: 300ms } }, init: { constant: 300ms }, errors: 10% }`,
  )
  const sources = types.map(type => {
    const arrivals = schedules.get(type) ?? 'arrivals: { poisson: 5/s }'
    return `${type}: { ${given([`Type: ${type}`, `FunctionName: of${type}`, arrivals])} }`
  })
  return `
name: Sources beside each other
duration: 2m
functions:
  ${functions.join('\n  ')}
sources:
  ${sources.join('\n  ')}
`
}

function given(parts: readonly (string | undefined)[]): string {
  return parts.filter(part => part !== undefined).join(', ')
}
