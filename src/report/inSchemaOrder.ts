import type { JsonSchema } from './jsonSchema.ts'

/** A value whose members stand in the order of its schema; names stay in their own. */
export function inSchemaOrder(value: unknown, schema: JsonSchema | undefined): unknown {
  if (Array.isArray(value)) return value.map(item => inSchemaOrder(item, schema?.items))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value)
  const { properties, additionalProperties } = schema ?? {}
  if (properties === undefined) {
    const inner = typeof additionalProperties === 'object' ? additionalProperties : undefined
    return Object.fromEntries(members.map(([name, each]) => [name, inSchemaOrder(each, inner)]))
  }
  const places = new Map(Object.keys(properties).map((name, place) => [name, place]))
  const placeOf = (name: string) => places.get(name) ?? places.size
  return Object.fromEntries(
    members
      .toSorted(([a], [b]) => placeOf(a) - placeOf(b))
      .map(([name, each]) => [name, inSchemaOrder(each, properties[name])]),
  )
}
