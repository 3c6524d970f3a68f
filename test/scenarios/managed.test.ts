import { expect, test } from 'vitest'
import { eventLog } from '../../src/metrics/eventLog.ts'
import { outcome } from './shipped.ts'

// https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-scaling.html: more than doubling
// within 5 minutes may be throttled, doubling is not.
test.each(['42', '1', '2'])(
  'shape: doubling is served, and a jump throttled until more are there (seed %s)',
  seed => {
    const minutes: number[] = []
    const environments: number[] = []
    const observer = eventLog(record => {
      if (record.event !== 'decided') return
      if (record.decision === 'throttled') minutes.push(record.at / 60e6)
      else environments[Math.floor(record.at / 60e6)] = record.state.environments
    })
    const { functions } = outcome('managed-instances-doubling', { seed }, { observer })
    expect(functions['search']?.coldStarts).toBe(0)
    expect(minutes.length).toBeGreaterThan(1000)
    expect(minutes[0]).toBeGreaterThanOrEqual(40)
    expect(minutes.at(-1)).toBeLessThan(45)
    expect(environments[39]).toBeGreaterThan(environments[14] ?? Number.NaN)
    expect(environments[59]).toBeGreaterThan(2 * (environments[39] ?? Number.NaN))
  },
)

test('shape: 13 environments all day prevent the throttles of the jump', () => {
  const { functions } = outcome('managed-instances-doubling', {
    'functions.search.FunctionScalingConfig.MinExecutionEnvironments': '13',
  })
  expect(functions['search']?.Throttles).toBe(0)
})
