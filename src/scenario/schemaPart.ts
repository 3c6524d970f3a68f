/** A part of a JSON Schema. */
export type SchemaPart = Readonly<Record<string, unknown>>
