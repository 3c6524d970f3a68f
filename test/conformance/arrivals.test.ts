import { describe, expect, it } from 'vitest'
import { arrivals } from '../../src/math/arrivals.ts'
import { arrivalConformance } from './arrivalConformance.ts'
import { arrivalExceptions } from './arrivalExceptions.ts'
import { arrivalSubject } from './arrivalSubject.ts'
import { ordinary } from './check.ts'
import { conform } from './conform.ts'

describe('arrivals', () => {
  it('have names of their own', () => {
    const names = arrivals.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  for (const definition of arrivals) {
    conform(arrivalSubject(definition), arrivalConformance, ordinary, arrivalExceptions)
  }
})
