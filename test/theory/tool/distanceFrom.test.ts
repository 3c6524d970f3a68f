import { expect, test } from 'vitest'
import { distanceFrom } from './distanceFrom.ts'

test.each([
  { values: [0.99, 1.01, 1, 1.02, 0.98], expected: 1, complaint: /^$/ },
  {
    values: [0.99, 1.01, 1, 1.02, 0.98],
    expected: 1.04,
    complaint: /^-5\.\d+ standard errors away/,
  },
  { values: [0.5, 1.5, 1, 2, 0], expected: 1, complaint: /^too wide an error/ },
  { values: [2, 2, 2], expected: 1, complaint: /^Infinity standard errors away/ },
])('$values against $expected: $complaint', ({ values, expected, complaint }) => {
  expect(distanceFrom(values, expected)).toMatch(complaint)
})
