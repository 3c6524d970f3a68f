// https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html,
// https://docs.aws.amazon.com/lambda/latest/dg/with-sqs-filtering.html,
// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html and
// https://docs.aws.amazon.com/sns/latest/dg/string-value-matching.html, read in November 2026.

import { expect, test } from 'vitest'
import { type Dialect, eventBridgeRule, snsPolicy } from '../../src/model/filters/dialect.ts'
import type { AttributeValue } from '../../src/model/filters/patternValue.ts'
import { matching } from '../model/filters/matching.ts'
import { problemsOf } from '../support/simulate.ts'
import { queueOf } from '../timeline/queueTable.ts'

type Example = readonly [
  claim: string,
  pattern: string,
  matches: Readonly<Record<string, AttributeValue>>,
  others: Readonly<Record<string, AttributeValue>>,
]

/** The table of comparison operators of Lambda's page, row by row. */
const table: readonly Example[] = [
  ['UserID is null', '{"UserID":[null]}', { UserID: null }, { UserID: undefined }],
  ['LastName is empty', '{"LastName":[""]}', { LastName: '' }, { LastName: null }],
  ['Name is "Alice"', '{"Name":["Alice"]}', { Name: 'Alice' }, { Name: 'alice' }],
  [
    'Name is "Alice", ignoring case',
    '{"Name":[{"equals-ignore-case":"alice"}]}',
    { Name: 'Alice' },
    { Name: 'Alicia' },
  ],
  [
    'Location is "New York" and Day is "Monday"',
    '{"Location":["New York"],"Day":["Monday"]}',
    { Location: 'New York', Day: 'Monday' },
    { Location: 'New York', Day: 'Tuesday' },
  ],
  [
    'PaymentType is "Credit" or "Debit"',
    '{"PaymentType":["Credit","Debit"]}',
    { PaymentType: 'Debit' },
    { PaymentType: 'Cash' },
  ],
  [
    'Location is "New York", or Day is "Monday"',
    '{"$or":[{"Location":["New York"]},{"Day":["Monday"]}]}',
    { Location: 'Boston', Day: 'Monday' },
    { Location: 'Boston', Day: 'Tuesday' },
  ],
  [
    'Weather is anything but "Raining"',
    '{"Weather":[{"anything-but":["Raining"]}]}',
    { Weather: 'Sunny' },
    { Weather: 'Raining' },
  ],
  ['Price is 100', '{"Price":[{"numeric":["=",100]}]}', { Price: 100 }, { Price: 101 }],
  [
    'Price is more than 10, and less than or equal to 20',
    '{"Price":[{"numeric":[">",10,"<=",20]}]}',
    { Price: 20 },
    { Price: 10 },
  ],
  [
    'ProductName exists',
    '{"ProductName":[{"exists":true}]}',
    { ProductName: 'Lamp' },
    { ProductName: undefined },
  ],
  [
    'ProductName does not exist',
    '{"ProductName":[{"exists":false}]}',
    { ProductName: undefined },
    { ProductName: 'Lamp' },
  ],
  [
    'Region is in the US',
    '{"Region":[{"prefix":"us-"}]}',
    { Region: 'us-east-1' },
    { Region: 'eu' },
  ],
  [
    'FileName ends with a .png extension',
    '{"FileName":[{"suffix":".png"}]}',
    { FileName: 'a.png' },
    { FileName: 'a.jpg' },
  ],
]

test.each(table)('E6: %s', (_, pattern, matches, others) => {
  expect(matching(pattern, matches)).toBe(true)
  expect(matching(pattern, others)).toBe(false)
})

test('E6: for numbers, Lambda also uses string representation: 300, 300.0 and 3.0e2 are not equal', () => {
  const equal = (text: string) => matching(`{"n":[${text}]}`, { n: 300 })
  expect(['300', '300.0', '3.0e2'].map(equal)).toEqual([true, false, false])
  const numeric = (text: string) => matching(`{"n":[{"numeric":["=",${text}]}]}`, { n: 300 })
  expect(['300', '300.0', '3.0e2'].map(numeric)).toEqual([true, true, true])
})

test('E6: exact character-by-character matching: a number is not the text of it', () => {
  expect(matching('{"n":["300"]}', { n: 300 })).toBe(false)
  expect(matching('{"n":[300]}', { n: '300' })).toBe(false)
  expect(matching('{"n":[{"prefix":"3"}]}', { n: 300 })).toBe(false)
})

