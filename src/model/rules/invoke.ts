import { pages } from '../pages.ts'
import { assumed, documented } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** What an environment does with a request, and what ends it. */
export const invoke: RuleTopic = {
  title: 'From request to answer, and after',
  rules: [
    defineRule({
      id: 'L9',
      title: 'Limit of Invoke',
      statement:
        'The timeout covers the handler and the extensions after it. The environment is busy ' +
        'until both are done.',
      provenance: documented(pages.runtimeEnvironment),
      status: 'modelled',
    }),
    defineRule({
      id: 'L10',
      title: 'Freeze',
      statement:
        'After an invocation the environment is frozen and kept. The next request thaws it ' +
        'at once; work left in the background is not modelled.',
      provenance: documented(pages.runtimeEnvironment),
      status: 'modelled',
    }),
    defineRule({
      id: 'L11',
      title: 'Reset',
      statement:
        'A crash or a timeout resets the environment: it shuts down, and Init runs again ' +
        'inside its next invocation. A handler that returns an error resets nothing.',
      provenance: documented(pages.runtimeEnvironment),
      status: 'modelled',
    }),
    defineRule({
      id: 'L12',
      title: 'Use after a reset',
      statement:
        'Whether Lambda uses an environment again after a reset is not said. It does, unless ' +
        "the scenario's `resetReuse` gives a smaller chance.",
      provenance: assumed('the diagram in the documentation keeps it'),
      status: 'assumed',
    }),
    defineRule({
      id: 'L13',
      title: 'Time to shut down',
      statement:
        'Shutdown may take 0 ms without extensions, 500 ms with an internal one and 2,000 ms ' +
        'with external ones. The environment cannot be used meanwhile.',
      provenance: documented(pages.runtimeEnvironment),
      status: 'modelled',
    }),
    defineRule({
      id: 'L14',
      title: 'One request at a time',
      statement:
        'An environment serves one request at a time, and only those of its own version: ' +
        'each version has a pool of its own.',
      provenance: documented(pages.securityOverview),
      status: 'modelled',
    }),
  ],
}
