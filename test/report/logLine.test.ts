import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import type { FinishedRecord, LogRecord } from '../../src/metrics/logRecord.ts'
import { logLine } from '../../src/report/logLine.ts'
import { hostileNames } from './hostileNames.ts'

const finished: FinishedRecord = {
  at: 12_331_042,
  event: 'finished',
  request: 'web#412',
  environment: 'checkout:$LATEST#7',
  outcome: 'completed',
  answeredAt: 12_331_000,
  duration: 80_250,
  initDuration: 0,
  extensionsDuration: 42,
  billedMs: 81,
}

test('logLine writes milliseconds, and billedMs as it is', () => {
  expect(logLine(finished)).toBe(
    '{"at":12331.042,"event":"finished","request":"web#412","environment":"checkout:$LATEST#7",' +
      '"outcome":"completed","answeredAt":12331,"duration":80.25,"initDuration":0,"extensionsDuration":0.042,"billedMs":81}',
  )
})

test('logLine writes until when a request waits in milliseconds, too', () => {
  const waits: LogRecord = { at: 1_500, event: 'waits', request: 'web#1', until: 2_500_000 }
  expect(logLine(waits)).toBe('{"at":1.5,"event":"waits","request":"web#1","until":2500}')
})

test('logLine keeps every microsecond of thirty years', () => {
  assert(
    property(integer({ min: 0, max: 9e14 }), at => {
      const text = /^\{"at":(\d+)(?:\.(\d{1,3}))?,/.exec(logLine({ ...finished, at }))
      expect(Number(`${text?.[1]}${(text?.[2] ?? '').padEnd(3, '0')}`)).toBe(at)
    }),
    { seed: 3, numRuns: 2_000 },
  )
})

test.each(hostileNames)('logLine has %j on one line, as itself', name => {
  const record: LogRecord = { at: 1_000, event: 'started', request: name, environment: name }
  const line = logLine(record)
  expect(JSON.parse(line)).toEqual({ ...record, at: 1 })
  expect(line).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Cf}]/u)
})