/** What only others than Lambda know. */
const more: readonly (readonly [Dialect, ...Example])[] = [
  [
    eventBridgeRule,
    'Region is not in the US',
    '{"Region":[{"anything-but":{"prefix":"us-"}}]}',
    { Region: 'eu-west-1' },
    { Region: 'us-east-1' },
  ],
  [
    eventBridgeRule,
    'FileName does not end with a .png extension',
    '{"FileName":[{"anything-but":{"suffix":".png"}}]}',
    { FileName: 'a.jpg' },
    { FileName: 'a.png' },
  ],
  [
    eventBridgeRule,
    'State is any value besides "initializing" or any other casing variation',
    '{"state":[{"anything-but":{"equals-ignore-case":"initializing"}}]}',
    { state: 'running' },
    { state: 'INITIALIZING' },
  ],
  [
    eventBridgeRule,
    'FileName is not a file path that includes /lib/',
    '{"FilePath":[{"anything-but":{"wildcard":"*/lib/*"}}]}',
    { FilePath: '/usr/bin/a' },
    { FilePath: '/usr/lib/a' },
  ],
  [
    eventBridgeRule,
    'Service name starts with the letters "eventb", regardless of case',
    '{"service":[{"prefix":{"equals-ignore-case":"eventb"}}]}',
    { service: 'EventBridge' },
    { service: 'Lambda' },
  ],
  [
    eventBridgeRule,
    'Service name ends with the letters "tbridge", or any other casing variation',
    '{"service":[{"suffix":{"equals-ignore-case":"tBridge"}}]}',
    { service: 'EVENTBRIDGE' },
    { service: 'bridges' },
  ],
  [
    eventBridgeRule,
    'Any file with a .png extension, located within the folder "dir"',
    '{"FileName":[{"wildcard":"dir/*.png"}]}',
    { FileName: 'dir/a/b.png' },
    { FileName: 'other/b.png' },
  ],
  [
    snsPolicy,
    'customer_interests is anything but rugby or tennis',
    '{"customer_interests":[{"anything-but":["rugby","tennis"]}]}',
    { customer_interests: 'baseball' },
    { customer_interests: 'rugby' },
  ],
  [
    snsPolicy,
    'an address of a network',
    '{"source_ip":[{"cidr":"10.0.0.0/24"}]}',
    { source_ip: '10.0.0.255' },
    { source_ip: '10.1.1.0' },
  ],
]

test.each(more)('AS-14: $name: %s', (dialect, _, pattern, matches, others) => {
  expect(matching(pattern, matches, dialect)).toBe(true)
  expect(matching(pattern, others, dialect)).toBe(false)
})

const withFilters = (filters: readonly string[], attributes = 'kind: [order], amount: [1]') =>
  problemsOf(
    queueOf(
      `attributes: { ${attributes} }, FilterCriteria: { Filters: [ ${filters.map(each => `{ Pattern: '${each}' }`).join(', ')} ] }, queue: { backlog: 1 }`,
    ),
  )

test('E6: up to five filters, and up to 10 on request', () => {
  const pattern = '{"body":{"kind":["order"]}}'
  expect(withFilters(Array.from({ length: 10 }, () => pattern))).toEqual([])
  expect(withFilters(Array.from({ length: 11 }, () => pattern))).toEqual([
    'sources.orders.FilterCriteria.Filters: must be 1 to 10 filters, more than 5 of them on request (E6): found 11',
  ])
})

test.each([
  ['{"kind":["order"]}', 'kind: must look at body, as filters of SQS do (E6): found "kind"'],
  [
    '{"body":{"knd":["order"]}}',
    'body.knd: did you mean kind? The attribute must be one of kind, amount: found "knd"',
  ],
  [
    '{"body":{"kind":[{"wildcard":"o*"}]}}',
    'body.kind[0].wildcard: the operator of a filter of Lambda must be one of prefix, suffix, equals-ignore-case, anything-but, numeric, exists: found "wildcard"',
  ],
  [
    '{"body":{"kind":[{"anything-but":{"prefix":"o"}}]}}',
    'body.kind[0].anything-but: must be texts only, or numbers only, as a filter of Lambda has it: found an object with "prefix"',
  ],
  [
    '{"body":{"amount":[{"numeric":[">",6000000000]}]}}',
    'body.amount[0].numeric: must be a comparison with numbers from -5000000000 to 5000000000: found a list',
  ],
  [
    '{"body":{"kind":"order"}}',
    'body.kind: must be a list of what matches, or keys with such lists: found "order"',
  ],
  [
    '{"body":{"kind":["order"],}}',
    'must be JSON, with a key in double quotes at character 27: found "{\\"body\\":{\\"kind\\":[\\"order\\"],}}"',
  ],
  [
    '{"body":{"kind":["order"]}',
    'must be JSON, with a comma or } at character 27: found "{\\"body\\":{\\"kind\\":[\\"order\\"]}"',
  ],
])('E6: a pattern %s is refused in words', (pattern, message) => {
  expect(withFilters([pattern])).toEqual([
    `sources.orders.FilterCriteria.Filters.0.Pattern: ${message}`,
  ])
})
