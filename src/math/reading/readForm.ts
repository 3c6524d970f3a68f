import type { DistributionDefinition } from '../distributionDefinition.ts'
import type { Parameters, Values } from '../parameter.ts'
import { above } from '../range.ts'
import { plainObject } from './plainObject.ts'
import { possible } from './possible.ts'
import { type Reader, report } from './reader.ts'
import type { Path } from './reading.ts'
import { readParameters } from './readParameters.ts'
import { isQuantileKey, readQuantiles } from './readQuantiles.ts'
import { writtenText } from './writtenText.ts'

const moments = {
  mean: { kind: 'quantity', meaning: 'the average', range: above(0) },
  cv: { kind: 'ratio', meaning: 'the standard deviation over the mean', range: above(0) },
} as const satisfies Parameters

/** The values of a distribution's parameters: by their own names, by mean and cv, or by two quantiles. */
export function readForm(
  reader: Reader,
  definition: DistributionDefinition,
  given: unknown,
  path: Path,
): Values<Parameters> | undefined {
  const keys = Object.keys(plainObject(given) ?? {})
  const own = keys.filter(key => Object.hasOwn(definition.parameters, key))
  const ofMoments = keys.filter(key => Object.hasOwn(moments, key))
  const ofQuantiles = keys.filter(isQuantileKey)
  const byMoments = ofMoments.some(key => !own.includes(key))
  if (!byMoments && ofQuantiles.length === 0) {
    return readParameters(reader, definition.parameters, given, path)
  }
  const form = byMoments ? ofMoments : ofQuantiles
  const mixed = [...own, ...ofMoments, ...ofQuantiles].some(key => !form.includes(key))
  const offered = (byMoments ? 'fromMeanAndCv' : 'fromQuantiles') in definition
  if (mixed || !offered) {
    const wayOut = mixed
      ? ''
      : `; lognormal takes any ${byMoments ? 'mean and cv' : 'two quantiles'}`
    const rule = `${definition.name} must be given by ${waysOf(definition)}`
    return report(reader, path, `${rule}: found ${keys.join(' and ')}${wayOut}`)
  }
  return byMoments
    ? readMoments(reader, definition, given, path)
    : readQuantiles(reader, definition, given, path)
}

function waysOf(definition: DistributionDefinition): string {
  const ways = [Object.keys(definition.parameters).join(' and ')]
  if ('fromMeanAndCv' in definition) ways.push('mean and cv')
  if ('fromQuantiles' in definition) ways.push('two quantiles such as p50 and p99')
  return ways.join(', or by ')
}

function readMoments(
  reader: Reader,
  definition: DistributionDefinition,
  given: unknown,
  path: Path,
): Values<Parameters> | undefined {
  const wanted = readParameters(reader, moments, given, path)
  if (wanted === undefined) return undefined
  const { mean, cv } = wanted
  const values = () => definition.fromMeanAndCv?.(mean, cv)
  const named = plainObject(given) ?? {}
  const asked = `mean ${writtenText(named['mean'])} and cv ${writtenText(named['cv'])}`
  return possible(reader, definition, values, asked, path)
}
