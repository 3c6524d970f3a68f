import { describe, expect, test } from 'vitest'
import { storyRows } from '../support/storyRows.ts'
import { answer } from './answer.ts'
import { newFolder } from './newFolder.ts'
import { put, smallScenario } from './smallScenario.ts'

const story = `name: Story
duration: 1m
account: { ConcurrentExecutions: 2 }
functions:
  front:
    MemorySize: 1024
    Timeout: 10
    init: 100ms
    work: [{ use: { resource: db, for: 300ms } }, { wait: 50ms }, { invoke: pay }]
  pay: { MemorySize: 512, Timeout: 10, init: 200ms, duration: 300ms }
resources: { db: { connections: 1 } }
sources:
  web:
    Type: Api
    FunctionName: front
    timeout: 600ms
    overhead: 20ms
    retries: { attempts: 2, base: 1s, jitter: none }
    arrivals: { at: [1s] }
  shop:
    Type: HttpApi
    retries: { attempts: 2, base: 100ms, jitter: none }
    arrivals: { at: [10s, 10s, 10s] }
    flow: [{ call: pay }, { wait: 2s }, { call: front }]
`

/** The lines of an explanation, without the pages below it; wrapped ones are one. */
async function told(...line: string[]): Promise<string[]> {
  const folder = newFolder()
  put(folder, 'story.yaml', story)
  const { status, stdout, stderr } = await answer(folder, ['explain', 'story.yaml', ...line])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const [text = ''] = stdout.split('\n\n')
  return storyRows(text)
}

// By hand: 20 ms to the front, Init of 100 ms, 300 ms with db, 50 ms; then pay, 200 ms + 300 ms at first. The
// client gives up 600 ms after the front had it, waits 1 s, and once more 600 ms.
test('a request with attempts is told from its arrival to what ran on after it', async () => {
  // The shorter the run, the sooner after the end of the request it is seen to be over.
  expect(await told('request', 'web#1', '--set', 'duration=10s')).toEqual([
    'Request web#1',
    '1 s  the request arrived',
    '1.02 s  attempt 1, 20 ms after it was sent, was cold: 0 environments of front:$LATEST existed, ' +
      '0 busy, 0 idle; 1,000 scaling tokens were left (C10)',
    '1.12 s  attempt 1 started on front:$LATEST#1, 100 ms later',
    '1.12 s  its code has db at once',
    '1.42 s  it is done with db after 300 ms',
    '1.47 s  its code calls front>pay#1',
    '1.62 s  attempt 1 was given up by its client, which waits 600 ms (F7)',
    '1.62 s  it waits 1 s, until 2.62 s, to try again',
    '1.97 s  front>pay#1 completed; its code waited 500 ms for it',
    '1.97 s  attempt 1 completed at 1.97 s, 850 ms after it started: Duration 850 ms, Init 100 ms; ' +
      '950 ms are billed. Nobody waited for it any longer: it kept its concurrency and is billed all ' +
      'the same (F7)',
    '2.64 s  attempt 2, 20 ms after it was sent, was warm: 1 environment of front:$LATEST existed, ' +
      '0 busy, 1 idle, and it was given front:$LATEST#1 (L16)',
    '2.64 s  its code has db at once',
    '2.94 s  it is done with db after 300 ms',
    '2.99 s  its code calls front>pay#2',
    '3.24 s  attempt 2 was given up by its client, which waits 600 ms (F7)',
    '3.24 s  the request timed out after 2 attempts, 2.24 s after it arrived: that was the last of 2 attempts',
    '3.29 s  front>pay#2 completed; its code waited 300 ms for it',
    '3.29 s  attempt 2 completed at 3.29 s, 650 ms after it started: Duration 650 ms; 650 ms are ' +
      'billed. Nobody waited for it any longer: it kept its concurrency and is billed all the same (F7)',
  ])
})

// Two of the three find room in the account, the third is throttled twice.
test('a request that is throttled says by what, what it is told and how long it waits', async () => {
  const throttled =
    'was throttled by the concurrency of the account: 2 of 2 were claimed (C5). ' +
    'The API answered ConcurrentInvocationLimitExceeded'
  expect(await told('request', 'shop/pay#3')).toEqual([
    'Request shop/pay#3',
    '10 s  the request arrived',
    `10 s  attempt 1 ${throttled}`,
    '10 s  attempt 1 came back throttled: status 500',
    '10 s  it waits 100 ms, until 10.1 s, to try again',
    `10.1 s  attempt 2 ${throttled}`,
    '10.1 s  attempt 2 came back throttled: status 500',
    '10.1 s  the request ended throttled after 2 attempts, 100 ms after it arrived: that was the last of 2 attempts',
  ])
})

