/** As much of JSON Schema, draft 7, as a result needs. */
export interface JsonSchema {
  readonly $schema?: string
  readonly title?: string
  readonly description?: string
  readonly type?: JsonType | readonly JsonType[]
  readonly const?: unknown
  readonly minimum?: number
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly maxItems?: number
}

type JsonType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null'

/** An object with exactly these members, all of them. */
export function objectSchema(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  }
}

/** An object with a member for each of any number of names. */
export function byName(value: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: value }
}

/** The same, or null. */
export function orNull(schema: JsonSchema): JsonSchema {
  return { ...schema, type: [schema.type ?? [], 'null' as const].flat() }
}

/** The same, with what it means. */
export function described(description: string, schema: JsonSchema): JsonSchema {
  return { ...schema, description }
}
