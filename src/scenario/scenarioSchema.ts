import { z } from 'zod'
import { plainObject } from '../math/reading/plainObject.ts'
import type { Path } from '../math/reading/reading.ts'
import { formDefinitions } from './formDefinitions.ts'
import { scenarioSettings } from './scenario.ts'
import type { SchemaPart } from './schemaPart.ts'

/** The JSON Schema (draft-07) of scenarios, for editors. */
export function scenarioSchema(): SchemaPart {
  const { $schema, definitions, ...schema } = settingsSchema()
  return {
    $schema,
    title: 'A scenario of lambdasim',
    ...schema,
    definitions: { ...formDefinitions(), ...plainObject(definitions) },
  }
}

/** The keys that may stand at a place of a scenario. */
export function keysAt(path: Path): readonly string[] {
  const part = path.reduce<SchemaPart>(partAt, settingsSchema())
  return Object.keys(propertiesOf(part))
}

/** Whether a place of a scenario is a map whose names are free. */
export function isMapOfNames(path: Path): boolean {
  const part = path.reduce<SchemaPart>(partAt, settingsSchema())
  return plainObject(part['additionalProperties']) !== undefined
}

/** Where a value may be written in several ways, the keys of all of them. */
function propertiesOf(from: SchemaPart): SchemaPart {
  const part = meant(from)
  const ways = Array.isArray(part['anyOf']) ? part['anyOf'].map(way => plainObject(way) ?? {}) : []
  return Object.assign({}, plainObject(part['properties']), ...ways.map(propertiesOf))
}

function partAt(from: SchemaPart, step: string | number): SchemaPart {
  const part = meant(from)
  if (typeof step === 'number') return plainObject(part['items']) ?? {}
  const properties = propertiesOf(part)
  const own = Object.hasOwn(properties, step) ? properties[step] : part['additionalProperties']
  return plainObject(own) ?? {}
}

/** A part with what its references lead to, where that is a part of the language itself. */
function meant(part: SchemaPart): SchemaPart {
  const { $ref, allOf } = part
  if (Array.isArray(allOf)) {
    return Object.assign({}, ...allOf.map(each => meant(plainObject(each) ?? {})), part)
  }
  if (typeof $ref !== 'string') return part
  const definitions = plainObject(settingsSchema()['definitions'])
  return plainObject(definitions?.[$ref.replace('#/definitions/', '')]) ?? part
}

let generated: SchemaPart | undefined

function settingsSchema(): SchemaPart {
  generated ??= {
    ...z.toJSONSchema(scenarioSettings, { target: 'draft-7', io: 'input', unrepresentable: 'any' }),
  }
  return generated
}
