import { pages } from '../pages.ts'
import { assumed, documented } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** Environments that come from a snapshot. */
export const snapStart: RuleTopic = {
  title: 'SnapStart',
  rules: [
    defineRule({
      id: 'S1',
      title: 'Who may use SnapStart',
      statement:
        'SnapStart is for published versions of newer Java, Python and .NET runtimes. It ' +
        'goes neither with provisioned concurrency nor with more than 512 MB of /tmp.',
      provenance: documented(pages.snapStart),
      status: 'modelled',
    }),
    defineRule({
      id: 'S2',
      title: 'Restore instead of Init',
      statement:
        'Init runs when the version is published, and each new environment restores its ' +
        'snapshot instead. A restore may take 10 s; a request that waits longer fails.',
      provenance: documented(pages.snapStartMonitoring),
      status: 'modelled',
    }),
    defineRule({
      id: 'S3',
      title: 'Billing of a restore',
      statement:
        "Part of a restore is billed beside the Duration. How much is the scenario's " +
        '`billedRestoreShare`; the charges for caching come with the bill.',
      provenance: documented(pages.snapStart),
      status: 'modelled',
    }),
    defineRule({
      id: 'S4',
      title: 'Unused snapshots',
      statement:
        'A Java snapshot that is not used for 14 days is gone, and its version Inactive. The ' +
        'next request has it built again and gets a 409, as all do until it is there.',
      provenance: documented(pages.snapStartActivate),
      status: 'modelled',
    }),
    defineRule({
      id: 'S5',
      title: 'Time of a restore',
      statement:
        'How long a restore takes is not said. Five public logs have 326 to 565 ms, whatever ' +
        'the memory.',
      provenance: assumed('AWS publishes none, and the logs are too few to be more than a hint'),
      status: 'assumed',
    }),
  ],
}
