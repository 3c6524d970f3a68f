type Part = Readonly<Record<string, unknown>>
type Check = (rule: unknown, value: unknown, part: Part, root: Part) => boolean

/** Whether a value obeys a JSON Schema, as far as draft-07 is used here; an unknown keyword is an error. */
export function obeys(root: Part, value: unknown, part: Part = root): boolean {
  return Object.entries(part).every(([keyword, rule]) => {
    const check = keywords[keyword]
    if (check === undefined) throw new Error(`the keyword ${keyword} is unknown here`)
    return check(rule, value, part, root)
  })
}

function isMap(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A map that the schema has; nothing where it has none. */
function mapIn(rule: unknown): Part {
  if (rule === undefined || rule === true) return {}
  if (!isMap(rule)) throw new Error(`a map is expected: found ${JSON.stringify(rule)}`)
  return rule
}

function listIn(rule: unknown): readonly unknown[] {
  if (!Array.isArray(rule)) throw new Error(`a list is expected: found ${JSON.stringify(rule)}`)
  return rule
}

function typesOf(value: unknown): unknown[] {
  if (value === null) return ['null']
  if (Array.isArray(value)) return ['array']
  if (typeof value === 'number') return Number.isInteger(value) ? ['number', 'integer'] : ['number']
  return [typeof value]
}

function fits(pattern: string, text: string): boolean {
  return new RegExp(pattern, 'u').test(text)
}

const says: Check = () => true
const onNumbers =
  (holds: (value: number, rule: number) => boolean): Check =>
  (rule, value) =>
    typeof value !== 'number' || holds(value, Number(rule))
const onTexts =
  (holds: (value: string, rule: unknown) => boolean): Check =>
  (rule, value) =>
    typeof value !== 'string' || holds(value, rule)
const onMaps =
  (holds: (value: Part, rule: unknown, part: Part, root: Part) => boolean): Check =>
  (rule, value, part, root) =>
    !isMap(value) || holds(value, rule, part, root)
const onLists =
  (holds: (value: readonly unknown[], rule: unknown, root: Part) => boolean): Check =>
  (rule, value, _, root) =>
    !Array.isArray(value) || holds(value, rule, root)

const keywords: Readonly<Record<string, Check>> = {
  $schema: says,
  title: says,
  description: says,
  default: says,
  examples: says,
  definitions: says,
  additionalItems: says,
  $ref: (rule, value, _, root) => {
    const names = String(rule).slice(2).split('/')
    return obeys(
      root,
      value,
      names.reduce<Part>((part, name) => mapIn(part[name]), root),
    )
  },
  type: (rule, value) => [rule].flat().some(each => typesOf(value).includes(each)),
  const: (rule, value) => value === rule,
  enum: (rule, value) => listIn(rule).includes(value),
  allOf: (rule, value, _, root) => listIn(rule).every(each => obeys(root, value, mapIn(each))),
  anyOf: (rule, value, _, root) => listIn(rule).some(each => obeys(root, value, mapIn(each))),
  minimum: onNumbers((value, rule) => value >= rule),
  maximum: onNumbers((value, rule) => value <= rule),
  exclusiveMinimum: onNumbers((value, rule) => value > rule),
  exclusiveMaximum: onNumbers((value, rule) => value < rule),
  minLength: onTexts((value, rule) => value.length >= Number(rule)),
  maxLength: onTexts((value, rule) => value.length <= Number(rule)),
  pattern: onTexts((value, rule) => fits(String(rule), value)),
  minItems: onLists((value, rule) => value.length >= Number(rule)),
  maxItems: onLists((value, rule) => value.length <= Number(rule)),
  minProperties: onMaps((value, rule) => Object.keys(value).length >= Number(rule)),
  maxProperties: onMaps((value, rule) => Object.keys(value).length <= Number(rule)),
  required: onMaps((value, rule) => listIn(rule).every(each => Object.hasOwn(value, String(each)))),
  propertyNames: onMaps((value, rule, _, root) =>
    Object.keys(value).every(key => obeys(root, key, mapIn(rule))),
  ),
  items: onLists((value, rule, root) =>
    value.every((each, i) => obeys(root, each, mapIn(Array.isArray(rule) ? rule[i] : rule))),
  ),
  properties: onMaps((value, rule, _, root) =>
    Object.entries(mapIn(rule)).every(
      ([key, each]) => !Object.hasOwn(value, key) || obeys(root, value[key], mapIn(each)),
    ),
  ),
  patternProperties: onMaps((value, rule, _, root) =>
    Object.entries(mapIn(rule)).every(([pattern, each]) =>
      Object.entries(value).every(
        ([key, own]) => !fits(pattern, key) || obeys(root, own, mapIn(each)),
      ),
    ),
  ),
  additionalProperties: onMaps((value, rule, part, root) => {
    const named = mapIn(part['properties'])
    const patterns = Object.keys(mapIn(part['patternProperties']))
    const others = Object.keys(value).filter(
      key => !Object.hasOwn(named, key) && !patterns.some(pattern => fits(pattern, key)),
    )
    return others.every(key => rule !== false && obeys(root, value[key], mapIn(rule)))
  }),
}
