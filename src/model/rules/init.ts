import { pages } from '../pages.ts'
import { assumed, documented } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** How an environment begins. */
export const init: RuleTopic = {
  title: 'From nothing to ready',
  rules: [
    defineRule({
      id: 'L1',
      title: 'Phases',
      statement:
        'An environment goes through Init, then one Invoke after the other, then Shutdown. ' +
        'Init starts extensions, the runtime and the function, in this order, and is one ' +
        'time in the model.',
      provenance: documented(pages.runtimeEnvironment),
      status: 'modelled',
    }),
    defineRule({
      id: 'L2',
      title: 'Limit of Init',
      statement:
        'Init on demand may take 10 s. When it takes longer it is given up, and runs again ' +
        'inside the first invocation, under the timeout of the function.',
      provenance: documented(pages.runtimeEnvironment),
      status: 'modelled',
    }),
    defineRule({
      id: 'L3',
      title: 'Longer limit of Init',
      statement:
        'Provisioned concurrency and snapshots give Init 130 s, or the timeout where that is ' +
        'longer. Nobody waits for such an Init, so in the model it never fails.',
      provenance: documented(pages.runtimeEnvironment),
      status: 'notModelled',
    }),
    defineRule({
      id: 'L4',
      title: 'INIT_REPORT',
      statement:
        'An Init that fails writes a log line of its own, INIT_REPORT. The model writes no ' +
        'log lines: its event log has an `initFailed` instead.',
      provenance: documented(pages.runtimeEnvironment),
      status: 'notModelled',
    }),
    defineRule({
      id: 'L5',
      title: 'Suppressed Init',
      statement:
        'After a failed Init, or a reset, Init runs inside the next invocation. It is part ' +
        'of its Duration, uses up its timeout and is not reported as Init Duration.',
      provenance: documented(pages.runtimeEnvironment),
      status: 'modelled',
    }),
    defineRule({
      id: 'L6',
      title: 'Billed Init',
      statement:
        'A cold invocation is billed for Init Duration and Duration together, rounded up ' +
        'once to the next millisecond; a warm one for its Duration.',
      provenance: documented(pages.runtimeEnvironment),
      status: 'modelled',
    }),
    defineRule({
      id: 'L7',
      title: 'Billing of a failed Init',
      statement:
        'Whether an Init that failed is billed is not said. It is not, unless the scenario ' +
        'says `billFailedInit`.',
      provenance: assumed(
        'in 2022 a log showed a failed Init unbilled; nothing is known since August 2025',
      ),
      status: 'assumed',
    }),
    defineRule({
      id: 'L8',
      title: 'When a failed Init ends',
      statement:
        'Logs show failed Inits a little longer than their limit. In the model they end at ' +
        'exactly 10 s.',
      provenance: assumed('two public logs have 10,000.12 and 10,337.01 ms, too few for a law'),
      status: 'notModelled',
    }),
  ],
}
