import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** How Lambda reads change streams of DocumentDB. */
export const changeStreams: RuleTopic = {
  title: 'Change streams',
  rules: [
    defineRule({
      id: 'DD-1',
      title: 'One batch of a change stream',
      statement: 'Events of a change stream are handed on in order, one batch at a time.',
      provenance: documented(pages.documentDb),
      status: 'modelled',
    }),
    defineRule({
      id: 'DD-2',
      title: 'Failed batches of a change stream',
      statement: 'A failed batch is tried again until it succeeds or its events are too old.',
      provenance: documented(pages.documentDbStreams),
      status: 'modelled',
    }),
    defineRule({
      id: 'DD-3',
      title: 'Oversized events',
      statement: 'An event that is too large for an invocation, 6 MB, is dropped.',
      provenance: documented(pages.metricsTypes),
      status: 'modelled',
    }),
    defineRule({
      id: 'DD-4',
      title: 'Retention of a change stream',
      statement: 'A change stream keeps events for 3 hours, or up to 7 days.',
      provenance: documented(pages.changeStreams),
      status: 'modelled',
    }),
    defineRule({
      id: 'DD-5',
      title: 'Expired events',
      statement:
        'Where events have expired, Lambda disables the event source mapping. Here it reads on.',
      provenance: documented(pages.documentDbStreams),
      status: 'notModelled',
    }),
  ],
}
