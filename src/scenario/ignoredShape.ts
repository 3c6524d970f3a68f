import { z } from 'zod'

/** What stands in an event of a template of SAM, so that one can be pasted, and changes nothing here. */
export const ignoredShape = {
  Topics: texts('Name of the topic'),
  Queues: texts('Name of the queue'),
  KafkaBootstrapServers: texts('Addresses of the cluster'),
  ConsumerGroupId: text('Consumer group that reads'),
  Broker: text('Broker, by its ARN'),
  DynamicPolicyName: z.boolean().optional().describe(ignored('Whether the policy has a name')),
  Cluster: text('Cluster, by its ARN'),
  DatabaseName: text('Name of the database'),
  CollectionName: text('Name of the collection'),
  FullDocument: text('What an update has of its document'),
  SecretsManagerKmsKeyId: text('Key of the secret'),
  KmsKeyArn: text('Key of the filters'),
  SourceAccessConfigurations: z.array(part()).optional().describe(ignored('How Lambda is let in')),
  SchemaRegistryConfig: part().optional().describe(ignored('Where schemas of the records are')),
  MetricsConfig: part().optional().describe(ignored('Which metrics are published')),
  LoggingConfig: part().optional().describe(ignored('What is logged')),
}

function ignored(meaning: string): string {
  return `As SAM has it, and changes nothing here: ${meaning.charAt(0).toLowerCase()}${meaning.slice(1)}`
}

function text(meaning: string) {
  return z.string().optional().describe(ignored(meaning))
}

function texts(meaning: string) {
  return z.array(z.string()).min(1).optional().describe(ignored(meaning))
}

function part() {
  return z.record(z.string(), z.unknown())
}
