import { pages } from '../../model/pages.ts'
import { documented } from '../../model/provenance.ts'
import { kafkaPlan } from '../kafkaPlan.ts'
import { kafkaProblems } from '../kafkaProblems.ts'
import { kafkaShape } from '../kafkaShape.ts'
import { defineMapping } from '../mapping.ts'
import { streamShape } from '../streamShape.ts'

export const msk = defineMapping({
  Type: 'MSK',
  summary: 'A topic of Amazon MSK',
  provenance: documented(pages.msk),
  shape: { ...kafkaShape, Stream: streamShape.Stream },
  bounds: {},
  order: { keys: ['topic', 'keys'] },
  filters: { payload: 'value', isAll: false },
  settable: ['Enabled'],
  isStocked: ({ topic }) => (topic?.backlog ?? 0) > 0,
  problems: kafkaProblems,
  plans: (settings, given) => ({ streams: [kafkaPlan(settings, given, 'MSK')] }),
})
