import { z } from 'zod'
import { quotas } from '../../model/quotas.ts'
import { writtenShare } from '../written.ts'

const pattern = z.record(z.string(), z.unknown())

/** Which events a source hands on, by SAM's names, and what there is in them. */
export const filterShape = {
  attributes: z
    .record(z.string(), z.unknown())
    .optional()
    .describe(
      'What filters look at, drawn for each event, message or record: the shares of its values, a list of values that are as likely, or a distribution of numbers',
    ),
  passes: writtenShare()
    .optional()
    .describe(
      'Instead of a pattern: the share of events, messages or records that are let through',
    ),
  FilterCriteria: z
    .strictObject({
      Filters: z
        .array(
          z.strictObject({
            Pattern: z
              .string()
              .max(quotas.filterPatternMost.value)
              .describe('A pattern as JSON, such as {"body":{"kind":["order"]}}'),
          }),
        )
        .describe('One of these must match'),
    })
    .optional()
    .describe('Which messages or records an event source mapping lets through'),
  FilterPolicy: pattern
    .optional()
    .describe('SNS: a pattern of which messages the subscription is given'),
  FilterPolicyScope: z
    .enum(['MessageAttributes', 'MessageBody'])
    .optional()
    .describe('SNS: whether the pattern has keys within keys; MessageAttributes where none is set'),
  Pattern: pattern
    .optional()
    .describe('EventBridgeRule: a pattern of which events the rule matches'),
  Filter: z
    .strictObject({
      S3Key: z
        .strictObject({
          Rules: z
            .array(
              z.strictObject({
                Name: z.enum(['prefix', 'suffix']).describe('Whether it begins or ends so'),
                Value: z.string().describe('With what'),
              }),
            )
            .describe('One rule, or a prefix and a suffix'),
        })
        .describe('What the attribute key is like, the name of the object'),
    })
    .optional()
    .describe('S3: the objects that the bucket tells of'),
}

export type FilterSettings = z.output<z.ZodObject<typeof filterShape>>
