import { expect, test } from 'vitest'
import { eventLog } from '../../src/metrics/eventLog.ts'
import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { explainVisit } from '../../src/report/explainVisit.ts'
import { executions } from '../../src/report/sections/executions.ts'
import { simulate } from '../support/simulate.ts'
import { machineOf, taskOf } from '../timeline/executionTable.ts'
import { lines } from '../timeline/lines.ts'

const retried = machineOf(
  taskOf(
    'Next: B, Retry: [{ ErrorEquals: [Error], MaxAttempts: 1 }], Catch: [{ ErrorEquals: [States.ALL], Next: B }]',
    ', B: { Type: Fail }',
  ),
  ', errors: 100%',
)

function storyOf(yaml: string, label: string): string | undefined {
  const records: LogRecord[] = []
  const observer = eventLog(record => void records.push(record), { withOwners: true })
  simulate(yaml, { observer })
  return explainVisit(records, label)
}

test('an execution is told state by state', () => {
  expect(storyOf(retried, 'flow~1')).toBe(
    `${lines(`
      Visit flow~1
      0 s  started
      0 s  came to A
      0 s  called flow/A#1
      3 s  flow/A#1 failed after 2 attempts, 3 s after it was called
      3 s  came to B
      3 s  failed, 3 s after it started
    `)}\n`,
  )
})

test('executions have a table of their own', () => {
  const { head, rows } = executions(simulate(retried))
  expect(head.slice(0, 8).join(' ')).toBe(
    'Executions started succeeded failed timed out running max transitions',
  )
  expect(rows).toEqual([{ name: 'flow', cells: ['1', '0', '1', '0', '0', '1', '3', '–', '–'] }])
})
