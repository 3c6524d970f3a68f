import { limit, type PublishedLimit } from './publishedLimit.ts'

const restLimits =
  'docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html'
const gatewayLimits = 'docs.aws.amazon.com/apigateway/latest/developerguide/limits.html'
const httpModel =
  'github.com/boto/botocore/blob/1.43.11/botocore/data/apigatewayv2/2018-11-29/service-2.json'
const httpLimits = 'docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html'
const targets = 'docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html'
const balancerModel =
  'github.com/boto/botocore/blob/1.43.11/botocore/data/elbv2/2015-12-01/service-2.json'
const triggers =
  'docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html'
const events = 'DG/invocation-async-error-handling'
const sdkGuide = 'docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html'
const standard = 'github.com/boto/botocore/blob/1.43.107/botocore/retries/standard.py'
const legacy = 'github.com/boto/botocore/blob/1.43.107/botocore/data/_retry.json'
const adaptive = 'github.com/boto/botocore/blob/1.43.11/botocore/retries/adaptive.py'
const throttling = 'github.com/boto/botocore/blob/1.43.11/botocore/retries/throttling.py'
const bucket = 'github.com/boto/botocore/blob/1.43.11/botocore/retries/bucket.py'
const smithy =
  'github.com/smithy-lang/smithy-typescript/tree/14b922a82f998f1d1e3071ea6a56712739623cf0/packages/util-retry/src'

