import { pages } from '../pages.ts'
import { assumed, documented, implied } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** How fast environments may be added. */
export const scaling: RuleTopic = {
  title: 'Scaling rate',
  rules: [
    defineRule({
      id: 'C10',
      title: 'Scaling rate',
      statement:
        'A function may add 1,000 environments every 10 s, apart from all others: a bucket ' +
        'of 1,000 that refills all the time. The other form, 10,000 requests a second every ' +
        '10 s, is not modelled.',
      provenance: documented(pages.scalingBehavior),
      status: 'modelled',
    }),
    defineRule({
      id: 'C13',
      title: 'Bursts',
      statement:
        'A burst that needs more than 1,000 new environments at once is throttled, however ' +
        'large the limit of the account is.',
      provenance: implied(pages.scalingBehavior),
      status: 'modelled',
    }),
    defineRule({
      id: 'C15',
      title: 'Reason when scaling is too slow',
      statement:
        'Which reason such a throttle gives is not said. It is ' +
        'ConcurrentInvocationLimitExceeded.',
      provenance: assumed('it is the reason of a request that finds no environment'),
      status: 'assumed',
    }),
    defineRule({
      id: 'C20',
      title: 'Creating snapshots',
      statement:
        'ConcurrentSnapshotCreateLimitExceeded refuses to publish with SnapStart, and never ' +
        'a request. The model publishes nothing during a run.',
      provenance: implied(pages.serviceModel),
      status: 'notModelled',
    }),
  ],
}
