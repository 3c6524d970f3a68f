import { pages } from '../pages.ts'
import { assumed, documented } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** How Step Functions calls functions. */
export const stepFunctions: RuleTopic = {
  title: 'Step Functions',
  rules: [
    defineRule({
      id: 'SF1',
      title: 'Names of errors',
      statement:
        'A throttle is Lambda.TooManyRequestsException, a timeout of the function Sandbox.Timedout, a ' +
        'crash Lambda.Unknown. An error of the handler has the name that its code gives it.',
      provenance: documented(pages.stepFunctionsErrors),
      status: 'modelled',
    }),
    defineRule({
      id: 'SF2',
      title: 'Retry',
      statement:
        'The first retrier that names the error waits IntervalSeconds, BackoffRate times as long each ' +
        'time up to MaxDelaySeconds, MaxAttempts times for all of its errors together.',
      provenance: documented(pages.stepFunctionsErrors),
      status: 'modelled',
    }),
    defineRule({
      id: 'SF3',
      title: 'Catch',
      statement:
        'What is not tried again goes on at the first catcher that names the error. States.ALL is any ' +
        'error, States.TaskFailed any but States.Timeout. What nobody catches fails the execution.',
      provenance: documented(pages.stepFunctionsErrors),
      status: 'modelled',
    }),
    defineRule({
      id: 'SF4',
      title: 'Timeouts',
      statement:
        'A try of a Task that takes longer than TimeoutSeconds is States.Timeout. An execution ends after ' +
        'its TimeoutSeconds, an express one after 5 minutes, a standard one after a year.',
      provenance: documented(pages.stepFunctionsQuotas),
      status: 'modelled',
    }),
    defineRule({
      id: 'SF5',
      title: 'Map',
      statement:
        'Items go through at most MaxConcurrency at once, and 40 inline or 10,000 distributed. Inline, ' +
        'one that fails stops all; distributed, more than are tolerated.',
      provenance: documented(pages.stepFunctionsInlineMap),
      status: 'modelled',
    }),
    defineRule({
      id: 'SF6',
      title: 'Parallel',
      statement:
        'All branches begin at once, and it is done when all are. One that fails stops the others, but ' +
        'not the functions that they called.',
      provenance: documented(pages.stepFunctionsParallel),
      status: 'modelled',
    }),
    defineRule({
      id: 'SF7',
      title: 'State transitions',
      statement:
        'Every state that is executed is one transition, and so is every retry, and every item of a ' +
        'distributed Map.',
      provenance: documented(pages.stepFunctionsPricing),
      status: 'modelled',
    }),
    defineRule({
      id: 'SF8',
      title: 'From state to state',
      statement:
        'States follow each other in the same moment, items in their order, and a branch that fails ' +
        'gives its error to the state that it is inside.',
      provenance: assumed('AWS promises no time for a transition; overhead can stand for it'),
      status: 'assumed',
    }),
  ],
}
