import { arrivals } from '../math/arrivals.ts'
import { distributions } from '../math/distributions.ts'
import type { Parameter, Parameters } from '../math/parameter.ts'
import { recordParameters } from '../math/reading/recordParameters.ts'
import { numberSchema } from './numberSchema.ts'
import type { SchemaPart } from './schemaPart.ts'

/** What the registries of distributions and arrivals need from a definition of theirs. */
interface Form {
  readonly name: string
  readonly summary: string
  readonly parameters: Parameters
}

const distribution = { $ref: '#/definitions/distribution' }

const quantile = { description: 'A quantile', ...numberSchema('quantity') }

/** Everything that a scenario may write as a distribution or as arrivals, from their registries. */
export function formDefinitions(): Readonly<Record<string, SchemaPart>> {
  const forms = Object.fromEntries(
    distributions.map(form => {
      const byOthers = [
        ...('fromMeanAndCv' in form ? [momentsSchema] : []),
        ...('fromQuantiles' in form ? [quantilesSchema] : []),
      ]
      return [form.name, formSchema(form, byOthers)]
    }),
  )
  const written = arrivals.filter(({ name }) => name !== 'trace')
  const processes = Object.fromEntries(written.map(form => [form.name, formSchema(form, [])]))
  return {
    distribution: oneName(forms),
    arrivals: oneName({ ...processes, schedule: scheduleSchema, trace: traceSchema }),
  }
}

const traceSchema: SchemaPart = {
  description: 'Replays the requests that a CSV file has.',
  ...strict({ file: { type: 'string', minLength: 1, description: 'The CSV file' } }, ['file']),
}

const scheduleSchema: SchemaPart = {
  description: 'Comes due as EventBridge says it: rate(5 minutes), or cron(0 12 * * ? *) in UTC.',
  type: 'string',
  minLength: 1,
}

const momentsSchema: SchemaPart = strict(
  {
    mean: { description: 'The average', ...numberSchema('quantity') },
    cv: { description: 'The standard deviation over the mean', ...numberSchema('ratio') },
  },
  ['mean', 'cv'],
)

const quantilesSchema: SchemaPart = {
  type: 'object',
  patternProperties: { '^p\\d+(\\.\\d+)?$': quantile },
  additionalProperties: false,
  minProperties: 2,
  maxProperties: 2,
}

/**
 * Without a description, so that editors show that of the key it is written for. The count stands
 * apart from the names: editors offer no name where as many as may be seem to be there already, and
 * they take the line that somebody types on for one.
 */
function oneName(forms: Readonly<Record<string, SchemaPart>>): SchemaPart {
  return { ...strict(forms, []), allOf: [{ minProperties: 1, maxProperties: 1 }] }
}

function strict(
  properties: Readonly<Record<string, SchemaPart>>,
  required: readonly string[],
): SchemaPart {
  return {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  }
}

/** By its own parameters, by the one required parameter alone, or in another way. */
function formSchema({ summary, parameters }: Form, others: readonly SchemaPart[]): SchemaPart {
  const all = Object.entries(parameters)
  const required = all.filter(([, { fallback }]) => fallback === undefined)
  const [only] = required
  const bare = required.length === 1 && only !== undefined ? [parameterSchema(only[1])] : []
  const byName = recordSchema(parameters)
  return { description: summary, anyOf: [byName, ...bare, ...others] }
}

function recordSchema(parameters: Parameters): SchemaPart {
  const all = Object.entries(parameters)
  const required = all.filter(([, { fallback }]) => fallback === undefined).map(([name]) => name)
  const properties = all.map(([name, parameter]) => [name, parameterSchema(parameter)] as const)
  return strict(Object.fromEntries(properties), required)
}

function parameterSchema({ kind, meaning, range }: Parameter): SchemaPart {
  const description = `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}`
  const list = (items: SchemaPart) => ({ description, type: 'array', items, minItems: 1 })
  switch (kind) {
    case 'distribution':
      return { description, type: 'object', allOf: [distribution] }
    case 'components':
    case 'phases':
    case 'profile':
      return list(recordSchema(recordParameters[kind]))
    case 'quantities':
      return list(numberSchema('quantity', range))
    case 'times':
      return list(numberSchema('time', range))
    case 'ratios':
      return list(numberSchema('ratio', range))
    case 'counts':
      return list(numberSchema('count', range))
    case 'quantity':
    case 'time':
    case 'rate':
    case 'ratio':
    case 'probability':
    case 'count':
      return { description, ...numberSchema(kind, range) }
    default:
      return kind satisfies never
  }
}
