import type { Page } from './provenance.ts'

const guide = (name: string, read: string): Page => ({
  source: `https://docs.aws.amazon.com/lambda/latest/dg/${name}.html`,
  read,
})

const states = (name: string): Page => ({
  source: `https://docs.aws.amazon.com/step-functions/latest/dg/${name}.html`,
  read: '2026-11',
})

/** Every page that a number was taken from; whoever reads one again changes its date here. */
export const pages = {
  asyncInvocation: guide('invocation-async', '2026-10'),
  asyncConfiguring: guide('invocation-async-configuring', '2026-11'),
  asyncRetain: guide('invocation-async-retain-records', '2026-10'),
  asyncErrors: guide('invocation-async-error-handling', '2026-10'),
  recursion: guide('invocation-recursion', '2026-11'),
  services: guide('lambda-services', '2026-11'),
  eventSourceMapping: guide('invocation-eventsourcemapping', '2026-11'),
  kinesis: guide('with-kinesis', '2026-11'),
  kinesisParameters: guide('services-kinesis-parameters', '2026-11'),
  kinesisFailures: guide('kinesis-on-failure-destination', '2026-11'),
  kinesisPartial: guide('services-kinesis-batchfailurereporting', '2026-11'),
  kinesisWindows: guide('services-kinesis-windows', '2026-11'),
  dynamoDb: guide('with-ddb', '2026-11'),
  dynamoDbParameters: guide('services-ddb-params', '2026-11'),
  eventFiltering: guide('invocation-eventfiltering', '2026-11'),
  kafkaScaling: guide('kafka-scaling-modes', '2026-11'),
  kafkaRetries: guide('kafka-retry-configurations', '2026-11'),
  kafkaFailures: guide('kafka-on-failure-destination', '2026-11'),
  msk: guide('with-msk', '2026-11'),
  selfManagedKafka: guide('with-kafka', '2026-11'),
  mq: guide('with-mq', '2026-11'),
  mqErrors: guide('services-mq-errors', '2026-11'),
  documentDb: guide('with-documentdb', '2026-11'),
  sqs: guide('with-sqs', '2026-11'),
  sqsConfigure: guide('services-sqs-configure', '2026-11'),
  sqsFiltering: guide('with-sqs-filtering', '2026-11'),
  sqsParameters: guide('services-sqs-parameters', '2026-11'),
  sqsErrors: guide('services-sqs-errorhandling', '2026-11'),
  sqsScaling: guide('services-sqs-scaling', '2026-11'),
  configurationConcurrency: guide('configuration-concurrency', '2026-10'),
  configurationMemory: guide('configuration-memory', '2026-10'),
  functionsStates: guide('functions-states', '2026-10'),
  lambdaConcurrency: guide('lambda-concurrency', '2026-10'),
  limits: guide('gettingstarted-limits', '2026-10'),
  managedInstances: guide('lambda-managed-instances', '2026-11'),
  managedDeployments: guide('lambda-managed-instances-deployments', '2026-11'),
  managedDotnet: guide('lambda-managed-instances-dotnet-runtime', '2026-11'),
  managedEnvironments: guide('lambda-managed-instances-execution-environment', '2026-11'),
  managedJava: guide('lambda-managed-instances-java-runtime', '2026-11'),
  managedNodejs: guide('lambda-managed-instances-nodejs-runtime', '2026-11'),
  managedPython: guide('lambda-managed-instances-python-runtime', '2026-11'),
  managedQuotas: guide('lambda-managed-instances-quotas', '2026-11'),
  managedRust: guide('lambda-managed-instances-rust', '2026-11'),
  managedScaling: guide('lambda-managed-instances-scaling', '2026-11'),
  metricsTypes: guide('monitoring-metrics-types', '2026-10'),
  monitoringConcurrency: guide('monitoring-concurrency', '2026-10'),
  provisionedConcurrency: guide('provisioned-concurrency', '2026-10'),
  responseStreaming: guide('configuration-response-streaming', '2026-10'),
  runtimeEnvironment: guide('lambda-runtime-environment', '2026-10'),
  restApiErrors: guide('services-apigateway-errors', '2026-10'),
  scalingBehavior: guide('scaling-behavior', '2026-10'),
  snapStart: guide('snapstart', '2026-10'),
  snapStartMonitoring: guide('snapstart-monitoring', '2026-10'),
  snapStartActivate: guide('snapstart-activate', '2026-10'),
  tenantIsolation: guide('tenant-isolation', '2026-11'),
  tenantIsolationTroubleshooting: guide('tenant-isolation-troubleshooting', '2026-11'),

  /** Kinesis's own limits, and how long DynamoDB keeps what changed. */
  kinesisQuotas: {
    source: 'https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html',
    read: '2026-11',
  },
  dynamoDbStreams: {
    source: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html',
    read: '2026-11',
  },
  eventPatterns: {
    source:
      'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html',
    read: '2026-11',
  },
  filterPolicies: {
    source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html',
    read: '2026-11',
  },
  filterPolicyLimits: {
    source: 'https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html',
    read: '2026-11',
  },
  mskConfiguration: {
    source: 'https://docs.aws.amazon.com/msk/latest/developerguide/msk-default-configuration.html',
    read: '2026-11',
  },
  documentDbStreams: {
    source: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/using-lambda.html',
    read: '2026-11',
  },
  changeStreams: {
    source: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/change_streams.html',
    read: '2026-11',
  },
  /** What a project of AWS's takes for a maxReceiveCount. */
  queueReceives: {
    source:
      'https://aws.github.io/modern-data-architecture-accelerator/typedocs/interfaces/_aws-mdaa_dataops-lambda-l3-construct.QueueDlqProps.html',
    read: '2026-11',
  },
  /** SQS's own limits. */
  sqsQueues: {
    source:
      'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html',
    read: '2026-11',
  },
  sqsMessages: {
    source:
      'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html',
    read: '2026-11',
  },
  sqsDeadLetters: {
    source:
      'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/setting-up-dead-letter-queue-retention.html',
    read: '2026-11',
  },
  sqsLongPolling: {
    source:
      'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-short-and-long-polling.html',
    read: '2026-11',
  },
  sqsFifoBacklog: {
    source:
      'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/avoid-backlog-with-the-same-message-group-id.html',
    read: '2026-11',
  },
  sqsFifoLambda: {
    source:
      'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/fifo-queue-lambda-behavior.html',
    read: '2026-11',
  },
  /** When the ramp changed, and from what. */
  sqsFasterScaling: {
    source:
      'https://aws.amazon.com/blogs/compute/introducing-faster-polling-scale-up-for-aws-lambda-functions-configured-with-amazon-sqs/',
    read: '2026-11',
  },
  stepFunctionsErrors: states('concepts-error-handling'),
  stepFunctionsTask: states('state-task'),
  stepFunctionsMap: states('state-map'),
  stepFunctionsInlineMap: states('state-map-inline'),
  stepFunctionsParallel: states('state-parallel'),
  stepFunctionsQuotas: states('service-quotas'),
  stepFunctionsPricing: {
    source: 'https://aws.amazon.com/step-functions/pricing/',
    read: '2026-11',
  },
  safeDeployments: {
    source:
      'https://github.com/aws/serverless-application-model/blob/00c6d057dfaa09b36883519f2fcf388e7a4d04ec/docs/safe_lambda_deployments.rst',
    read: '2026-11',
  },
  apiInvoke: {
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html',
    read: '2026-10',
  },
  /** AWS's own description of the API, as its SDKs are built from it. */
  serviceModel: {
    source:
      'https://github.com/boto/botocore/blob/1.43.107/botocore/data/lambda/2015-03-31/service-2.json',
    read: '2026-10',
  },
  /** The same for API Gateway's HTTP APIs, and for load balancers. */
  httpApiModel: {
    source:
      'https://github.com/boto/botocore/blob/1.43.11/botocore/data/apigatewayv2/2018-11-29/service-2.json',
    read: '2026-11',
  },
  loadBalancerModel: {
    source:
      'https://github.com/boto/botocore/blob/1.43.11/botocore/data/elbv2/2015-12-01/service-2.json',
    read: '2026-11',
  },
  apiGatewayLimits: {
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html',
    read: '2026-10',
  },
  restApiLimits: {
    source:
      'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
    read: '2026-10',
  },
  httpApiLimits: {
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
    read: '2026-10',
  },
  loadBalancerTargets: {
    source:
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html',
    read: '2026-11',
  },
  cognitoTriggers: {
    source:
      'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html',
    read: '2026-10',
  },
  sdkRetries: {
    source: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html',
    read: '2026-10',
  },
  /** What the SDK for Python does, in its own code. */
  botocoreStandard: {
    source: 'https://github.com/boto/botocore/blob/1.43.107/botocore/retries/standard.py',
    read: '2026-10',
  },
  botocoreLegacy: {
    source: 'https://github.com/boto/botocore/blob/1.43.107/botocore/data/_retry.json',
    read: '2026-10',
  },
  botocoreAdaptive: {
    source: 'https://github.com/boto/botocore/blob/1.43.11/botocore/retries/adaptive.py',
    read: '2026-11',
  },
  botocoreThrottling: {
    source: 'https://github.com/boto/botocore/blob/1.43.11/botocore/retries/throttling.py',
    read: '2026-11',
  },
  botocoreBucket: {
    source: 'https://github.com/boto/botocore/blob/1.43.11/botocore/retries/bucket.py',
    read: '2026-11',
  },
  /** The same of the SDK for JavaScript, before it took the rules of 2026. */
  smithyRetries: {
    source:
      'https://github.com/smithy-lang/smithy-typescript/tree/14b922a82f998f1d1e3071ea6a56712739623cf0/packages/util-retry/src',
    read: '2026-11',
  },
  securityOverview: {
    source:
      'https://docs.aws.amazon.com/whitepapers/latest/security-overview-aws-lambda/lambda-executions.html',
    read: '2026-10',
  },
  utilizationScaling: {
    source:
      'https://docs.aws.amazon.com/cdk/api/latest/python/aws_cdk.aws_lambda/UtilizationScalingOptions.html',
    read: '2026-10',
  },
  legacyScaling: {
    source:
      'https://serverlessland.com/content/service/lambda/guides/aws-lambda-operator-guide/on-demand-scaling',
    read: '2026-11',
  },

  /** Capacity providers in AWS's own tests, which gave every function a server of 4 vCPUs. */
  managedTests: {
    source: 'https://github.com/aws-powertools/powertools-lambda-typescript/issues/5735',
    read: '2026-11',
  },
  /** Daily cold starts of every runtime, by Maxime David. */
  lambdaPerf: { source: 'https://github.com/maxday/lambda-perf', read: '2026-11' },
  /** Init by the size of what it loads, by Adrian Tanasa. */
  coldStartsBySize: {
    source: 'https://gist.github.com/adriantanasa/95f5298ae7977e8d81f26c2c2c798bf0',
    read: '2026-11',
  },
  /** What the caller of a cold function waits, with images and with a VPC, by Mikhail Shilkov. */
  coldStartsSeen: {
    source: 'https://github.com/mikhailshilkov/mikhailio-hugo/tree/master/data/raw',
    read: '2026-11',
  },
  /** The guide for China still has the page that the others lost in 2023. */
  burstConcurrency: {
    source: 'https://docs.amazonaws.cn/en_us/lambda/latest/dg/burst-concurrency.html',
    read: '2026-11',
  },

  mao: {
    source:
      'https://georgemao.medium.com/understanding-lambda-provisioned-concurrency-autoscaling-735eb14040cf',
    read: '2026-11',
  },
  pacslab: {
    source:
      'https://github.com/pacslab/serverless-performance-modeling/tree/master/experiments/results',
    read: '2026-11',
  },
  shilkov: {
    source: 'https://mikhail.io/2019/08/aws-lambda-cold-starts-after-10-minutes/',
    read: '2026-10',
  },
  stuyvenberg: {
    source: 'https://aaronstuyvenberg.com/posts/understanding-proactive-initialization',
    read: '2026-10',
  },
  xebia: {
    source: 'https://xebia.com/blog/til-that-aws-lambda-terminates-instances-preemptively/',
    read: '2026-10',
  },
} as const satisfies Readonly<Record<string, Page>>
