import { describe, expect, test } from 'vitest'
import { storyRows } from '../support/storyRows.ts'
import { answer } from './answer.ts'
import { newFolder } from './newFolder.ts'
import { put } from './smallScenario.ts'

/** One function and one queue, without chance. */
function scenario(lambda: string, source: string, more = ''): string {
  return `name: Messages
duration: 10m
${more}
functions: { work: { Timeout: 20, init: 0, ${lambda} } }
sources: { orders: { Type: SQS, FunctionName: work, BatchSize: 1, ${source} } }
`
}

const reserved = scenario(
  'ReservedConcurrentExecutions: 1, duration: 18s',
  'queue: { backlog: 2, VisibilityTimeout: 20, RedrivePolicy: { maxReceiveCount: 1 } }',
  'start: 2026-11-27T22:40:00+01:00',
)
const failing = scenario(
  'duration: 1s, errors: 100%',
  'queue: { backlog: 1, VisibilityTimeout: 20, RedrivePolicy: { maxReceiveCount: 2 } }',
)

async function explained(text: string, ...line: string[]) {
  const folder = newFolder()
  put(folder, 'queue.yaml', text)
  return answer(folder, ['explain', 'queue.yaml', ...line])
}

/** The lines of an explanation, without the pages below it; wrapped ones are one. */
async function told(text: string, ...line: string[]): Promise<string[]> {
  const { status, stdout, stderr } = await explained(text, ...line)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return storyRows(stdout.split('\n\n')[0] ?? '')
}

// By hand: the function has the first message for 18 s. The second is tried after waits of 1, 2, 4 and 8 s, and is
// held for the 5 s that are left of its visibility timeout.
test('E-S6, E-S10: a message that throttles kept from the function says so, by the clock of the scenario', async () => {
  const lines = await told(reserved, 'message', 'orders#2')
  expect(lines.slice(0, 2)).toEqual([
    'Message orders#2',
    'It was received once, throttled 5 times, never reached the function, and was dead-lettered at 22:40:20, ' +
      '20 s after it was sent.',
  ])
  expect(lines.filter(line => /let go|visible|dead|sent$|received$/.test(line)).slice(1)).toEqual([
    '22:40:00  sent',
    '22:40:00  received',
    '22:40:20  let go: its batch was throttled until its visibility timeout had passed (E-S6)',
    '22:40:20  visible again, as nobody had deleted it',
    '22:40:20  dead-lettered, as it had been received once (E-S10)',
  ])
  const refused = lines.filter(line => line.includes('was throttled by the reserved concurrency'))
  expect(refused.map(line => line.slice(0, 8))).toEqual([
    '22:40:00',
    '22:40:01',
    '22:40:03',
    '22:40:07',
    '22:40:15',
  ])
})

test('the first message with an outcome is found by the outcome', async () => {
  expect(await told(reserved, 'message', '--outcome', 'deadLettered')).toEqual(
    await told(reserved, 'message', '2'),
  )
  expect((await told(reserved, 'message', 'orders', '--outcome', 'deleted'))[0]).toBe(
    'Message orders#1',
  )
})

test('E-S5: a message whose batch fails says how often, and what came of each invocation', async () => {
  const lines = await told(failing, 'message', '1')
  expect(lines[1]).toBe(
    'It was received twice, failed twice, and was dead-lettered at 40 s, 40 s after it was sent.',
  )
  expect(lines.filter(line => line.includes('ended with an error'))).toHaveLength(2)
  expect(lines).toContain('1 s  let go: its batch failed (E-S5); it is hidden for another 19 s')
})

test('E-S8: a message that the function reports as failed says that it did', async () => {
  const text = scenario(
    'duration: 1s',
    'FunctionResponseTypes: [ReportBatchItemFailures], messageErrors: 100%, queue: { backlog: 1, VisibilityTimeout: 20 }',
  )
  const lines = await told(text, 'message', '1', '--set', 'duration=10s')
  expect(lines[1]).toBe('It was received once, failed once, and is hidden when the run ends.')
  expect(lines.at(-1)).toBe(
    '1 s  let go: the function reported that it failed (E-S8); it is hidden for another 19 s',
  )
})

test('a message that waits for its delay, is done or is too old says so', async () => {
  const delayed = scenario('duration: 1s', 'arrivals: { at: [1s] }, queue: { DelaySeconds: 5 }')
  expect((await told(delayed, 'message', '1')).slice(1, 5)).toEqual([
    'It was received once, and was done and deleted at 7 s, 6 s after it was sent.',
    '1 s  sent, and hidden, as the queue has a delay',
    '6 s  its delay is over',
    '6 s  received',
  ])
  const lost = scenario(
    'duration: 1s',
    'Enabled: false, queue: { backlog: 1, MessageRetentionPeriod: 60 }',
  )
  expect(await told(lost, 'message', '1')).toEqual([
    'Message orders#1',
    'It was never received, and was lost, because it had become too old, at 1 min, 1 min after it was sent.',
    '0 s  sent',
    '1 min  expired, as the queue keeps no message so long',
  ])
})

test('a batch is a request of its queue, with every attempt', async () => {
  const lines = await told(reserved, 'request', 'orders#2')
  expect(lines[1]).toBe('0 s  it is a batch of orders#2')
  expect(lines.filter(line => /attempt \d was throttled/.test(line))).toHaveLength(5)
})

describe('explain refuses', () => {
  test.each([
    [
      ['message', '--outcome', 'dead'],
      '--outcome of a message must be one of deleted, deadLettered',
    ],
    [['environment', '--outcome', 'deleted'], '--outcome is of a request, a message or a record'],
    [['message', 'order#1'], 'the scenario has no queue "order"; did you mean orders?'],
    [['message'], 'explain needs the name of the message'],
    [['message', '--outcome', 'expired'], 'within 10m no message is expired'],
    [['message', 'orders#9'], 'within 10m there is no message "orders#9"'],
  ])('%j in words, with exit code 2', async (line, words) => {
    const { status, stdout, stderr } = await explained(reserved, ...line)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(words)
  })
})

test('the first request with an outcome is found, too, of a source where it is named', async () => {
  const text = `name: Requests
duration: 1m
functions: { work: { ReservedConcurrentExecutions: 1, init: 0, duration: 1s } }
sources: { web: { Type: Sdk, FunctionName: work, retries: none, arrivals: { at: [1s, 1s, 3s] } } }
`
  const folder = newFolder()
  put(folder, 'queue.yaml', text)
  const found = async (...line: string[]) =>
    (await answer(folder, ['explain', 'queue.yaml', 'request', ...line])).stdout
  expect(await found('--outcome', 'throttled')).toContain('web#2')
  expect(await found('web', '--outcome', 'completed')).toContain('web#1')
})
