import { pages } from '../pages.ts'
import { assumed, documented, implied } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** What stands between a client and a function. */
export const fronts: RuleTopic = {
  title: 'Fronts',
  rules: [
    defineRule({
      id: 'F1',
      title: 'API Gateway, REST',
      statement:
        'It waits 29 s and then answers 504. A throttle of Lambda becomes 500, an error of the ' +
        'function 502; what its stage does not let through is 429. It never tries again.',
      provenance: documented(pages.restApiErrors),
      status: 'modelled',
    }),
    defineRule({
      id: 'F2',
      title: 'API Gateway, HTTP',
      statement:
        'It waits 30 s at most and then answers 503. What it answers to a throttle and to an ' +
        'error of the function is not said: 500. Its own throttle is 429.',
      provenance: assumed(
        'AWS shows Internal Server Error for both, and clients that waited too long report 503',
      ),
      status: 'assumed',
    }),
    defineRule({
      id: 'F3',
      title: 'Function URL',
      statement:
        'It waits as long as the function may run. A throttle is 429. An error or a timeout of ' +
        'the function is some 5XX, taken as 502.',
      provenance: assumed('AWS says 5XX without a number, and callers report 502'),
      status: 'assumed',
    }),
    defineRule({
      id: 'F4',
      title: 'Load balancer',
      statement:
        'Bodies have 1 MB, and it waits as long as its idle timeout, 60 s unless set, for a 504. ' +
        'Errors, timeouts and large answers of the function are 502; a throttle is taken as 502 ' +
        'as well.',
      provenance: assumed(
        'AWS says neither what a throttle becomes nor that the idle timeout is for functions too',
      ),
      status: 'assumed',
    }),
    defineRule({
      id: 'F5',
      title: 'Cognito',
      statement:
        'A trigger has 5 s and 3 attempts in all. An error of the function ends the flow. A ' +
        'throttle is taken to be tried again like a timeout, and at once.',
      provenance: assumed(
        'AWS retries what can be retried, a 5XX apart, and gives no wait between attempts',
      ),
      status: 'assumed',
    }),
    defineRule({
      id: 'F6',
      title: 'SDK',
      statement:
        'It waits as long as the client likes. A throttle is 429; an error or a timeout of the ' +
        'function is told inside a 200, so that no SDK tries it again.',
      provenance: documented(pages.apiInvoke),
      status: 'modelled',
    }),
    defineRule({
      id: 'F7',
      title: 'What is given up runs on',
      statement:
        'A front or client that gives up does not stop the function. It runs on, keeps its ' +
        'concurrency and is billed, and nobody gets its answer.',
      provenance: implied(pages.responseStreaming),
      status: 'modelled',
    }),
    defineRule({
      id: 'F8',
      title: 'All APIs of an account',
      statement:
        'REST and HTTP APIs of an account share one rate in a Region, 10,000 requests a second and ' +
        '5,000 at once, or less in newer Regions. Who comes beyond it gets 429; what a stage refuses ' +
        'does not count.',
      provenance: documented(pages.apiGatewayLimits),
      status: 'modelled',
    }),
  ],
}
