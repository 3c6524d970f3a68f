import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** Functions that run on servers of their account. */
export const managed: RuleTopic = {
  title: 'Managed Instances',
  rules: [
    defineRule({
      id: 'G1',
      title: 'No scaling on arrival',
      statement:
        'A request runs on an environment that has room, whichever it is, or is refused with 429. ' +
        'None waits for an Init. The reason of the 429 is not said, and taken as ' +
        'ConcurrentInvocationLimitExceeded.',
      provenance: documented(pages.managedScaling),
      status: 'modelled',
    }),
    defineRule({
      id: 'G2',
      title: 'Many requests at once',
      statement:
        'An environment runs several requests at once: for each vCPU 64 with Node.js, 32 with .NET ' +
        'and Java, 16 with Python, 8 with Rust, unless PerExecutionEnvironmentMaxConcurrency says ' +
        'how many in all.',
      provenance: documented(pages.managedNodejs),
      status: 'modelled',
    }),
    defineRule({
      id: 'G3',
      title: 'Scaling by use',
      statement:
        'Environments follow the use of CPUs and of places for requests (X13), so that traffic may ' +
        'double within 5 minutes; faster growth may be throttled. Times and targets are assumptions.',
      provenance: documented(pages.managedScaling),
      status: 'modelled',
    }),
    defineRule({
      id: 'G4',
      title: 'Least and most environments',
      statement:
        'A version has three environments on three instances before its first request, unless ' +
        'FunctionScalingConfig says otherwise; with both bounds 0 it is off. Other bounds are ' +
        'kept from the moment on at which they are set.',
      provenance: documented(pages.managedScaling),
      status: 'modelled',
    }),
    defineRule({
      id: 'G5',
      title: 'Size of an environment',
      statement:
        'An environment has at least 2 GB and one vCPU, and 2 to 8 GB for each vCPU. It is never ' +
        'frozen, and stays while it is needed.',
      provenance: documented(pages.managedInstances),
      status: 'modelled',
    }),
    defineRule({
      id: 'G6',
      title: 'Failures of one request',
      statement:
        'A timeout ends only its own invocation, and the code runs on in its place. A worker that ' +
        'crashes leaves the others alone, and is taken to be back at once. Init may take 130 s, or ' +
        'the timeout up to 900 s.',
      provenance: documented(pages.managedEnvironments),
      status: 'modelled',
    }),
    defineRule({
      id: 'G7',
      title: 'Quotas of their own',
      statement:
        'Events may run for 5,400 s, others for 900 s. Quotas are apart from those of other ' +
        'functions: neither concurrency nor rates of the account count. Instances are paid for, not ' +
        'the time of requests.',
      provenance: documented(pages.managedQuotas),
      status: 'modelled',
    }),
    defineRule({
      id: 'G8',
      title: 'Updates',
      statement:
        'Environments of a new version come up before requests move: $LATEST.PUBLISHED is replaced ' +
        'bit by bit; a numbered version starts with its least number, and then an alias moves to it.',
      provenance: documented(pages.managedDeployments),
      status: 'modelled',
    }),
  ],
}
