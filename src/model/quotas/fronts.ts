import { pages } from '../pages.ts'
import { assumed, documented } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** What stands between a client and a function, and how long it waits. */
export const fronts = defineTopic({
  title: 'Fronts',
  quotas: {
    restApiTimeoutDefault: {
      rule: 'F1',
      value: 29_000,
      unit: 'ms',
      meaning: 'Time that a REST API waits for a function unless set',
      ...documented(pages.restApiLimits),
    },
    restApiTimeoutLeast: {
      rule: 'F1',
      value: 50,
      unit: 'ms',
      meaning: 'Shortest time that a REST API can be set to wait',
      ...documented(pages.restApiLimits),
    },
    restApiTimeoutMost: {
      rule: 'F1',
      value: 900_000,
      unit: 'ms',
      meaning: 'Longest time that a Regional or private REST API can be raised to wait',
      ...assumed(
        'AWS says that it can be raised and not how far; no function on demand runs longer',
      ),
    },
    restApiPayload: {
      rule: 'F1',
      value: 10,
      unit: 'MB',
      meaning:
        'Largest request and answer of a REST API; behind it the payload of Lambda is smaller (Q2)',
      ...documented(pages.restApiLimits),
    },
    httpApiTimeoutDefault: {
      rule: 'F2',
      value: 30_000,
      unit: 'ms',
      meaning: 'Time that an HTTP API waits for a function unless set',
      ...documented(pages.httpApiModel),
    },
    httpApiTimeoutLeast: {
      rule: 'F2',
      value: 50,
      unit: 'ms',
      meaning: 'Shortest time that an HTTP API can be set to wait',
      ...documented(pages.httpApiModel),
    },
    httpApiTimeoutMost: {
      rule: 'F2',
      value: 30_000,
      unit: 'ms',
      meaning: 'Longest time that an HTTP API waits for a function',
      ...documented(pages.httpApiLimits),
    },
    httpApiPayload: {
      rule: 'F2',
      value: 10,
      unit: 'MB',
      meaning:
        'Largest request and answer of an HTTP API; behind it the payload of Lambda is smaller (Q2)',
      ...documented(pages.httpApiLimits),
    },
    loadBalancerPayload: {
      rule: 'F4',
      value: 1,
      unit: 'MB',
      meaning:
        'Largest body of a request and largest answer between a load balancer and a function',
      ...documented(pages.loadBalancerTargets),
    },
    loadBalancerTimeoutDefault: {
      rule: 'F4',
      value: 60,
      unit: 's',
      meaning: 'Idle timeout of a load balancer unless set',
      ...documented(pages.loadBalancerModel),
    },
    loadBalancerTimeoutLeast: {
      rule: 'F4',
      value: 1,
      unit: 's',
      meaning: 'Shortest idle timeout of a load balancer',
      ...documented(pages.loadBalancerModel),
    },
    loadBalancerTimeoutMost: {
      rule: 'F4',
      value: 4_000,
      unit: 's',
      meaning: 'Longest idle timeout of a load balancer',
      ...documented(pages.loadBalancerModel),
    },
    cognitoTimeout: {
      rule: 'F5',
      value: 5,
      unit: 's',
      meaning: 'Time that a user pool waits for a trigger; it cannot be set',
      ...documented(pages.cognitoTriggers),
    },
    cognitoAttempts: {
      rule: 'F5',
      value: 3,
      unit: 'attempts',
      meaning: 'Attempts that a user pool makes of a trigger in all',
      ...documented(pages.cognitoTriggers),
    },
    apiRate: {
      rule: 'F8',
      value: 10_000,
      unit: 'requests/s',
      meaning: 'Requests that all APIs of an account let through together in a Region',
      ...documented(pages.apiGatewayLimits),
    },
    apiBurst: {
      rule: 'F8',
      value: 5_000,
      unit: 'requests',
      meaning: 'Requests that they let through at once',
      ...documented(pages.apiGatewayLimits),
    },
    apiRateOfNewer: {
      rule: 'F8',
      value: 2_500,
      unit: 'requests/s',
      meaning: 'Requests that they let through in newer Regions, such as eu-south-1',
      ...documented(pages.apiGatewayLimits),
    },
    apiBurstOfNewer: {
      rule: 'F8',
      value: 1_250,
      unit: 'requests',
      meaning: 'Requests that they let through at once there',
      ...documented(pages.apiGatewayLimits),
    },
  },
})
