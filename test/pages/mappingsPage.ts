import { z } from 'zod'
import { plainObject } from '../../src/math/reading/plainObject.ts'
import type { Order } from '../../src/scenario/mapping.ts'
import type { mappings } from '../../src/scenario/mappings.ts'
import { origin } from './origin.ts'
import { table } from './table.ts'

type Mapping = (typeof mappings)[keyof typeof mappings]

const opening = `# Event source mappings

<!-- Written by \`npm run docs\` from src/scenario/mappings: edit those instead. -->

What Lambda reads itself, in batches, with nobody who waits: a source of one of these types. Its keys have the names
that SAM gives them, so an event of a template can be pasted; those that begin with a small letter are ours and say
what comes and what the handler does with it. [The rules](rules.md) tell what becomes of a batch, [the limits](limits.md)
every number with its page. Some of them [filter](filters.md) what they read.
`

/** The page of everything that Lambda reads itself. */
export function mappingsPage(all: readonly Mapping[]): string {
  return [opening, ...all.map(section)].join('')
}

function section({ Type, summary, provenance, shape, bounds, order }: Mapping): string {
  const options = { target: 'draft-7', io: 'input', unrepresentable: 'any' } as const
  const { properties = {} } = z.toJSONSchema(z.strictObject(shape), options)
  const narrower: Readonly<Record<string, { least: number; most: number }>> = bounds
  const rows = Object.entries(properties).flatMap(([key, part]) =>
    rowsOf(key, plainObject(part) ?? {}, narrower[key]),
  )
  return `
## ${Type}

${summary} (${origin(provenance)}).
${orderText(order)}

${table(['key', 'what it may be', 'what it means'], rows)}`
}

function orderText({ keys, where }: Order): string {
  const which = keys === undefined ? 'All that comes' : `What has one key (\`${keys.join('.')}\`)`
  const when = where === undefined ? '' : `, where \`${where[0]}.${where[1]}\` is ${where[2]}`
  return `${which} is done in the order in which it came${when}.`
}

/** A key, and the keys inside it. */
function rowsOf(
  key: string,
  part: Readonly<Record<string, unknown>>,
  { least = part['minimum'], most = part['maximum'] }: { least?: unknown; most?: unknown } = {},
): string[][] {
  const { description: meaning } = part
  const inner = Object.entries(plainObject(part['properties']) ?? {})
  const range = typeof least === 'number' && typeof most === 'number' ? `${least} to ${most}` : ''
  return [
    [`\`${key}\``, range, typeof meaning === 'string' ? meaning : ''],
    ...inner.flatMap(([name, own]) => rowsOf(`${key}.${name}`, plainObject(own) ?? {})),
  ]
}
