import { expect, test } from 'vitest'
import { problemsOf } from '../support/simulate.ts'
import { streamOf } from './streamTable.ts'

const types = ['MSK', 'SelfManagedKafka', 'MQ', 'DocumentDB']

test.each(types)('E9: a function that is called for %s has at most 14 minutes', type => {
  const yaml = (seconds: number) =>
    streamOf('arrivals: { at: [1s] }', undefined, type).replace(
      'Timeout: 20',
      `Timeout: ${seconds}`,
    )
  expect(problemsOf(yaml(840))).toEqual([])
  expect(problemsOf(yaml(841))).toEqual([
    `sources.clicks: the Timeout of the function must be at most 840 where Type is ${type}: found 841 (E9)`,
  ])
})

test('E9: for Kinesis it may have 15', () => {
  const yaml = streamOf('arrivals: { at: [1s] }').replace('Timeout: 20', 'Timeout: 900')
  expect(problemsOf(yaml)).toEqual([])
})
