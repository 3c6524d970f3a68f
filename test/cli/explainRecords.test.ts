import { describe, expect, test } from 'vitest'
import { storyRows } from '../support/storyRows.ts'
import { answer } from './answer.ts'
import { newFolder } from './newFolder.ts'
import { put } from './smallScenario.ts'

/** One function and one stream of four shards, without chance. */
function scenario(lambda: string, source: string, more = ''): string {
  return `name: Records
duration: 10m
start: 2026-11-27T22:40:00+01:00
functions: { work: { Timeout: 20, init: 0, ${lambda} } }
sources:
  clicks: { Type: Kinesis, FunctionName: work, ${source} }
  ${more}
`
}

const stream = 'stream: { ShardCount: 4, keys: { sequence: [1] }, backlog: 4 }'

async function explained(text: string, ...line: string[]) {
  const folder = newFolder()
  put(folder, 'stream.yaml', text)
  return answer(folder, ['explain', 'stream.yaml', ...line])
}

/** The lines of an explanation, without the pages below it; wrapped ones are one. */
async function told(text: string, ...line: string[]): Promise<string[]> {
  const { status, stdout, stderr } = await explained(text, ...line)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return storyRows(stdout.split('\n\n')[0] ?? '')
}

/** Those that are about the record itself, and not about an invocation that had it. */
function own(lines: readonly string[]): string[] {
  return lines.filter(line => !/ {2}(batch clicks|the invocation)/.test(line))
}

test('K5, K8: of a record that fails each time it says how often, and who is told, by the clock of the scenario', async () => {
  const text = scenario(
    'duration: 1s',
    `BisectBatchOnFunctionError: true, MaximumRetryAttempts: 1, poison: [3], DestinationConfig: { OnFailure: { Destination: failed } }, ${stream}`,
    'failed: { Type: SQS }',
  )
  const lines = await told(text, 'record', 'clicks#3')
  expect(own(lines)).toEqual([
    'Record clicks#3',
    'It was handed over 4 times, failed 4 times, and was given up at 22:40:09, 9 s after the run began.',
    '22:40:00  written to shard 0, before the run began',
    '22:40:01  its batch waits for 1 s (K7)',
    '22:40:02  its batch was split, and the other part goes first (K5)',
    '22:40:03  the part of 2 that it is in is next (K5)',
    '22:40:04  its batch waits for 1 s (K7)',
    '22:40:05  its batch was split, and it is in the first part, of 1 (K5)',
    '22:40:06  its batch waits for 2 s (K7)',
    '22:40:09  given up, as the retries of its batch were used up (K4); failed is told (K8)',
  ])
  expect(lines.filter(line => line.includes('ended with an error'))).toHaveLength(4)
  expect(lines[3]).toContain('22:40:00  batch clicks#1 of 4 records was cold')
  expect(lines.filter(line => line.includes('attempt 3'))).toHaveLength(1)
  expect(lines.join()).not.toContain('attempt 2')
})

test('K6: a record says whether it failed, or one before it', async () => {
  const text = scenario(
    'duration: 1s',
    `FunctionResponseTypes: [ReportBatchItemFailures], MaximumRetryAttempts: 0, poison: [2], ${stream}`,
  )
  expect(own(await told(text, 'record', '2')).slice(1)).toEqual([
    'It was handed over once, failed once, and was given up at 22:40:01, 1 s after the run began.',
    '22:40:00  written to shard 0, before the run began',
    '22:40:01  the function reported that it failed (K6)',
    '22:40:01  given up, as the retries of its batch were used up (K4); nobody is told',
  ])
  expect((await told(text, 'record', '3')).slice(-2)).toEqual([
    '22:40:01  it is to be handed over again, as one before it failed (K6)',
    '22:40:01  given up, as the retries of its batch were used up (K4); nobody is told',
  ])
  expect((await told(text, 'record', '1')).at(-1)).toBe('22:40:01  done, and not read again')
})

