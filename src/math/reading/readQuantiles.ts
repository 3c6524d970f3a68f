import type { DistributionDefinition } from '../distributionDefinition.ts'
import type { Parameters, Values } from '../parameter.ts'
import { atLeast } from '../range.ts'
import { plainObject } from './plainObject.ts'
import { possible } from './possible.ts'
import { type Reader, report } from './reader.ts'
import type { Path } from './reading.ts'
import { readParameters } from './readParameters.ts'
import { writtenText } from './writtenText.ts'

const quantile = { kind: 'quantity', meaning: 'a quantile', range: atLeast(0) } as const

/** Whether a key asks for a quantile, like `p50` or `p99.9`. */
export function isQuantileKey(key: string): boolean {
  return /^p\d+(?:\.\d+)?$/.test(key)
}

/** The values of a distribution's parameters by any two of its quantiles. */
export function readQuantiles(
  reader: Reader,
  definition: DistributionDefinition,
  given: unknown,
  path: Path,
): Values<Parameters> | undefined {
  const before = reader.problems.length
  const named = plainObject(given) ?? {}
  const keys = Object.keys(named).filter(isQuantileKey)
  if (keys.length !== 2) {
    const rule = `${definition.name} must have two quantiles such as p50 and p99`
    report(reader, path, `${rule}: found ${keys.join(', ')}`)
  }
  const values = readParameters(
    reader,
    Object.fromEntries(keys.map(key => [key, quantile])),
    given,
    path,
  )
  const points = keys.map(key => ({ key, p: chanceOf(key), value: Number(values?.[key]) }))
  for (const { key } of points.filter(({ p }) => !(p > 0 && p < 1))) {
    report(reader, [...path, key], `the key must be above p0 and below p100: found ${key}`)
  }
  const [low, high] = points.toSorted((a, b) => a.p - b.p)
  if (reader.problems.length > before || low === undefined || high === undefined) return undefined
  if (low.p === high.p) {
    const rule = `${definition.name} must have two different quantiles`
    return report(reader, path, `${rule}: found ${low.key} and ${high.key}`)
  }
  const written = ({ key }: { readonly key: string }) => writtenText(named[key])
  if (low.value >= high.value) {
    const rule = `${high.key} must be above ${low.key}`
    return report(reader, path, `${rule}: found ${written(high)} and ${written(low)}`)
  }
  const compute = () => definition.fromQuantiles?.(low, high)
  const wanted = `${low.key} ${written(low)} and ${high.key} ${written(high)}`
  return possible(reader, definition, compute, wanted, path)
}

/** `p99.9` is 0.999 to the last bit: the decimal point moves before the text becomes a number. */
function chanceOf(key: string): number {
  return Number(`${key.slice(1)}e-2`)
}
