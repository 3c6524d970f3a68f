import { pages } from '../pages.ts'
import { assumed, documented } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** How many requests may be in flight. */
export const concurrency: RuleTopic = {
  title: 'Concurrency',
  rules: [
    defineRule({
      id: 'C1',
      title: 'Concurrency',
      statement:
        'Concurrency is the number of requests in flight. A request counts from the decision ' +
        'to run it until its environment is free, its Init included; an Init that serves no ' +
        'request does not count.',
      provenance: documented(pages.lambdaConcurrency),
      status: 'modelled',
    }),
    defineRule({
      id: 'C2',
      title: 'Limit of the account',
      statement:
        'All functions of an account in a Region share a limit of concurrent executions, ' +
        '1,000 unless it was raised or the account is new.',
      provenance: documented(pages.limits),
      status: 'modelled',
    }),
    defineRule({
      id: 'C3',
      title: 'Reserved concurrency',
      statement:
        'Reserved concurrency is taken from the account for one function, which cannot use ' +
        'more. 100 must stay unreserved, and a reservation of 0 stops the function.',
      provenance: documented(pages.configurationConcurrency),
      status: 'modelled',
    }),
    defineRule({
      id: 'C4',
      title: 'Unreserved concurrency',
      statement:
        'What is left for all others is the limit of the account, less everything reserved, ' +
        'less what is provisioned for functions without a reservation.',
      provenance: documented(pages.monitoringConcurrency),
      status: 'modelled',
    }),
    defineRule({
      id: 'C5',
      title: 'Claimed concurrency',
      statement:
        'The account has run out when requests on unreserved concurrency, reservations, and ' +
        'what is provisioned without one reach its limit, whether or not they are in use.',
      provenance: documented(pages.monitoringConcurrency),
      status: 'modelled',
    }),
    defineRule({
      id: 'C11',
      title: 'Request rate',
      statement:
        'An account takes 10 synchronous requests a second for each unit of its concurrency; ' +
        'so does a function with reserved concurrency, and provisioned concurrency before it ' +
        'spills.',
      provenance: documented(pages.lambdaConcurrency),
      status: 'modelled',
    }),
    defineRule({
      id: 'C12',
      title: 'Window of the request rate',
      statement:
        'Over which time the rate is counted is not said. It is 1 s, unless the scenario ' +
        'gives `requestRateWindow`: a bucket that starts full and refills all the time.',
      provenance: assumed('a rate per second is counted over a second'),
      status: 'assumed',
    }),
    defineRule({
      id: 'C14',
      title: 'Reasons of a throttle',
      statement:
        'A throttled request gets status 429 and the reason: the limit that refused it, in ' +
        'the words of AWS.',
      provenance: documented(pages.serviceModel),
      status: 'modelled',
    }),
  ],
}
