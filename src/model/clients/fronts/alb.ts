import { second } from '../../../math/time.ts'
import { assumed } from '../../provenance.ts'
import { quotas } from '../../quotas.ts'
import { defineFront } from '../front.ts'
import { payload } from '../payload.ts'

/**
 * A load balancer (F4). 413 for a large request, 502 for a large answer and for a function that timed
 * out, 504 where Lambda does not answer: as
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html
 * has it. It has no rate of its own, so frontThrottled stands for the throttle.
 */
export const alb = defineFront({
  Type: 'ALB',
  summary: 'An Application Load Balancer with the function as its target',
  statuses: {
    completed: 200,
    error: 502,
    crashed: 502,
    functionTimedOut: 502,
    notRestored: 502,
    throttled: 502,
    frontThrottled: 502,
    gaveUp: 504,
    tooLarge: 413,
    answerTooLarge: 502,
    notReady: 502,
    recursive: 502,
  },
  timeout: {
    fallback: quotas.loadBalancerTimeoutDefault.value * second,
    least: quotas.loadBalancerTimeoutLeast.value * second,
    most: quotas.loadBalancerTimeoutMost.value * second,
    setting: 'idleTimeout',
  },
  largestRequest: payload(quotas.loadBalancerPayload),
  largestAnswer: payload(quotas.loadBalancerPayload),
  rate: undefined,
  isHttp: true,
  attempts: 1,
  provenance: assumed(
    'AWS says neither what a throttle becomes nor that the idle timeout is for functions too',
  ),
})
