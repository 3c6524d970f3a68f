import { describe } from 'vitest'
import { distributions } from '../../src/math/distributions.ts'
import { thorough } from './check.ts'
import { conform } from './conform.ts'
import { distributionConformance } from './distributionConformance.ts'
import { distributionExceptions } from './distributionExceptions.ts'
import { distributionSubject } from './distributionSubject.ts'

describe('distributions, with many more draws', () => {
  for (const definition of distributions) {
    conform(
      distributionSubject(definition),
      distributionConformance,
      thorough,
      distributionExceptions,
    )
  }
})
