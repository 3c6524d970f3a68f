import { limit, type PublishedLimit } from './publishedLimit.ts'

const guide = (page: string) => `docs.aws.amazon.com/step-functions/latest/dg/${page}.html`
const errors = guide('concepts-error-handling')
const quotas = guide('service-quotas')
const map = guide('state-map')

type Row = readonly [
  rule: string,
  claim: string,
  page: string,
  name: PublishedLimit['name'],
  value: number,
  unit: string,
]

/** Typed by hand from AWS's pages. */
const rows: readonly Row[] = [
  ['SF2', 'the first retry waits 1 s', errors, 'taskRetryInterval', 1, 's'],
  ['SF2', 'there are 3 retries', errors, 'taskRetries', 3, 'attempts'],
  ['SF2', 'each wait is twice as long', errors, 'taskBackoffRate', 2, 'ratio'],
  ['SF2', 'a wait is below 31,622,400 s', errors, 'taskRetryDelayMost', 31_622_400, 's'],
  ['SF4', 'at most 99,999,999 s', guide('state-task'), 'taskTimeoutMost', 99_999_999, 's'],
  ['SF4', 'a standard one has a year', quotas, 'standardExecutionMost', 365, 'days'],
  ['SF4', 'an express one has 5 minutes', quotas, 'expressExecutionMost', 5, 'min'],
  ['SF5', '40 inline', map, 'inlineItemsMost', 40, 'items'],
  ['SF5', '10,000 distributed', map, 'distributedItemsMost', 10_000, 'items'],
]

export const publishedMachineLimits = rows.map(row => limit(...row))
