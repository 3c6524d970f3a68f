import { pages } from '../../model/pages.ts'
import { documented } from '../../model/provenance.ts'
import { ignoredShape } from '../ignoredShape.ts'
import { kafkaPlan } from '../kafkaPlan.ts'
import { kafkaProblems } from '../kafkaProblems.ts'
import { kafkaShape } from '../kafkaShape.ts'
import { defineMapping } from '../mapping.ts'

export const selfManagedKafka = defineMapping({
  Type: 'SelfManagedKafka',
  summary: 'A topic of a cluster of Kafka that is not Amazon MSK',
  provenance: documented(pages.selfManagedKafka),
  shape: { ...kafkaShape, KafkaBootstrapServers: ignoredShape.KafkaBootstrapServers },
  bounds: {},
  order: { keys: ['topic', 'keys'] },
  filters: { payload: 'value', isAll: false },
  settable: ['Enabled'],
  isStocked: ({ topic }) => (topic?.backlog ?? 0) > 0,
  problems: kafkaProblems,
  plans: (settings, given) => ({ streams: [kafkaPlan(settings, given, 'SelfManagedKafka')] }),
})
