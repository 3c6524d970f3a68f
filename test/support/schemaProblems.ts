import type { JsonSchema } from '../../src/report/jsonSchema.ts'

/** What is wrong with a value by a JSON Schema, one line each: as much of draft 7 as results use. */
export function schemaProblems(value: unknown, schema: JsonSchema, path = '$'): string[] {
  const types = schema.type === undefined ? [] : [schema.type].flat()
  if (types.length > 0 && !types.some(type => isOf(type, value))) {
    return [`${path} must be ${types.join(' or ')}`]
  }
  const problems: string[] = []
  const check = (holds: boolean, what: string) => {
    if (!holds) problems.push(`${path} must ${what}`)
  }
  if (schema.const !== undefined)
    check(value === schema.const, `be ${JSON.stringify(schema.const)}`)
  if (typeof value === 'number' && schema.minimum !== undefined) {
    check(value >= schema.minimum, `be at least ${schema.minimum}`)
  }
  if (Array.isArray(value)) {
    const { items, minItems = 0, maxItems = Infinity } = schema
    check(value.length >= minItems && value.length <= maxItems, 'have the right length')
    if (items)
      problems.push(...value.flatMap((each, i) => schemaProblems(each, items, `${path}[${i}]`)))
  } else if (typeof value === 'object' && value !== null) {
    problems.push(...memberProblems(value, schema, path))
  }
  return problems
}

function memberProblems(value: object, schema: JsonSchema, path: string): string[] {
  const { properties = {}, required = [], additionalProperties = true } = schema
  const missing = required.filter(name => !Object.hasOwn(value, name))
  const members = Object.entries(value).flatMap(([name, member]) => {
    const place = `${path}.${name}`
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (known) return schemaProblems(member, known, place)
    if (additionalProperties === false) return [`${place} must not be there`]
    return additionalProperties === true ? [] : schemaProblems(member, additionalProperties, place)
  })
  return [...missing.map(name => `${path}.${name} must be there`), ...members]
}

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    case 'integer':
      return Number.isInteger(value)
    default:
      return typeof value === type
  }
}
