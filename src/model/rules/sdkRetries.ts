import { pages } from '../pages.ts'
import { assumed, documented } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** How clients of AWS try again. */
export const sdkRetries: RuleTopic = {
  title: 'Retries of the SDKs',
  rules: [
    defineRule({
      id: 'R1',
      title: 'Rules of 2026',
      statement:
        'A request has 3 attempts. Each wait is anything up to 50 ms, after a throttle 1 s, ' +
        'doubled with each retry up to 20 s. Retries cost 14 or 5 of 500 tokens, and successes ' +
        'refund them.',
      provenance: documented(pages.sdkRetries),
      status: 'modelled',
    }),
    defineRule({
      id: 'R2',
      title: 'Who keeps which rules',
      statement:
        'The SDK for JavaScript has kept the rules of 2026 since November 2026, botocore only ' +
        'where asked. A scenario names the rules itself.',
      provenance: assumed(
        'it was read in the published packages of both, and a default is no promise',
      ),
      status: 'notModelled',
    }),
    defineRule({
      id: 'R3',
      title: 'Standard before 2026',
      statement:
        'A request of botocore has 3 attempts. Each wait is anything up to 1 s, doubled with each ' +
        'retry up to 20 s. A retry costs 5 of 500 tokens, after a timeout 10.',
      provenance: documented(pages.botocoreStandard),
      status: 'modelled',
    }),
    defineRule({
      id: 'R4',
      title: 'Legacy',
      statement:
        'Unless asked for others, botocore makes 5 attempts. Each wait is anything up to 1 s, ' +
        'doubled with each retry. Nothing caps the waits or limits the retries of a client.',
      provenance: documented(pages.botocoreLegacy),
      status: 'modelled',
    }),
    defineRule({
      id: 'R5',
      title: 'JavaScript before 2026',
      statement:
        'A request has 3 attempts. Each wait is anything up to 100 ms, after a throttle 500 ms, ' +
        'doubled with each retry up to 20 s. Retries cost 10 or 5 of 500 tokens.',
      provenance: documented(pages.smithyRetries),
      status: 'modelled',
    }),
    defineRule({
      id: 'R6',
      title: 'Adaptive',
      statement:
        'Besides R1, a client that was throttled sends no faster than a rate of its own: 0.7 of ' +
        'what it measured at the throttle, and then more along a cubic curve, at most twice what ' +
        'it measures.',
      provenance: documented(pages.sdkRetries),
      status: 'modelled',
    }),
  ],
}
