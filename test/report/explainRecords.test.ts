import { expect, test } from 'vitest'
import { explainRequest } from '../../src/report/explainRequest.ts'
import { planOf } from '../../src/scenario/planOf.ts'
import { readScenario } from '../../src/scenario/readScenario.ts'
import { eventsOf } from '../support/simulate.ts'
import { storyRows } from '../support/storyRows.ts'

const queues = `good: { Type: SQS }
    bad: { Type: SQS }
    dead: { Type: SQS }`

const yaml = (own: string, sources = '', more = '') => `
  name: Records
  duration: 10m
  functions:
    work: { Timeout: 20, init: 0, work: [{ wait: 1s }, { send: bucket }], ${own} }
  sources:
    bucket: { Type: S3, FunctionName: work, arrivals: { at: [0s] } }
    ${sources}
  ${more}
`
const all =
  'DeadLetterQueue: { Type: SQS, TargetArn: dead }, EventInvokeConfig: { DestinationConfig: { OnSuccess: { Type: SQS, Destination: good }, OnFailure: { Type: SQS, Destination: bad } } }'

/** The story of a request of `bucket`. */
function story(text: string, number: number): string[] {
  const reading = readScenario(text, { file: 'test.yaml', resource: () => '' })
  if (!reading.ok) throw new SyntaxError(JSON.stringify(reading.problems))
  const calls = planOf(reading.value, '42', 0).clients?.flatMap(each => each.calls) ?? []
  const call = calls.find(({ name }) => name === 'bucket')
  const label = `bucket#${number}`
  const own = eventsOf(text).filter(each => 'request' in each && each.request === label)
  return storyRows(explainRequest(own, label, call) ?? '').slice(1)
}

test('the story of an event says where a record of it went', () => {
  expect(story(yaml(all, queues), 1).at(-1)).toBe('1 s  a record of it went to good (OnSuccess)')
})

test('that of an event that was stopped says why, and where it went', () => {
  const [arrived, ...others] = story(yaml(all, queues), 17)
  expect(arrived).toBe('16 s  the request arrived')
  expect(others.map(each => each.slice('16 s  '.length))).toEqual([
    'attempt 1 was refused with 400: its chain of invocations had led to the function too often (AS-7)',
    'attempt 1 was stopped, as its chain of invocations had led to the function too often (AS-7)',
    'the request went to the dead letters after 1 attempt, 0 s after it arrived: what went round so often is not tried again (AS-7)',
    'a record of it went to dead (DeadLetterQueue) and bad (OnFailure)',
  ])
})

test('that of one that came twice says so', () => {
  const repeated = yaml('', '', 'assumptions: { eventDuplicates: 100% }')
  const twice = story(repeated.replace(', { send: bucket }', ''), 1)
  expect(twice.join('\n')).toContain('it is delivered once more (AS-6)')
  expect(twice.at(-1)).toContain('the request completed after 2 attempts')
})
