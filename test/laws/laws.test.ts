import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenClientLogs } from './brokenClientLogs.ts'
import { brokenLogs } from './brokenLogs.ts'
import { brokenRuns } from './brokenRuns.ts'
import { clientExample } from './clientExample.ts'
import { logComplaints, runComplaints } from './complaints.ts'
import { examplePlan } from './examplePlan.ts'
import { logLaws } from './logLaws.ts'
import { modelLog } from './modelLog.ts'
import { randomPlan } from './randomPlan.ts'
import { runLaws } from './runLaws.ts'

test('the logs of 500 random plans obey every law of logs', () => {
  fc.assert(
    fc.property(randomPlan, sketch => {
      expect(logComplaints(sketch)).toEqual([])
    }),
    { seed: 2, numRuns: 500 },
  )
})

test('the logs of 500 random plans, each changed in several ways, obey every law between logs', () => {
  fc.assert(
    fc.property(randomPlan, sketch => {
      expect(runComplaints(sketch)).toEqual([])
    }),
    { seed: 3, numRuns: 500 },
  )
})

test.each([examplePlan, clientExample])('no law has anything against example %#', example => {
  expect([...logComplaints(example), ...runComplaints(example)]).toEqual([])
})

test.each(brokenLogs)('%s finds: %s', (name, _, breaking) => {
  const broken = breaking(modelLog(examplePlan))
  expect(logLaws[name](examplePlan, broken)).not.toEqual([])
})

test.each(brokenClientLogs)('%s finds: %s', (name, _, breaking) => {
  const broken = breaking(modelLog(clientExample))
  expect(logLaws[name](clientExample, broken)).not.toEqual([])
})

test.each(brokenRuns)('%s finds: %s', (name, _, breaking) => {
  expect(runLaws[name](examplePlan, breaking(modelLog))).not.toEqual([])
})

test('every law has been seen to find something', () => {
  const proved = new Set<string>(
    [...brokenLogs, ...brokenClientLogs, ...brokenRuns].map(([name]) => name),
  )
  expect(Object.keys({ ...logLaws, ...runLaws }).filter(name => !proved.has(name))).toEqual([])
})