test('K7: a record that throttles kept from the function says so', async () => {
  const text = scenario('ReservedConcurrentExecutions: 0, duration: 1s', stream)
  const lines = await told(text, 'record', '1', '--set', 'duration=5s')
  expect(own(lines).slice(1)).toEqual([
    'It was handed over 3 times, throttled 3 times, never reached the function, and waits to be tried again when the run ends.',
    '22:40:00  written to shard 0, before the run began',
    '22:40:00  its batch waits for 1 s (K7)',
    '22:40:01  its batch waits for 2 s (K7)',
    '22:40:03  its batch waits for 4 s (K7)',
  ])
  expect(lines.filter(line => line.includes('throttled by the reserved'))).toHaveLength(3)
})

test('a record that nobody reads, that is passed over, or that the function has says so', async () => {
  const summary = async (settings: string, work = 'duration: 1s') =>
    (await told(scenario(work, `${settings}, ${stream}`), 'record', '1'))[1]
  expect(await summary('Enabled: false')).toBe(
    'It was never handed to the function, and waits when the run ends.',
  )
  expect(await summary('passes: 0%')).toBe(
    'It was never handed to the function, and was passed over, because no filter lets it through, at 22:40:00, 0 s after the run began.',
  )
  const slow = scenario('duration: 10s', stream)
  expect((await told(slow, 'record', '1', '--set', 'duration=5s'))[1]).toBe(
    'It was handed over once, and is with the function when the run ends.',
  )
})

test('K4: a record that became too old behind another says so', async () => {
  const settings = `MaximumRecordAgeInSeconds: 60, BatchSize: 1, poison: [1], ${stream}`
  expect(await told(scenario('duration: 1s', settings), 'record', '2')).toEqual([
    'Record clicks#2',
    'It was never handed to the function, and was given up at 22:41:00, 1 min after the run began.',
    '22:40:00  written to shard 0, before the run began',
    '22:41:00  given up, as it had become too old (K4); nobody is told',
  ])
})

test('of a topic a record says which partition, of a broker none, and when it came', async () => {
  const topic = scenario('duration: 1s', 'topic: { partitions: 3, backlog: 1 }')
  expect(await told(topic.replace('Kinesis', 'MSK'), 'record', '1')).toContain(
    '22:40:00  written to partition 1, before the run began',
  )
  const broker = scenario('duration: 1s', 'arrivals: { at: [1s] }').replace('Kinesis', 'MQ')
  expect((await told(broker, 'record', '1')).slice(1, 3)).toEqual([
    'It was handed over once, and was done at 22:40:02.5, 1.5 s after it was written.',
    '22:40:01  written',
  ])
})

describe('the first record with an outcome', () => {
  const passes = scenario('duration: 1s', `passes: 50%, ${stream}`)
  const failing = `MaximumRetryAttempts: 0, poison: [2], BatchSize: 1, ${stream}`
  const destination = 'DestinationConfig: { OnFailure: { Destination: elsewhere } }'
  const old = 'BatchSize: 1, poison: [1], stream: { backlog: 2, backlogAge: 86395s }'

  test.each([
    ['done', scenario('duration: 1s', failing), 1],
    ['dropped', scenario('duration: 1s', failing), 2],
    ['deadLettered', scenario('duration: 1s', `${destination}, ${failing}`), 2],
    ['expired', scenario('duration: 1s', old), 1],
    ['filtered', passes, 1],
  ])('is found by %s', async (outcome, text, number) => {
    expect((await told(text, 'record', '--outcome', outcome))[0]).toBe(`Record clicks#${number}`)
    expect((await told(text, 'record', 'clicks', '--outcome', outcome))[0]).toBe(
      `Record clicks#${number}`,
    )
  })
})

describe('explain refuses', () => {
  test.each([
    [
      ['record', '--outcome', 'deleted'],
      '--outcome of a record must be one of done, dropped, deadLettered, expired, filtered',
    ],
    [['record', 'click#1'], 'the scenario has no stream "click"; did you mean clicks?'],
    [['record'], 'explain needs the name of the record'],
    [['record', '--outcome', 'expired'], 'within 10m no record is expired'],
    [['record', 'clicks#9'], 'within 10m there is no record "clicks#9"'],
    [['message', 'clicks#1'], 'no source of the scenario is a queue'],
  ])('%j in words, with exit code 2', async (line, words) => {
    const { status, stdout, stderr } = await explained(scenario('duration: 1s', stream), ...line)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(words)
  })
})
