import { badValues } from './badValues.ts'
import type { Check, Described, Given, Subject } from './check.ts'
import { flaws } from './refusal.ts'

/** Parameters are documented, and wrong ones are refused in words. */
export function parameterChecks<Definition extends Described, Built>(): readonly Check<
  Subject<Definition, Built>
>[] {
  return [
    { claim: 'it is documented', violations: ({ definition }) => undocumented(definition) },
    {
      claim: 'what is left out is taken from the fallback or missed by name',
      violations: subject => everyParameter(subject, leftOut),
    },
    {
      claim: 'a bad value is refused with its name and the value',
      violations: subject => everyParameter(subject, badlyGiven),
    },
    {
      claim: 'an unknown name is refused with the nearest one',
      violations: subject => everyParameter(subject, misspelt),
    },
  ]
}

function undocumented({ name, summary, parameters, examples }: Described): readonly string[] {
  const said = Object.entries(parameters).filter(([, { meaning }]) => meaning.trim() !== '')
  const different = new Set(examples.map(given => JSON.stringify(given)))
  return [
    ...(/^[a-z][A-Za-z]*$/.test(name) ? [] : [`${name} is no name`]),
    ...(summary.trim().includes(' ') ? [] : ['the summary is missing']),
    ...(said.length === Object.keys(parameters).length ? [] : ['a parameter has no meaning']),
    ...(different.size >= 2 ? [] : ['it has fewer than two different examples']),
  ]
}

/** Examples that give the parameters by their own names; all others are forms of these. */
function inOwnNames({ parameters, examples }: Described): readonly Given[] {
  return examples.filter(given => Object.keys(given).every(name => name in parameters))
}

function everyParameter<Definition extends Described, Built>(
  subject: Subject<Definition, Built>,
  violations: (
    subject: Subject<Definition, Built>,
    given: Given,
    name: string,
  ) => readonly string[],
): readonly string[] {
  const names = Object.keys(subject.definition.parameters)
  const examples = inOwnNames(subject.definition)
  if (examples.length === 0) return ['no example gives the parameters by their own names']
  return names.flatMap(name => {
    const given = examples.find(example => name in example)
    return given === undefined ? [`no example gives ${name}`] : violations(subject, given, name)
  })
}

function leftOut<Definition extends Described, Built>(
  { definition, build }: Subject<Definition, Built>,
  given: Given,
  name: string,
): readonly string[] {
  const { [name]: _, ...rest } = given
  if (definition.parameters[name]?.fallback === undefined) {
    return flaws(`${JSON.stringify(rest)} without ${name}`, () => build(rest), [name])
  }
  build(rest)
  return []
}

function badlyGiven<Definition extends Described, Built>(
  { definition, build }: Subject<Definition, Built>,
  given: Given,
  name: string,
): readonly string[] {
  const parameter = definition.parameters[name]
  if (parameter === undefined) return []
  return badValues(parameter, given[name]).flatMap(({ value, quoted }) =>
    flaws(`${name}: ${written(value)}`, () => build({ ...given, [name]: value }), [name, quoted]),
  )
}

/** A doubled last letter, beside the right name and in its place. */
function misspelt<Definition extends Described, Built>(
  { build }: Subject<Definition, Built>,
  given: Given,
  name: string,
): readonly string[] {
  const wrong = name + name.slice(-1)
  const { [name]: value, ...rest } = given
  const near = name.length > 2 ? name : ''
  return [
    { ...given, [wrong]: value },
    { ...rest, [wrong]: value },
  ].flatMap(bad => flaws(written(bad), () => build(bad), [wrong, near]))
}

/** JSON that also knows the numbers that JSON does not. */
function written(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'number' && !Number.isFinite(inner) ? String(inner) : inner,
  )
}
