import type { quotas } from '../../src/model/quotas.ts'

/** One published number; `DG/x` is the page x of AWS Lambda's developer guide. */
interface PublishedLimit {
  readonly rule: string
  readonly claim: string
  readonly page: string
  readonly name: keyof typeof quotas
  readonly value: number
  readonly unit: string
}

/** One line of the list below: `name = value unit` after the claim and its page. */
function limit(
  rule: string,
  claim: string,
  page: string,
  name: keyof typeof quotas,
  value: number,
  unit: string,
): PublishedLimit {
  return { rule, claim, page, name, value, unit }
}

const environment = 'DG/lambda-runtime-environment'
const general = 'DG/gettingstarted-limits'
const concurrency = 'DG/lambda-concurrency'
const provisioned = 'DG/provisioned-concurrency'
const memory = 'DG/configuration-memory'
const streaming = 'DG/configuration-response-streaming'
const operatorGuide =
  'serverlessland.com/content/service/lambda/guides/aws-lambda-operator-guide/on-demand-scaling'
const serviceModel =
  'github.com/boto/botocore/blob/1.43.107/botocore/data/lambda/2015-03-31/service-2.json'

/** Typed by hand from AWS's pages, and from people's observations where AWS has none. */
export const publishedLimits: readonly PublishedLimit[] = [
  limit('L2', 'Init on demand has 10 s', environment, 'initTimeout', 10, 's'),
  limit(
    'L3',
    'Init of provisioned concurrency has 130 s',
    environment,
    'longInitTimeout',
    130,
    's',
  ),
  limit('L13', 'Shutdown without extensions has 0 ms', environment, 'shutdownTime', 0, 'ms'),
  limit(
    'L13',
    'Shutdown with an internal extension has 500 ms',
    environment,
    'shutdownTimeInternal',
    500,
    'ms',
  ),
  limit(
    'L13',
    'Shutdown with external extensions has 2,000 ms',
    environment,
    'shutdownTimeExternal',
    2000,
    'ms',
  ),
  limit(
    'L17',
    'half of the Inits of a busy function are proactive',
    'aaronstuyvenberg.com/posts/understanding-proactive-initialization',
    'proactiveInitWhenBusy',
    50,
    '%',
  ),
  limit('L18', 'under 1% of invocations are cold', environment, 'typicalColdStarts', 1, '%'),
  limit(
    'L19',
    'an idle environment lasts 10 minutes',
    'mikhail.io/2019/08/aws-lambda-cold-starts-after-10-minutes/',
    'idleTimeout',
    600,
    's',
  ),
  limit(
    'L20',
    'a host has a lease of 14 hours',
    'docs.aws.amazon.com/whitepapers/latest/security-overview-aws-lambda/lambda-executions.html',
    'hostLease',
    14,
    'h',
  ),

  limit(
    'C2',
    'an account has 1,000 concurrent executions',
    general,
    'accountConcurrency',
    1000,
    'executions',
  ),
  limit(
    'C3',
    '100 executions must stay unreserved',
    concurrency,
    'unreservedMinimum',
    100,
    'executions',
  ),
  limit(
    'C8',
    'preparation takes at least a minute',
    concurrency,
    'provisionedPreparationLeast',
    1,
    'min',
  ),
  limit(
    'C8',
    'preparation takes at most two minutes',
    concurrency,
    'provisionedPreparationMost',
    2,
    'min',
  ),
  limit(
    'C8',
    '6,000 environments are allocated per minute',
    concurrency,
    'provisionedRate',
    6000,
    'environments/min',
  ),
  limit(
    'C10',
    'a function gains 1,000 environments per 10 seconds',
    'DG/scaling-behavior',
    'scalingRateBurst',
    1000,
    'environments',
  ),
  limit(
    'C10',
    'the scaling rate is per 10 seconds',
    'DG/scaling-behavior',
    'scalingRateInterval',
    10,
    's',
  ),
  limit(
    'C10',
    'a function gains 10,000 requests per second per 10 seconds',
    'DG/scaling-behavior',
    'scalingRateRequests',
    10000,
    'requests/s',
  ),
  limit(
    'C10',
    'until 2023 the first burst was at most 3,000',
    operatorGuide,
    'legacyBurstMost',
    3000,
    'environments',
  ),
  limit(
    'C10',
    'until 2023 the first burst was at least 500',
    operatorGuide,
    'legacyBurstLeast',
    500,
    'environments',
  ),
  limit(
    'C10',
    'until 2023 an account gained 500 a minute',
    operatorGuide,
    'legacyRate',
    500,
    'environments/min',
  ),
  limit(
    'C11',
    'a unit of concurrency allows 10 requests per second',
    concurrency,
    'requestRateFactor',
    10,
    'requests/s',
  ),
  limit('C16', 'the example has a target of 0.7', provisioned, 'targetDefault', 0.7, 'ratio'),
  limit('C16', 'a target is at least 0.1', provisioned, 'targetLeast', 0.1, 'ratio'),
  limit('C16', 'a target is at most 0.9', provisioned, 'targetMost', 0.9, 'ratio'),
  limit(
    'C16',
    'target tracking scales in below 90% of the target',
    provisioned,
    'scaleInLevel',
    90,
    '%',
  ),
  limit('C16', 'a datapoint of an alarm lasts a minute', provisioned, 'alarmPeriod', 1, 'min'),
  limit(
    'C16',
    'target tracking scales out after 3 datapoints',
    provisioned,
    'scaleOutDatapoints',
    3,
    'datapoints',
  ),
  limit(
    'C16',
    'target tracking scales in after 15 datapoints, X10',
    'georgemao.medium.com/understanding-lambda-provisioned-concurrency-autoscaling-735eb14040cf',
    'scaleInDatapoints',
    15,
    'datapoints',
  ),
  limit(
    'C16',
    'target tracking has no cooldown unless set',
    'docs.aws.amazon.com/cdk/api/latest/python/aws_cdk.aws_lambda/UtilizationScalingOptions.html',
    'scalingCooldown',
    0,
    's',
  ),

  limit('Q1', 'memory is 128 MB unless set', memory, 'memoryDefault', 128, 'MB'),
  limit('Q1', 'memory is at least 128 MB', memory, 'memoryLeast', 128, 'MB'),
  limit('Q1', 'memory is at most 10,240 MB', memory, 'memoryMost', 10240, 'MB'),
  limit('Q1', 'memory goes in steps of 1 MB', memory, 'memoryStep', 1, 'MB'),
  limit('Q1', '1,769 MB are one vCPU', memory, 'memoryPerVcpu', 1769, 'MB'),
  limit('Q1', 'a timeout is 3 s unless set', serviceModel, 'timeoutDefault', 3, 's'),
  limit('Q1', 'a timeout is at least 1 s', serviceModel, 'timeoutLeast', 1, 's'),
  limit('Q1', 'a timeout is at most 900 s', general, 'timeoutMost', 900, 's'),
  limit('Q2', 'a synchronous payload has 6 MB', general, 'syncPayload', 6, 'MB'),
  limit('Q2', 'a streamed response has 200 MB', general, 'streamedPayload', 200, 'MB'),
  limit('Q2', 'request line and headers have 1 MB', general, 'requestHeader', 1, 'MB'),
  limit('Q3', 'the first 6 MB stream freely', streaming, 'streamFreePart', 6, 'MB'),
  limit('Q3', 'the rest streams with 2 MB/s', streaming, 'streamRate', 2, 'MB/s'),
  limit('Q4', '/tmp has 512 MB unless set', general, 'ephemeralStorageDefault', 512, 'MB'),
  limit('Q4', '/tmp has at least 512 MB', general, 'ephemeralStorageLeast', 512, 'MB'),
  limit('Q4', '/tmp has at most 10,240 MB', general, 'ephemeralStorageMost', 10240, 'MB'),
  limit('Q5', 'a zip has 50 MB', general, 'zipUpload', 50, 'MB'),
  limit('Q5', 'an unzipped package has 250 MB', general, 'unzippedPackage', 250, 'MB'),
  limit('Q5', 'a function has 5 layers', general, 'layers', 5, 'layers'),
  limit('Q5', 'an image has 10 GB', general, 'imageSize', 10, 'GB'),
  limit('Q6', 'environment variables have 4 KB', general, 'environmentVariables', 4, 'KB'),
  limit(
    'Q6',
    'an environment opens 1,024 file descriptors',
    general,
    'fileDescriptors',
    1024,
    'descriptors',
  ),
  limit(
    'Q6',
    'an environment runs 1,024 processes and threads',
    general,
    'processes',
    1024,
    'processes',
  ),
  limit('Q6', 'an environment has 625 Mbps', general, 'networkRate', 625, 'Mbps'),
  limit(
    'Q6',
    'an environment can be raised to 3,000 Mbps',
    general,
    'networkRateMost',
    3000,
    'Mbps',
  ),
  limit('Q6', 'an account stores 300 GB of code', general, 'codeStorage', 300, 'GB'),
  limit(
    'Q7',
    'the control plane takes 15 requests per second',
    general,
    'controlPlaneRate',
    15,
    'requests/s',
  ),
  limit(
    'Q7',
    'GetFunction takes 100 requests per second',
    general,
    'getFunctionRate',
    100,
    'requests/s',
  ),
  limit('Q7', 'GetPolicy takes 15 requests per second', general, 'getPolicyRate', 15, 'requests/s'),
  limit('Q8', '1 MB is 1,024 KB', general, 'megabyte', 1024, 'KB'),

  limit('S1', 'SnapStart has 512 MB of /tmp', 'DG/snapstart', 'snapStartStorageMost', 512, 'MB'),
  limit('S2', 'a restore has 10 s', environment, 'restoreTimeout', 10, 's'),
  limit('S3', 'a cache is charged for 3 h', 'DG/snapstart', 'snapshotCacheLeast', 3, 'h'),
  limit(
    'S4',
    'an unused snapshot lasts 14 days',
    'DG/snapstart-activate',
    'snapshotUnusedMost',
    14,
    'days',
  ),
]
