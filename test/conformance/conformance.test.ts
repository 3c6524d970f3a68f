import { describe, expect, it } from 'vitest'
import { arrivalConformance } from './arrivalConformance.ts'
import { brokenArrivals } from './brokenArrivals.ts'
import { brokenLaws } from './brokenLaws.ts'
import { brokenReadings } from './brokenReadings.ts'
import { type Check, type Effort, ordinary } from './check.ts'
import { distributionConformance } from './distributionConformance.ts'
import { sampleArrivals, sampleUsers } from './sampleArrivals.ts'
import { sample, sampleSubject } from './sampleLaw.ts'

const brokenDistributions = { ...brokenLaws, ...brokenReadings }

const effort: Effort = { ...ordinary, shapeSeeds: 1 }

/** Everything that the checks have against something. */
const blame = <Checked>(checks: readonly Check<Checked>[], checked: Checked) =>
  checks.flatMap(({ claim, violations }) =>
    violations(checked, effort).map(violation => `${claim}: ${violation}`),
  )

/** Those of the claims whose checks notice the break. */
const noticing = <Checked>(
  checks: readonly Check<Checked>[],
  checked: Checked,
  claims: readonly string[],
) =>
  checks
    .filter(({ claim }) => claims.includes(claim))
    .filter(({ violations }) => violations(checked, effort).length > 0)
    .map(({ claim }) => claim)
    .toSorted()

/** Claims that no break of the table must be noticed by. */
const untried = <Checked>(
  checks: readonly Check<Checked>[],
  breaks: readonly (readonly [unknown, ...string[]])[],
) => {
  const tried = new Set(breaks.flatMap(([, ...claims]) => claims))
  return checks.map(({ claim }) => claim).filter(claim => !tried.has(claim))
}

describe('distributionConformance', () => {
  it('finds nothing to blame in a sound distribution', () => {
    expect(blame(distributionConformance, sampleSubject(sample))).toEqual([])
  })

  it.each(Object.entries(brokenDistributions))('catches %s', (_what, [spoilt, ...claims]) => {
    const noticed = noticing(distributionConformance, sampleSubject(spoilt), claims)
    expect(noticed).toEqual(claims.toSorted())
  })

  it('has a break for each of its claims', () => {
    expect(untried(distributionConformance, Object.values(brokenDistributions))).toEqual([])
  })
})

describe('arrivalConformance', () => {
  it('finds nothing to blame in sound arrivals', () => {
    expect(blame(arrivalConformance, sampleArrivals)).toEqual([])
    expect(blame(arrivalConformance, sampleUsers)).toEqual([])
  })

  it.each(Object.entries(brokenArrivals))('catches %s', (_what, [spoilt, ...claims]) => {
    expect(noticing(arrivalConformance, spoilt, claims)).toEqual(claims.toSorted())
  })

  it('has a break for each of its claims but those that distributions try', () => {
    const shared = new Set(distributionConformance.map(({ claim }) => claim))
    const missing = untried(arrivalConformance, Object.values(brokenArrivals))
    expect(missing.filter(claim => !shared.has(claim))).toEqual([])
  })
})
