import { describe } from 'vitest'
import { arrivals } from '../../src/math/arrivals.ts'
import { arrivalConformance } from './arrivalConformance.ts'
import { arrivalExceptions } from './arrivalExceptions.ts'
import { arrivalSubject } from './arrivalSubject.ts'
import { thorough } from './check.ts'
import { conform } from './conform.ts'

describe('arrivals, with many more runs', () => {
  for (const definition of arrivals) {
    conform(arrivalSubject(definition), arrivalConformance, thorough, arrivalExceptions)
  }
})
