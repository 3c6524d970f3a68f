import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { incompleteBeta } from '../../src/math/special/incompleteBeta.ts'
import { deviation } from './deviation.ts'
import { refuted } from './holm.ts'
import { lossCases } from './lossCases.ts'
import { replicate, type TheoryCase } from './theoryCase.ts'
import { waitingCases } from './waitingCases.ts'

const { SEED: seed = randomUUID() } = process.env

/** How many times as long as in the ordinary tests every run is. */
const longer = 10

/** A night in so many has a false alarm. */
const alarm = 1 / 1_000

/** A claim beside the runs of its case. */
interface Finding {
  readonly claim: string
  readonly expected: number
  readonly mean: number
  readonly standardError: number
  readonly chance: number
}

test(`no claim of theory is refuted by SEED=${seed}`, () => {
  const findings = [...waitingCases, ...lossCases].flatMap(judged)
  const least = findings.toSorted((a, b) => a.chance - b.chance).slice(0, 10)
  console.log(`SEED=${seed}: the least likely of ${findings.length} findings`)
  console.table(least)
  expect(refuted(findings, alarm)).toEqual([])
})

/** The claims of a case, and with which chance its runs would lie so far from what is true. */
function judged(theoryCase: TheoryCase): Finding[] {
  const { name, run, claims } = theoryCase
  const runs = replicate({ ...theoryCase, run: { ...run, length: run.length * longer } }, seed)
  const degrees = runs.length - 1
  return claims.map(({ quantity, expected, of }) => {
    const { mean, standardError, errors } = deviation(runs.map(of), expected)
    const chance = incompleteBeta(degrees / 2, 0.5, degrees / (degrees + errors * errors)).lower
    return { claim: `${name}: ${quantity}`, expected, mean, standardError, chance }
  })
}
