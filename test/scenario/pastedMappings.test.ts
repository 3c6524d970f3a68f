import { expect, test } from 'vitest'
import { problemsOf } from '../support/simulate.ts'

/** Properties of an event as SAM's guide has them, beside the Type. */
const events = {
  MSK: `
      StartingPosition: LATEST
      Stream: 'arn:aws:kafka:us-east-1:012345678012:cluster/cluster/cad2-2'
      Topics: [orders]
      ConsumerGroupId: consumers
      SourceAccessConfigurations: [{ Type: SASL_SCRAM_512_AUTH, URI: secret }]
      SchemaRegistryConfig:
        AccessConfigs: [{ Type: BASIC_AUTH, URI: secret }]
        SchemaValidationConfigs: [{ Attribute: KEY }]
        EventRecordFormat: JSON
        SchemaRegistryURI: 'https://registry.example.com'`,
  SelfManagedKafka: `
      BatchSize: 1000
      Enabled: true
      KafkaBootstrapServers: ['broker.example.com:9092']
      SourceAccessConfigurations: [{ Type: VPC_SUBNET, URI: 'subnet:subnet-1' }]
      ProvisionedPollerConfig: { MinimumPollers: 2, MaximumPollers: 10, PollerGroupName: shared }
      Topics: [orders]`,
  MQ: `
      Broker: 'arn:aws:mq:us-east-2:123456789012:broker:MyBroker:b-1234'
      Queues: [orders]
      SourceAccessConfigurations: [{ Type: BASIC_AUTH, URI: secret }]
      BatchSize: 200
      Enabled: true`,
  DocumentDB: `
      Cluster: 'arn:aws:rds:us-west-2:123456789012:cluster:docdb'
      BatchSize: 10
      MaximumBatchingWindowInSeconds: 5
      DatabaseName: db1
      CollectionName: collection1
      FullDocument: UpdateLookup
      StartingPosition: LATEST
      SourceAccessConfigurations: [{ Type: BASIC_AUTH, URI: secret }]`,
}

test.each(Object.entries(events))('an event of Type %s can be pasted', (type, event) => {
  const yaml = `
name: Pasted
duration: 1m
functions: { work: { duration: 1s, init: 0 } }
sources:
  pasted:
      Type: ${type}
      FunctionName: work
      arrivals: { regular: 1/s }${event}
`
  expect(problemsOf(yaml)).toEqual([])
})
