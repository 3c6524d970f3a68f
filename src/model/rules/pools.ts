import { pages } from '../pages.ts'
import { assumed, documented, observed } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** Which environment serves a request, and how long environments stay. */
export const pools: RuleTopic = {
  title: 'The pool of environments',
  rules: [
    defineRule({
      id: 'L15',
      title: 'Reuse before Init',
      statement:
        'A request runs on an idle environment of its version where there is one; otherwise ' +
        'a new one is created.',
      provenance: documented(pages.lambdaConcurrency),
      status: 'modelled',
    }),
    defineRule({
      id: 'L16',
      title: 'Which idle environment',
      statement:
        'Which of several idle environments serves a request is not said. The most recently ' +
        "used one does, unless the scenario's `reuse` names another way.",
      provenance: assumed('it keeps a hot few and lets the rest age out, as was observed'),
      status: 'assumed',
    }),
    defineRule({
      id: 'L17',
      title: 'Proactive Init',
      statement:
        'Lambda may initialise environments before a request asks for one, and a waiting ' +
        'request takes the first that is ready. The share of such Inits is not said: it is ' +
        '0, unless the scenario gives `proactiveInit`.',
      provenance: documented(pages.runtimeEnvironment),
      status: 'assumed',
    }),
    defineRule({
      id: 'L18',
      title: 'Typical cold starts',
      statement:
        'Typically fewer than 1% of invocations are cold. In the model this comes out and is ' +
        'not put in.',
      provenance: documented(pages.runtimeEnvironment),
      status: 'notModelled',
    }),
    defineRule({
      id: 'L19',
      title: 'Idle lifetime',
      statement:
        'How long an idle environment is kept is not said, and was seen to change over the ' +
        "years. The scenario's `idleTimeout` says it.",
      provenance: observed(pages.shilkov),
      status: 'assumed',
    }),
    defineRule({
      id: 'L20',
      title: 'Greatest age',
      statement:
        'Environments end every few hours even when they are busy, between two requests and ' +
        "never during one. The scenario's `maximumAge` says when; 14 h is the most.",
      provenance: observed(pages.xebia),
      status: 'assumed',
    }),
    defineRule({
      id: 'L21',
      title: 'Updates and inactive functions',
      statement:
        'New code gets new environments, for requests that come from then on: those that ' +
        'wait for an Init stay with it. No function of the model becomes Inactive, however ' +
        'long it is idle.',
      provenance: documented(pages.functionsStates),
      status: 'modelled',
    }),
  ],
}
