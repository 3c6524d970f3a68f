import type { Mutant } from './mutant.ts'

const kafka = 'src/scenario/kafkaPlan.ts'

/** Bugs in event pollers, and in what only Kafka has. */
export const pollerMutants: readonly Mutant[] = [
  {
    name: 'there are as many pollers of a topic as were asked for, however few its partitions',
    rule: 'KF-4',
    file: kafka,
    find: 'most: Math.min(MaximumPollers, partitions)',
    replace: 'most: MaximumPollers',
  },
  {
    name: 'ten tries of a batch of Kafka, not ten retries',
    rule: 'KF-6',
    file: kafka,
    find: 'retries: quotas.kafkaRetriesWithDestination.value',
    replace: 'retries: quotas.kafkaRetriesWithDestination.value - 1',
  },
  {
    name: 'a poller is added for every invocation that there may be more',
    rule: 'E-S20',
    file: 'src/scenario/pollersPlan.ts',
    find: '(minute * quotas.pollerInvokes.value) / quotas.pollersRamp.value',
    replace: 'minute / quotas.pollersRamp.value',
  },
]
