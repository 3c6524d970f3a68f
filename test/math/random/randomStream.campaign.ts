import { expect, test } from 'vitest'
import { randomStream } from '../../../src/math/random/randomStream.ts'
import { examineVariates } from './examineVariates.ts'
import { variateLaws } from './variateLaws.ts'

const runs = variateLaws.flatMap(law => ['1', '2'].map(seed => ({ ...law, seed })))

test.each(runs)('50 million numbers of kind $kind from seed $seed keep their law', law => {
  const findings = examineVariates(law, randomStream(law.seed, 'campaign', law.kind), 50_000_000)
  console.log(law.kind, law.seed, findings)
  for (const probability of [findings.bulk, findings.tails]) {
    expect(probability).toBeGreaterThan(1e-4)
    expect(probability).toBeLessThan(1 - 1e-4)
  }
  for (const error of findings.moments) expect(Math.abs(error)).toBeLessThan(4)
})
