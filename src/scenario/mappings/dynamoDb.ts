import { pages } from '../../model/pages.ts'
import { documented } from '../../model/provenance.ts'
import { quotas } from '../../model/quotas.ts'
import { defineMapping } from '../mapping.ts'
import { streamPlan } from '../streamPlan.ts'
import { streamProblems } from '../streamProblems.ts'
import { type StreamSettings, streamShape } from '../streamShape.ts'

export const dynamoDb = defineMapping({
  Type: 'DynamoDB',
  summary: 'The stream of a table of DynamoDB',
  provenance: documented(pages.dynamoDb),
  shape: streamShape,
  bounds: {},
  order: { keys: ['stream', 'keys'] },
  filters: { payload: 'dynamodb', isAll: false },
  settable: ['Enabled', 'ParallelizationFactor', 'stream.ShardCount'],
  isStocked: ({ stream }) => (stream?.backlog ?? 0) > 0,
  problems: (settings, whole) => [...ofKinesis(settings), ...streamProblems(settings, whole)],
  plans: (settings, given) => ({
    streams: [
      streamPlan(settings, given, {
        type: 'DynamoDB',
        pollsPerSecond: quotas.dynamoDbPolls.value,
        retentionHours: quotas.dynamoDbRetention.value,
        // What is written to a table is limited by the table.
        writesPerSecond: Infinity,
      }),
    ],
  }),
})

/** What only Kinesis has. */
function ofKinesis({ StartingPosition, stream = {} }: StreamSettings) {
  const { enhancedFanOut, RetentionPeriodHours } = stream
  return [
    ...(StartingPosition === 'AT_TIMESTAMP'
      ? [
          {
            path: ['StartingPosition'],
            message:
              'must be TRIM_HORIZON or LATEST where Type is DynamoDB (K10): found AT_TIMESTAMP',
          },
        ]
      : []),
    ...(['enhancedFanOut', 'RetentionPeriodHours'] as const).flatMap(key => {
      const given = key === 'enhancedFanOut' ? enhancedFanOut : RetentionPeriodHours
      if (given === undefined) return []
      return [
        {
          path: ['stream', key],
          message: `must be left out where Type is DynamoDB: found ${given}`,
        },
      ]
    }),
  ]
}
