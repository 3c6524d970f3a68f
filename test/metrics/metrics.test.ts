import { expect, test } from 'vitest'
import { accountMetrics } from '../../src/metrics/accountMetrics.ts'
import { clientSeriesMetrics } from '../../src/metrics/clientSeriesMetrics.ts'
import { environmentMetrics } from '../../src/metrics/environmentMetrics.ts'
import { functionMetrics } from '../../src/metrics/functionMetrics.ts'
import { outcomeMetrics } from '../../src/metrics/outcomeMetrics.ts'
import { seriesMetrics } from '../../src/metrics/seriesMetrics.ts'
import { sourceMetrics } from '../../src/metrics/sourceMetrics.ts'
import { handMade } from './handMade.ts'
import { observed } from './observed.ts'

const lists = {
  accountMetrics,
  clientSeriesMetrics,
  environmentMetrics,
  functionMetrics,
  outcomeMetrics,
  seriesMetrics,
  sourceMetrics,
}
const metrics = Object.entries(lists).flatMap(([list, entries]) =>
  Object.entries(entries).map(([name, metric]) => [`${list}.${name}`, name, metric] as const),
)

test.each(metrics)('%s says what it is', (_, name, { meaning, aws, unit }) => {
  expect(meaning).toMatch(/^[A-Z].*[^.]$/)
  expect(aws && /^[a-z]/.test(name)).toBe(false)
  const isTime = /Ms$|Duration$|atency$|EventAge$/.test(name)
  const inUse = name.endsWith('Hours') ? 'h' : /[gG]bSeconds$/.test(name) ? 'GB-s' : null
  expect(unit).toBe(isTime ? 'ms' : inUse)
})

test('measures have the keys of the lists, in their order', () => {
  const { functions, sources, account, timeSeries } = observed(handMade([0])).measures
  const keys = (value: object | undefined) => Object.keys(value ?? {})
  expect([
    keys(functions['f']),
    keys(functions['f']?.environments),
    keys(sources['s']),
    keys(sources['s']?.outcomes),
    keys(account),
    keys(timeSeries.functions['f']),
  ]).toEqual([
    keys(functionMetrics),
    keys(environmentMetrics),
    keys(sourceMetrics),
    keys(outcomeMetrics),
    keys(accountMetrics),
    keys(seriesMetrics),
  ])
})
