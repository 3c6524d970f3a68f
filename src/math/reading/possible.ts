import type { DistributionDefinition } from '../distributionDefinition.ts'
import type { Parameters, Values } from '../parameter.ts'
import { isComputable, isWithin } from '../range.ts'
import { attempt, type Reader, report } from './reader.ts'
import type { Path } from './reading.ts'

/**
 * Values that were computed from what was `wanted`. Where that is out of reach of the distribution,
 * or of the numbers of the machine, the problem is noted.
 */
export function possible(
  reader: Reader,
  { name, parameters }: DistributionDefinition,
  compute: () => Values<Parameters> | undefined,
  wanted: string,
  path: Path,
): Values<Parameters> | undefined {
  const values = attempt(reader, path, compute)
  if (values === undefined) return undefined
  for (const [key, { range }] of Object.entries(parameters)) {
    const value = values[key]
    const numbers = Array.isArray(value) ? value : [value]
    const outside = numbers.find(
      each =>
        typeof each === 'number' &&
        range !== undefined &&
        !(isWithin(range, each) && isComputable(each)),
    )
    if (outside !== undefined) {
      const rule = `what is asked must be within reach of ${name}`
      return report(reader, path, `${rule}: found ${wanted}, which takes ${key} ${outside}`)
    }
  }
  return values
}
