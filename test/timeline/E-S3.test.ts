import { expect, test } from 'vitest'
import { queueOf, queueTable } from './queueTable.ts'

/** When messages are received of which five come close to each other, after five that take a minute. */
function received(second: number) {
  const moments = [0, 1, 2, 3, 4].map(i => `${second}.${i}1s`)
  const settings = `BatchSize: 1, queue: { backlog: 5, VisibilityTimeout: 200 }, arrivals: { at: [${moments.join(', ')}] }`
  const yaml = queueOf(settings, 'duration: { constant: 60s }', '400s').replace(
    'Timeout: 20',
    'Timeout: 100',
  )
  return queueTable(yaml)
    .split('\n')
    .filter(row => row.includes('received'))
    .slice(5)
    .map(row => row.split(' ')[0])
}

test('E-S3: the minute that is over goes first, and what ends with it was in use in the next', () => {
  expect(received(130)).toEqual(['2m10.01s', '2m10.11s', '2m10.21s', '2m10.31s', '2m10.41s'])
})

test('E-S3: after a minute in which none was in use half of 5 are left, and one more comes each 200 ms', () => {
  expect(received(190)).toEqual(['3m10.01s', '3m10.11s', '3m10.21s', '3m10.51s', '3m10.71s'])
})
