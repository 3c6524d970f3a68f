import type { Range } from '../math/range.ts'
import type { NumberKind } from '../math/reading/reader.ts'
import type { SchemaPart } from './schemaPart.ts'

const number = '\\d+(\\.\\d+)?'

/** What JSON Schema can say of a number as `unitReader` reads it: with a unit where its kind has one. */
export function numberSchema(kind: NumberKind, range?: Range): SchemaPart {
  switch (kind) {
    case 'quantity':
    case 'time':
      return {
        anyOf: [
          { type: 'string', pattern: `^(0|(${number}(d|h|ms|m|s|us|µs|μs))+)$` },
          { type: 'number', const: 0 },
        ],
        examples: ['250ms', '1h30m'],
      }
    case 'rate':
      return { type: 'string', pattern: `^${number}/[smhd]$`, examples: ['50/s', '1200/m'] }
    case 'probability':
    case 'ratio':
      return {
        anyOf: [
          { type: 'number', ...boundsOf(range) },
          { type: 'string', pattern: `^${number}%?$` },
        ],
      }
    case 'count':
      return { type: 'integer', ...boundsOf(range) }
    default:
      return kind satisfies never
  }
}

function boundsOf(range: Range | undefined): SchemaPart {
  if (range === undefined) return {}
  const { least, most, open } = range
  const from = open ? { exclusiveMinimum: least } : { minimum: least }
  if (!Number.isFinite(most)) return from
  return { ...from, ...(open ? { exclusiveMaximum: most } : { maximum: most }) }
}
