import { pages } from '../../model/pages.ts'
import { documented } from '../../model/provenance.ts'
import { ignoredShape } from '../ignoredShape.ts'
import { kafkaPlan } from '../kafkaPlan.ts'
import { kafkaShape } from '../kafkaShape.ts'
import { defineMapping } from '../mapping.ts'
import { ofKafka } from '../ofKafka.ts'

export const selfManagedKafka = defineMapping({
  Type: 'SelfManagedKafka',
  summary: 'A topic of a cluster of Kafka that is not Amazon MSK',
  provenance: documented(pages.selfManagedKafka),
  shape: { ...kafkaShape, KafkaBootstrapServers: ignoredShape.KafkaBootstrapServers },
  ...ofKafka,
  plans: (settings, given) => ({ streams: [kafkaPlan(settings, given, 'SelfManagedKafka')] }),
})
