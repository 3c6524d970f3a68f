import type { Page } from './provenance.ts'

const guide = (name: string, read: string): Page => ({
  source: `https://docs.aws.amazon.com/lambda/latest/dg/${name}.html`,
  read,
})

/** Every page that a number was taken from; whoever reads one again changes its date here. */
export const pages = {
  configurationConcurrency: guide('configuration-concurrency', '2026-10'),
  configurationMemory: guide('configuration-memory', '2026-10'),
  lambdaConcurrency: guide('lambda-concurrency', '2026-10'),
  limits: guide('gettingstarted-limits', '2026-10'),
  provisionedConcurrency: guide('provisioned-concurrency', '2026-10'),
  responseStreaming: guide('configuration-response-streaming', '2026-10'),
  runtimeEnvironment: guide('lambda-runtime-environment', '2026-10'),
  scalingBehavior: guide('scaling-behavior', '2026-10'),
  snapStart: guide('snapstart', '2026-10'),
  snapStartActivate: guide('snapstart-activate', '2026-10'),

  /** AWS's own description of the API, as its SDKs are built from it. */
  serviceModel: {
    source:
      'https://github.com/boto/botocore/blob/1.43.107/botocore/data/lambda/2015-03-31/service-2.json',
    read: '2026-10',
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

  mao: {
    source:
      'https://georgemao.medium.com/understanding-lambda-provisioned-concurrency-autoscaling-735eb14040cf',
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
} as const satisfies Readonly<Record<string, Page>>
