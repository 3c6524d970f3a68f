import { pages } from '../pages.ts'
import { assumed, documented, implied } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** How Lambda reads topics of Kafka. */
export const kafka: RuleTopic = {
  title: 'Kafka',
  rules: [
    defineRule({
      id: 'KF-1',
      title: 'Partitions',
      statement:
        'A partition has one batch at a time, in order; what is in which partition is the hash of its key. ' +
        'A failed batch holds up its partition only.',
      provenance: documented(pages.kafkaScaling),
      status: 'modelled',
    }),
    defineRule({
      id: 'KF-2',
      title: 'Event pollers on demand',
      statement:
        'Lambda begins with a default number of event pollers, here 1, looks at the offset lag every ' +
        'minute, and has more or fewer of them within 3 minutes, at most one for each partition.',
      provenance: documented(pages.kafkaScaling),
      status: 'modelled',
    }),
    defineRule({
      id: 'KF-3',
      title: 'Pollers and throttles',
      statement: 'On demand, a throttle of the function leaves fewer event pollers.',
      provenance: documented(pages.kafkaScaling),
      status: 'modelled',
    }),
    defineRule({
      id: 'KF-4',
      title: 'Provisioned mode',
      statement:
        'Event pollers are at least MinimumPollers and at most MaximumPollers, and never more than ' +
        'partitions. Each brings 5 MB a second and has 5 batches under way; 10 are an event poller unit.',
      provenance: documented(pages.kafkaScaling),
      status: 'modelled',
    }),
    defineRule({
      id: 'KF-5',
      title: 'When pollers change',
      statement:
        'They double while the lag would take more than a minute at the pace so far, and halve when half ' +
        'would do. All share the partitions, on demand with as many batches each as in provisioned mode.',
      provenance: assumed(
        'AWS says what is looked at, and neither how much is too much nor how many more there are',
      ),
      status: 'assumed',
    }),
    defineRule({
      id: 'KF-6',
      title: 'Failed batches',
      statement:
        'A failed batch is tried again until it succeeds. In provisioned mode retries and ages may end ' +
        'that; without a limit of its own a batch with an on-failure destination has 10 retries.',
      provenance: documented(pages.kafkaRetries),
      status: 'modelled',
    }),
    defineRule({
      id: 'KF-7',
      title: 'Where errors are controlled',
      statement:
        'MaximumRetryAttempts, MaximumRecordAgeInSeconds, BisectBatchOnFunctionError and ' +
        'FunctionResponseTypes need a ProvisionedPollerConfig.',
      provenance: documented(pages.kafkaRetries),
      status: 'modelled',
    }),
    defineRule({
      id: 'KF-8',
      title: 'Retention of a topic',
      statement:
        'A topic keeps records for 7 days where nothing is set. One that is too old is gone when it would ' +
        'be read or tried again.',
      provenance: implied(pages.mskConfiguration),
      status: 'modelled',
    }),
    defineRule({
      id: 'KF-9',
      title: 'Offset lag',
      statement:
        'The offset lag of a partition is what was written to it and is neither done nor given up.',
      provenance: documented(pages.metricsTypes),
      status: 'modelled',
    }),
    defineRule({
      id: 'KF-10',
      title: 'Share groups',
      statement: 'With a ConsumptionMode of Queue a topic has no order. That is not modelled.',
      provenance: documented(pages.kafkaScaling),
      status: 'notModelled',
    }),
  ],
}
