import { describe, expect, it } from 'vitest'
import { distributions } from '../../src/math/distributions.ts'
import { ordinary } from './check.ts'
import { conform } from './conform.ts'
import { distributionConformance } from './distributionConformance.ts'
import { distributionExceptions } from './distributionExceptions.ts'
import { distributionSubject } from './distributionSubject.ts'

describe('distributions', () => {
  it('have names of their own', () => {
    const names = distributions.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  for (const definition of distributions) {
    conform(
      distributionSubject(definition),
      distributionConformance,
      ordinary,
      distributionExceptions,
    )
  }
})
