import { pages } from '../pages.ts'
import { assumed, documented, implied } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** How Lambda reads streams of Kinesis and DynamoDB. */
export const streams: RuleTopic = {
  title: 'Streams',
  rules: [
    defineRule({
      id: 'K1',
      title: 'One batch at a time',
      statement:
        'Lambda polls a shard of Kinesis once a second and one of DynamoDB 4 times, and again at once ' +
        'when a batch is done. Enhanced fan-out pushes records. A shard has one batch at a time.',
      provenance: documented(pages.kinesis),
      status: 'modelled',
    }),
    defineRule({
      id: 'K2',
      title: 'Batches of a shard at once',
      statement:
        'With a ParallelizationFactor, so many batches of a shard are under way at once, and each key ' +
        'keeps its order.',
      provenance: documented(pages.kinesis),
      status: 'modelled',
    }),
    defineRule({
      id: 'K3',
      title: 'Keys of a batch',
      statement:
        'Which of the batches of a shard a record may be in is the hash of its key modulo the ' +
        'ParallelizationFactor. Where keys are not described, all have the same share.',
      provenance: assumed(
        'AWS says that each key keeps its order, and not how keys are shared out',
      ),
      status: 'assumed',
    }),
    defineRule({
      id: 'K4',
      title: 'Failed batches',
      statement:
        'A failed batch is tried again, and what is behind it waits, until it succeeds, its retries are ' +
        'used up, or its records are too old. By default only the stream sets an end.',
      provenance: documented(pages.kinesisFailures),
      status: 'modelled',
    }),
    defineRule({
      id: 'K5',
      title: 'Bisection',
      statement:
        'With BisectBatchOnFunctionError a failed batch is split in two, each of which is tried by ' +
        'itself. A split uses up no retry.',
      provenance: documented(pages.kinesisFailures),
      status: 'modelled',
    }),
    defineRule({
      id: 'K6',
      title: 'Partial batch responses',
      statement:
        'Where the function says which records failed, those before the first of them are done, and ' +
        'all others are tried again. With bisection this is the split.',
      provenance: documented(pages.kinesisPartial),
      status: 'modelled',
    }),
    defineRule({
      id: 'K7',
      title: 'Waiting to retry',
      statement:
        'A batch waits 1 s after an error or a throttle, then twice as long each time up to 60 s. What ' +
        'succeeds or is given up ends that.',
      provenance: assumed('AWS says that Lambda backs off, and gives no numbers'),
      status: 'assumed',
    }),
    defineRule({
      id: 'K8',
      title: 'Giving up',
      statement:
        'Of a batch that is given up, the on-failure destination is told what it was, and not its ' +
        'records. Then the shard goes on.',
      provenance: documented(pages.kinesisFailures),
      status: 'modelled',
    }),
    defineRule({
      id: 'K9',
      title: 'Tumbling windows',
      statement:
        'A batch has records of one window. A last invocation ends it when a later record is there, or ' +
        '2 minutes after its end, and is tried again until it succeeds.',
      provenance: documented(pages.kinesisWindows),
      status: 'modelled',
    }),
    defineRule({
      id: 'K10',
      title: 'Where reading begins',
      statement:
        'TRIM_HORIZON begins with the oldest record that is there, LATEST with the next, AT_TIMESTAMP ' +
        'with those written since then, of Kinesis only.',
      provenance: documented(pages.kinesisParameters),
      status: 'modelled',
    }),
    defineRule({
      id: 'K11',
      title: 'Iterator age',
      statement:
        'IteratorAge is the age of the last record of a batch when that is handed to the function, and ' +
        'counts again with each retry.',
      provenance: documented(pages.metricsTypes),
      status: 'modelled',
    }),
    defineRule({
      id: 'K12',
      title: 'Retention',
      statement:
        'Records are kept for 24 hours, by Kinesis up to 365 days. One that is too old is gone when it ' +
        'would be read or tried again.',
      provenance: documented(pages.kinesisQuotas),
      status: 'modelled',
    }),
    defineRule({
      id: 'K13',
      title: 'Writing',
      statement:
        'A shard of Kinesis takes 1,000 records and 1 MB in each second of the clock; more are refused, ' +
        'and nobody writes them again.',
      provenance: documented(pages.kinesisQuotas),
      status: 'modelled',
    }),
    defineRule({
      id: 'K14',
      title: 'Resharding',
      statement:
        'When there are other shards, their records are read once those of the shards before them are ' +
        'done, so that each key keeps its order. All shards have an equal part of all hashes.',
      provenance: implied(pages.kinesis),
      status: 'modelled',
    }),
    defineRule({
      id: 'K15',
      title: 'Phase of polls',
      statement:
        'The shards of a stream are polled one after the other, spread evenly over the interval.',
      provenance: assumed('AWS gives the rate of polls, and not when they are made'),
      status: 'assumed',
    }),
  ],
}
