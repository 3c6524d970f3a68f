import { pages } from '../../model/pages.ts'
import { documented } from '../../model/provenance.ts'
import { kafkaPlan } from '../kafkaPlan.ts'
import { kafkaShape } from '../kafkaShape.ts'
import { defineMapping } from '../mapping.ts'
import { ofKafka } from '../ofKafka.ts'
import { streamShape } from '../streamShape.ts'

export const msk = defineMapping({
  Type: 'MSK',
  summary: 'A topic of Amazon MSK',
  provenance: documented(pages.msk),
  shape: { ...kafkaShape, Stream: streamShape.Stream },
  ...ofKafka,
  plans: (settings, given) => ({ streams: [kafkaPlan(settings, given, 'MSK')] }),
})