/** Typed by hand from AWS's pages, and from the code of its SDKs where they say less. */
export const publishedClientLimits: readonly PublishedLimit[] = [
  limit('F1', 'a REST API waits 29 s', restLimits, 'restApiTimeoutDefault', 29000, 'ms'),
  limit('F1', 'a REST API waits at least 50 ms', restLimits, 'restApiTimeoutLeast', 50, 'ms'),
  limit('F1', 'a REST API passes on 10 MB', restLimits, 'restApiPayload', 10, 'MB'),
  limit(
    'F8',
    'APIs let through 10,000 requests per second',
    gatewayLimits,
    'apiRate',
    10000,
    'requests/s',
  ),
  limit(
    'F8',
    'APIs let through 5,000 requests at once',
    gatewayLimits,
    'apiBurst',
    5000,
    'requests',
  ),
  limit(
    'F8',
    'APIs of newer Regions let through 2,500 requests per second',
    gatewayLimits,
    'apiRateOfNewer',
    2500,
    'requests/s',
  ),
  limit(
    'F8',
    'APIs of newer Regions let through 1,250 requests at once',
    gatewayLimits,
    'apiBurstOfNewer',
    1250,
    'requests',
  ),
  limit('F2', 'an HTTP API waits 30 s', httpModel, 'httpApiTimeoutDefault', 30000, 'ms'),
  limit('F2', 'an HTTP API waits at least 50 ms', httpModel, 'httpApiTimeoutLeast', 50, 'ms'),
  limit('F2', 'an HTTP API waits at most 30 s', httpLimits, 'httpApiTimeoutMost', 30000, 'ms'),
  limit('F2', 'an HTTP API passes on 10 MB', httpLimits, 'httpApiPayload', 10, 'MB'),
  limit('F4', 'a load balancer passes on 1 MB', targets, 'loadBalancerPayload', 1, 'MB'),
  limit('F4', 'an idle timeout is 60 s', balancerModel, 'loadBalancerTimeoutDefault', 60, 's'),
  limit('F4', 'an idle timeout is at least 1 s', balancerModel, 'loadBalancerTimeoutLeast', 1, 's'),
  limit(
    'F4',
    'an idle timeout is at most 4,000 s',
    balancerModel,
    'loadBalancerTimeoutMost',
    4000,
    's',
  ),
  limit('F5', 'a trigger has 5 s', triggers, 'cognitoTimeout', 5, 's'),
  limit('F5', 'a trigger has three attempts', triggers, 'cognitoAttempts', 3, 'attempts'),
  limit('R1', 'the rules of 2026 make 3 attempts', sdkGuide, 'sdkAttempts', 3, 'attempts'),
  limit('R1', 'their waits begin at 50 ms', sdkGuide, 'sdkTransientBase', 50, 'ms'),
  limit('R1', 'after a throttle they begin at 1,000 ms', sdkGuide, 'sdkThrottlingBase', 1000, 'ms'),
  limit('R1', 'their waits end at 20 s', sdkGuide, 'sdkWaitCap', 20, 's'),
  limit('R1', 'a client has 500 tokens', sdkGuide, 'sdkTokens', 500, 'tokens'),
  limit('R1', 'a transient error costs 14', sdkGuide, 'sdkTransientCost', 14, 'tokens'),
  limit('R1', 'a throttle costs 5', sdkGuide, 'sdkThrottlingCost', 5, 'tokens'),
  limit('R1', 'a first success refunds 1', sdkGuide, 'sdkRefund', 1, 'tokens'),
  limit('R3', 'the old standard makes 3 attempts', standard, 'oldAttempts', 3, 'attempts'),
  limit('R3', 'its waits begin at 1 s', standard, 'oldBase', 1, 's'),
  limit('R3', 'its waits end at 20 s', standard, 'oldWaitCap', 20, 's'),
  limit('R3', 'it has 500 tokens', standard, 'oldTokens', 500, 'tokens'),
  limit('R3', 'a retry costs 5', standard, 'oldCost', 5, 'tokens'),
  limit('R3', 'a timeout costs 10', standard, 'oldTimeoutCost', 10, 'tokens'),
  limit('R3', 'its first success refunds 1', standard, 'oldRefund', 1, 'tokens'),
  limit('R4', 'legacy makes 5 attempts', legacy, 'legacyAttempts', 5, 'attempts'),
  limit('R4', 'its waits begin at 1 s', legacy, 'legacyBase', 1, 's'),
  limit('R5', 'the old JavaScript makes 3 attempts', smithy, 'scriptAttempts', 3, 'attempts'),
  limit('R5', 'its waits begin at 100 ms', smithy, 'scriptBase', 100, 'ms'),
  limit('R5', 'after a throttle they begin at 500 ms', smithy, 'scriptThrottlingBase', 500, 'ms'),
  limit('R5', 'its waits end at 20 s', smithy, 'scriptWaitCap', 20, 's'),
  limit('R5', 'it has 500 tokens', smithy, 'scriptTokens', 500, 'tokens'),
  limit('R5', 'a transient error costs 10', smithy, 'scriptTransientCost', 10, 'tokens'),
  limit('R5', 'a throttle costs 5', smithy, 'scriptThrottlingCost', 5, 'tokens'),
  limit('R5', 'its first success refunds 1', smithy, 'scriptRefund', 1, 'tokens'),
  limit('R6', 'the cube has the factor 0.4', throttling, 'limiterScale', 0.4, 'ratio'),
  limit('R6', 'a throttle leaves 0.7 of the rate', throttling, 'limiterCut', 0.7, 'ratio'),
  limit('R6', 'answers are counted over half a second', adaptive, 'limiterPeriod', 500, 'ms'),
  limit('R6', 'the newest count weighs 0.8', adaptive, 'limiterSmoothing', 0.8, 'ratio'),
  limit(
    'R6',
    'the rate is at most twice the measured one',
    adaptive,
    'limiterHeadroom',
    2,
    'ratio',
  ),
  limit('R6', 'the rate is at least 0.5 per second', bucket, 'limiterRateLeast', 0.5, 'requests/s'),
  limit('AS-2', 'an event waits 1 min after its first error', events, 'eventFirstRetry', 1, 'min'),
  limit('AS-2', 'and 2 min after its second', events, 'eventSecondRetry', 2, 'min'),
  limit('AS-3', 'after a throttle it waits 1 s', events, 'eventThrottleWait', 1, 's'),
  limit('AS-3', 'and up to 5 min', events, 'eventThrottleWaitLongest', 5, 'min'),
  limit('AS-3', 'until it is 6 h old', events, 'eventAgeMost', 21600, 's'),
  limit('AS-3', 'or an age of 60 s at least', events, 'eventAgeLeast', 60, 's'),
  limit('AS-2', 'it is tried again twice at most', events, 'eventRetriesMost', 2, 'attempts'),
  limit(
    'AS-7',
    'about 16 invocations in one chain of requests',
    'DG/invocation-recursion',
    'recursionLimit',
    16,
    'invocations',
  ),
  limit(
    'AS-9',
    'a topic takes 256 KB',
    'DG/invocation-async-retain-records',
    'topicMessage',
    256,
    'KB',
  ),
  limit('Q2', 'an event has 1 MB at most', 'DG/gettingstarted-limits', 'asyncPayload', 1, 'MB'),
]