// The first visitor finds pay warm, the others come to front at 12.5 s. Their environments are there at 12.6 s, when
// the first one leaves db; the second has it until 12.9 s.
test('a handler that waits for a resource says how long it waited', async () => {
  const lines = await told('request', 'shop/front#3', '--set', 'account.ConcurrentExecutions=10')
  expect(lines.slice(1, 8)).toEqual([
    '12.5 s  the request arrived',
    expect.stringMatching(/^12\.5 s {2}attempt 1 was cold: 2 environments of front/),
    '12.6 s  attempt 1 started on front:$LATEST#3, 100 ms later',
    '12.9 s  its code has db after it waited 300 ms',
    '13.2 s  it is done with db after 300 ms',
    '13.25 s  its code calls front>pay#5',
    '13.55 s  front>pay#5 completed; its code waited 300 ms for it',
  ])
})

test('the call of a function is a request as any other', async () => {
  const lines = await told('request', 'front>pay#1')
  expect(lines.at(1)).toBe('1.47 s  the request arrived')
  expect(lines.at(-1)).toBe(
    '1.97 s  the request completed after 1 attempt, 500 ms after it arrived',
  )
})

test('a visit is told call by call, and why it was left early', async () => {
  expect(await told('visit', 'shop~3')).toEqual([
    'Visit shop~3',
    '10 s  came',
    '10 s  called shop/pay#3',
    '10.1 s  shop/pay#3 ended throttled after 2 attempts, 100 ms after it was called',
    '10.1 s  left without the rest, as a call had failed, 100 ms after it began',
  ])
  const lines = await told('visit', '1', '--set', 'account.ConcurrentExecutions=10')
  expect(lines.slice(0, 5)).toEqual([
    'Visit shop~1',
    '10 s  came',
    '10 s  called shop/pay#1',
    '10.3 s  shop/pay#1 completed after 1 attempt, 300 ms after it was called',
    '12.3 s  called shop/front#1',
  ])
  expect(lines.at(-1)).toMatch(/ {2}left having done all, /)
})

// Without retries one error is the end; the other function is told at once.
test('an event says who is given what came of it', async () => {
  const text = (more: string) => `name: Events
duration: 1m
functions:
  work: { init: 0, duration: 1s, errors: 100%, EventInvokeConfig: { MaximumRetryAttempts: 0${more} } }
  sorry: { init: 0, duration: 1s }
sources: { uploads: { Type: S3, FunctionName: work, arrivals: { at: [1s] } } }
`
  const last = async (more: string) => {
    const folder = newFolder()
    put(folder, 'events.yaml', text(more))
    const { stdout } = await answer(folder, ['explain', 'events.yaml', 'request', 'uploads#1'])
    return storyRows(stdout.split('\n\n')[0] ?? '').slice(-2)
  }
  const failure = (Type: string) =>
    `, DestinationConfig: { OnFailure: { Type: ${Type}, Destination: sorry } }`
  expect(await last(failure('Lambda'))).toEqual([
    '2 s  the request went to the dead letters after 1 attempt, 1 s after it arrived: errors are not tried again ' +
      'more often (AS-2)',
    '2 s  it goes on to work>sorry~OnFailure (AS-9)',
  ])
  expect((await last(failure('SNS')))[1]).toBe(
    '2 s  its dead-letter queue or destination keeps it (AS-4)',
  )
  expect((await last(''))[1]).toContain('the request was dropped after 1 attempt')
})

test('what was not over when the run ended says so', async () => {
  expect(await told('visit', 'shop~1', '--set', 'duration=12s')).toContain(
    'When the run ended, it was still going on.',
  )
  expect((await told('request', 'web#1', '--set', 'duration=1500ms')).at(-1)).toBe(
    'When the run ended, attempt 1 was still running.',
  )
})

describe('explain refuses', () => {
  test.each([
    [['request', '1'], 'a name with its owner is needed, such as "web#1"'],
    [
      ['request', 'shop/fron#1'],
      'the scenario has no source "shop/fron"; did you mean shop/front?',
    ],
    [['request', 'web#2'], 'within 1m there is no request "web#2"'],
    [['visit', 'web~1'], 'the scenario has no visits of "web"'],
    [['visit', 'shop'], 'a name such as shop~3 is needed: found "shop"'],
    [['visit', 'shop~4'], 'within 1m there is no visit "shop~4"'],
  ])('%j in words', async (line, words) => {
    const folder = newFolder()
    put(folder, 'story.yaml', story)
    const { status, stderr } = await answer(folder, ['explain', 'story.yaml', ...line])
    expect(status).toBe(2)
    expect(stderr).toContain(words)
  })

  test('a visit where nobody has visits', async () => {
    const folder = newFolder()
    put(folder, 'small.yaml', smallScenario)
    expect((await answer(folder, ['explain', 'small.yaml', 'visit', '1'])).stderr).toContain(
      'no source of the scenario has a flow, users or a state machine',
    )
  })
})
