import { documentDb } from './mappings/documentDb.ts'
import { dynamoDb } from './mappings/dynamoDb.ts'
import { kinesis } from './mappings/kinesis.ts'
import { mq } from './mappings/mq.ts'
import { msk } from './mappings/msk.ts'
import { selfManagedKafka } from './mappings/selfManagedKafka.ts'
import { sqs } from './mappings/sqs.ts'

/** Every event source mapping by its `Type`, in the order of the reference page. */
export const mappings = {
  SQS: sqs,
  Kinesis: kinesis,
  DynamoDB: dynamoDb,
  MSK: msk,
  SelfManagedKafka: selfManagedKafka,
  MQ: mq,
  DocumentDB: documentDb,
} as const

export type MappingType = keyof typeof mappings

export function isMapped(type: string): type is MappingType {
  return Object.hasOwn(mappings, type)
}
