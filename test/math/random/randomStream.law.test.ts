import { describe, expect, test } from 'vitest'
import { randomStream } from '../../../src/math/random/randomStream.ts'
import { examineVariates } from './examineVariates.ts'
import { variateLaws } from './variateLaws.ts'

describe.each(variateLaws)('two million numbers of kind $kind', law => {
  const findings = examineVariates(law, randomStream('law', law.kind), 2_000_000)

  test('fill 200 bins of equal probability evenly, but not too evenly', () => {
    expect(findings.bulk).toBeGreaterThan(1e-4)
    expect(findings.bulk).toBeLessThan(1 - 1e-4)
  })

  test('fill the bins of the tails as they should', () => {
    expect(findings.tailBins).toBeGreaterThanOrEqual(4)
    expect(findings.tails).toBeGreaterThan(1e-4)
    expect(findings.tails).toBeLessThan(1 - 1e-4)
  })

  test('have the first four moments within four standard errors', () => {
    for (const error of findings.moments) expect(Math.abs(error)).toBeLessThan(4)
  })
})
