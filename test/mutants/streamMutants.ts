import type { Mutant } from './mutant.ts'

const lanes = 'src/model/lanes/lanes.ts'

/** Bugs in streams, and in how Lambda reads them. */
export const streamMutants: readonly Mutant[] = [
  {
    name: 'a failed batch of a stream is tried once more than it may be',
    rule: 'K4',
    file: lanes,
    find: 'lane.retries < lane.mapping.plan.retries',
    replace: 'lane.retries <= lane.mapping.plan.retries',
  },
  {
    name: 'a split uses up a retry',
    rule: 'K5',
    file: lanes,
    find: 'lane.split()',
    replace: 'lane.retries++\n      lane.split()',
  },
  {
    name: 'the first record that failed is done as well',
    rule: 'K6',
    file: lanes,
    find: 'if (first > 0) this.#checkpoint(lane, first)',
    replace: 'if (first > 0) this.#checkpoint(lane, first + 1)',
  },
  {
    name: 'a batch that waits is too old only when it would be tried again',
    rule: 'K4',
    file: lanes,
    find: 'const wait = Math.min(lane.lastWait, Math.max(0, oldAt - now))',
    replace: 'const wait = lane.lastWait',
  },
  {
    name: 'records of a shard are dealt to its batches in turn, not by their keys',
    rule: 'K2',
    file: 'src/model/shards/shard.ts',
    find: 'this.lanes[hash % this.lanes.length]',
    replace: 'this.lanes[this.#writes % this.lanes.length]',
  },
  {
    name: 'the window of a stream begins with its first record',
    rule: 'E3',
    file: 'src/model/lanes/laneWindows.ts',
    find: 'const end = lane.openedAt + window',
    replace: 'const end = now + window',
  },
  {
    name: 'a stream of DynamoDB is polled as seldom as one of Kinesis',
    rule: 'K1',
    file: 'src/scenario/mappings/dynamoDb.ts',
    find: 'quotas.dynamoDbPolls.value',
    replace: 'quotas.kinesisPolls.value',
  },
  {
    name: 'the iterator age is that of the first record',
    rule: 'K11',
    file: 'src/metrics/streamMeter.ts',
    find: 'this.age.add(now - batch.writtenAt(size - 1))',
    replace: 'this.age.add(now - batch.writtenAt(0))',
  },
]
