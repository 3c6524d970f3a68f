import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brokenClientLogs } from './brokenClientLogs.ts'
import { brokenLogs } from './brokenLogs.ts'
import { brokenManagedLogs } from './brokenManagedLogs.ts'
import { brokenRuns } from './brokenRuns.ts'
import { brokenWholeLogs } from './brokenWholeLogs.ts'
import { clientExample } from './clientExample.ts'
import { logComplaints, runComplaints } from './complaints.ts'
import { examplePlan } from './examplePlan.ts'
import { logLaws } from './logLaws.ts'
import { managedExample } from './managedExample.ts'
import { modelLog } from './modelLog.ts'
import { runLaws } from './runLaws.ts'
import { wholeExample } from './wholeExample.ts'
import { wholePlan } from './wholePlan.ts'

test('the logs of 500 whole plans obey every law of logs', () => {
  fc.assert(
    fc.property(wholePlan(), sketch => {
      expect(logComplaints(sketch)).toEqual([])
    }),
    { seed: 2, numRuns: 500 },
  )
})

test('the logs of 500 whole plans, each changed in several ways, obey every law between logs', () => {
  fc.assert(
    fc.property(wholePlan(), sketch => {
      expect(runComplaints(sketch)).toEqual([])
    }),
    { seed: 3, numRuns: 500 },
  )
})

const examples = [
  { name: 'plain', example: examplePlan, broken: brokenLogs },
  { name: 'clients', example: clientExample, broken: brokenClientLogs },
  { name: 'Managed Instances', example: managedExample, broken: brokenManagedLogs },
  { name: 'all together', example: wholeExample, broken: brokenWholeLogs },
]

describe.each(examples)('the example: $name', ({ example, broken }) => {
  test('no law has anything against it', () => {
    expect([...logComplaints(example), ...runComplaints(example)]).toEqual([])
  })

  test.each(broken)('%s finds: %s', (name, _, breaking) => {
    expect(logLaws[name](example, breaking(modelLog(example)))).not.toEqual([])
  })
})

test.each(brokenRuns)('%s finds: %s', (name, _, breaking) => {
  expect(runLaws[name](examplePlan, breaking(modelLog))).not.toEqual([])
})

test('every law has been seen to find something', () => {
  const proved = new Set<string>(
    [...examples.flatMap(({ broken }) => broken), ...brokenRuns].map(([name]) => name),
  )
  expect(Object.keys({ ...logLaws, ...runLaws }).filter(name => !proved.has(name))).toEqual([])
})
