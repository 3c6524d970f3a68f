import { expect, test } from 'vitest'
import { eventLog } from '../../src/metrics/eventLog.ts'
import { outcome } from './shipped.ts'

const provisionedTo = (count: number) => ({
  'functions.f.ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions': String(count),
})

// https://www.repost.aws/questions/QUcokiH6lITPSP5SxILk1VKg: AWS's answer is 5,000 a second.
test('tight: 500 provisioned take 305,000 of 427,698 requests, busy for less than a third', () => {
  const f = outcome('provisioned-ten-times-rate').functions['f']
  expect(f?.Invocations).toBe(427_698)
  // The 5,000 that may come at once (C12) are an assumption; without them it were 300,000.
  expect((f?.ProvisionedConcurrencyInvocations ?? 0) / 305_000).toBeCloseTo(1, 4)
  expect(Object.keys(f?.spillsByCause ?? {})).toEqual(['rate'])
  expect(f?.ProvisionedConcurrencyUtilization?.mean).toBeLessThan(1 / 3)
})

// https://aws.amazon.com/lambda/pricing/, us-east-1, x86, read 2026-05; millionths of a dollar.
test('exact: with six of ten in use, provisioned costs what on demand does', () => {
  const { onDemand, provisioned } = outcome('provisioned-break-even').functions
  const used = onDemand?.gbSeconds ?? Number.NaN
  expect(used).toBe(21_594)
  expect(provisioned?.gbSeconds).toBe(used)
  expect(provisioned?.provisionedGbSeconds).toBe(36_000)
  const cost = 36_000 * 4.1667 + used * 9.7222
  expect(cost / (used * 16.6667)).toBeCloseTo(1, 3)
})

// George Mao, https://georgemao.medium.com/...-735eb14040cf: three points of one minute.
test('exact in time: after a jump at 10 minutes, more is asked for at 13 and ready after 14.5', () => {
  const changes: { minute: number; configured: number; ready: number }[] = []
  let spilled = 0
  const observer = eventLog(record => {
    if (record.event === 'provisioned') changes.push({ minute: record.at / 60e6, ...record })
    const isBefore = record.at >= 600e6 && record.at < 870e6
    if (isBefore && record.event === 'decided' && record.spill !== undefined) spilled++
  })
  outcome('provisioned-autoscaling-lag', {}, { observer })
  const asked = changes.find(({ configured }) => configured > 10)
  const relief = changes.find(({ ready }) => ready > 10)
  expect(asked?.minute).toBe(13)
  expect(relief?.minute).toBeGreaterThanOrEqual(14.5)
  expect(relief?.minute).toBeLessThan(14.51)
  expect(spilled / (40 * 270)).toBeCloseTo(0.75, 1)
})

// Erlang's loss formula: B(10, 11) = 0.163232; 18 and 21 are the least for 1% and 0.1%.
test.each([
  { provisioned: 11, least: 0.155, most: 0.171 },
  { provisioned: 17, least: 0.01, most: 0.016 },
  { provisioned: 18, least: 0.004, most: 0.01 },
  { provisioned: 21, least: 0.0001, most: 0.001 },
])('exact theory: of 10 in flight on $provisioned provisioned, $least to $most spill over', row => {
  const f = outcome('provisioned-erlang', provisionedTo(row.provisioned)).functions['f']
  const spilled = f?.ProvisionedConcurrencySpilloverInvocations ?? Number.NaN
  const share = spilled / (f?.Invocations ?? Number.NaN)
  expect(share).toBeGreaterThan(row.least)
  expect(share).toBeLessThan(row.most)
})

test('shape: on launch day p99 is that of the handler, whatever is provisioned', () => {
  const { functions, sources } = outcome('api-launch-day')
  const few = outcome('api-launch-day', {
    'functions.checkout.ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions': '1',
  })
  expect(functions['checkout']?.Throttles).toBe(0)
  expect(few.functions['checkout']?.Throttles).toBe(0)
  const share = (functions['checkout']?.ProvisionedConcurrencyInvocations ?? 0) / 370_000
  expect(share).toBeGreaterThan(0.95)
  expect(sources['web']?.latency.p99).toBeLessThan(420)
  expect(few.sources['web']?.latency.p99).toBeLessThan(420)
  expect(few.functions['checkout']?.coldStarts).toBeGreaterThan(
    functions['checkout']?.coldStarts ?? 0,
  )
  expect(few.functions['checkout']?.coldStarts).toBeLessThan(100)
})
