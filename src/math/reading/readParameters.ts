import type { Parameter, Parameters, Values } from '../parameter.ts'
import { isComputable, isWithin, type Range, rangeInWords } from '../range.ts'
import { foundInWords } from './foundInWords.ts'
import { nearestName } from './nearestName.ts'
import { plainObject } from './plainObject.ts'
import { type NumberKind, type Reader, refuse, report } from './reader.ts'
import type { Path } from './reading.ts'
import { recordParameters } from './recordParameters.ts'
import { refuseDescending } from './refuseDescending.ts'

/** Deeper nesting is a mistake, or an attack on the stack. */
const deepest = 40

/**
 * Complete, checked values out of whatever was given, or undefined with all problems noted.
 * What has one required parameter may be given by its bare value: `{ poisson: 200 }`.
 */
export function readParameters<P extends Parameters>(
  reader: Reader,
  parameters: P,
  given: unknown,
  path: Path,
): Values<P> | undefined {
  if (path.length > deepest) return report(reader, path, `nesting must be at most ${deepest} deep`)
  const before = reader.problems.length
  const named = given === undefined || given === null ? {} : plainObject(given)
  const values = named
    ? readByName(reader, parameters, named, path)
    : readBare(reader, parameters, given, path)
  // Each value was read by the kind of its parameter, and that is what the type says.
  const isComplete = (_read: unknown): _read is Values<P> => reader.problems.length === before
  return isComplete(values) ? values : undefined
}

function readByName(
  reader: Reader,
  parameters: Parameters,
  given: Readonly<Record<string, unknown>>,
  path: Path,
): Readonly<Record<string, unknown>> {
  refuseUnknown(reader, Object.keys(given), Object.keys(parameters), path)
  const read = ([name, parameter]: [string, Parameter]) => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    const here = [...path, name]
    if (value !== undefined && value !== null) {
      return [name, readParameter(reader, parameter, value, here)]
    }
    if (parameter.fallback === undefined) {
      report(reader, here, `${name} must be given, ${parameter.meaning}: found nothing`)
    }
    return [name, parameter.fallback]
  }
  return Object.fromEntries(Object.entries(parameters).map(read))
}

function refuseUnknown(
  reader: Reader,
  given: readonly string[],
  known: readonly string[],
  path: Path,
): void {
  for (const name of given.filter(each => !known.includes(each))) {
    const nearest = nearestName(name, known)
    const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`
    const rule = `the key must be ${known.join(' or ')}`
    report(reader, [...path, name], `${rule}: ${foundInWords(name)}${hint}`)
  }
}

function readBare(
  reader: Reader,
  parameters: Parameters,
  given: unknown,
  path: Path,
): Readonly<Record<string, unknown>> | undefined {
  const all = Object.entries(parameters)
  const [only, ...others] = all.filter(([, { fallback }]) => fallback === undefined)
  if (only === undefined || others.length > 0) {
    return refuse(reader, path, `must have ${Object.keys(parameters).join(' and ')}`, given)
  }
  const [name, parameter] = only
  return {
    ...Object.fromEntries(all.map(([other, { fallback }]) => [other, fallback])),
    [name]: readParameter(reader, parameter, given, path),
  }
}

/** One value of one kind; undefined with the problem noted where it is none. */
function readParameter(
  reader: Reader,
  { kind, range }: Parameter,
  given: unknown,
  path: Path,
): unknown {
  const numbers = (element: NumberKind) =>
    readList(reader, given, path, (each, here) => readNumber(reader, element, range, each, here))
  switch (kind) {
    case 'distribution':
      return reader.distribution(given, path)
    case 'components':
    case 'phases':
      return readRecords(reader, recordParameters[kind], given, path)
    case 'profile': {
      const points = readRecords(reader, recordParameters.profile, given, path)
      const times = points?.map(point => point?.at)
      refuseDescending(reader, times, given, path, 'at')
      return points
    }
    case 'quantities':
      return numbers('quantity')
    case 'ratios':
      return numbers('ratio')
    case 'counts':
      return numbers('count')
    case 'times': {
      const times = numbers('time')
      refuseDescending(reader, times, given, path)
      return times
    }
    case 'quantity':
    case 'time':
    case 'rate':
    case 'ratio':
    case 'probability':
    case 'count':
      return readNumber(reader, kind, range, given, path)
    default:
      return kind satisfies never
  }
}

function readNumber(
  reader: Reader,
  kind: NumberKind,
  range: Range | undefined,
  given: unknown,
  path: Path,
): number | undefined {
  const value = reader.number(given, kind)
  if (typeof value === 'string') return refuse(reader, path, `must be ${value}`, given)
  if (!Number.isFinite(value)) return refuse(reader, path, 'must be finite', given)
  if (kind === 'count' && !Number.isSafeInteger(value)) {
    return refuse(reader, path, 'must be a whole number', given)
  }
  if (range !== undefined && !isWithin(range, value)) {
    return refuse(reader, path, `must be ${rangeInWords(range)}`, given)
  }
  if (!isComputable(value)) return refuse(reader, path, 'must be 0 or 1e-100 to 1e100', given)
  // Zero has one sign from here on.
  return value + 0
}

function readList<T>(
  reader: Reader,
  given: unknown,
  path: Path,
  read: (element: unknown, path: Path) => T,
): T[] | undefined {
  if (!Array.isArray(given)) return refuse(reader, path, 'must be a list', given)
  const elements: readonly unknown[] = given
  if (elements.length === 0) {
    return refuse(reader, path, 'must have at least one element', elements)
  }
  // Unlike map, this does not skip the holes of a list.
  return Array.from(elements, (element, i) => read(element, [...path, i]))
}

function readRecords<P extends Parameters>(
  reader: Reader,
  parts: P,
  given: unknown,
  path: Path,
): (Values<P> | undefined)[] | undefined {
  return readList(reader, given, path, (each, here) => readParameters(reader, parts, each, here))
}
