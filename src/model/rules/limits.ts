import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** What a function is made of. */
export const limits: RuleTopic = {
  title: 'Limits',
  rules: [
    defineRule({
      id: 'Q1',
      title: 'Memory, CPU and timeout',
      statement:
        'A function has 128 to 10,240 MB; CPU grows with it, and 1,769 MB are one vCPU. Its ' +
        'timeout is 3 s unless set, and 900 s at most.',
      provenance: documented(pages.configurationMemory),
      status: 'modelled',
    }),
    defineRule({
      id: 'Q2',
      title: 'Payloads',
      statement:
        'A request and its response may have 6 MB each, a streamed response 200 MB. A larger ' +
        'request never reaches the function, a larger response is not passed back.',
      provenance: documented(pages.limits),
      status: 'modelled',
    }),
    defineRule({
      id: 'Q3',
      title: 'Streaming',
      statement:
        'The first 6 MB of a streamed response are not slowed down, the rest is sent with 2 ' +
        'MB/s. The function is busy and billed until all is sent, also when nobody waits any more.',
      provenance: documented(pages.responseStreaming),
      status: 'modelled',
    }),
    defineRule({
      id: 'Q4',
      title: 'Ephemeral storage',
      statement: '/tmp has 512 to 10,240 MB. A scenario is held to it.',
      provenance: documented(pages.limits),
      status: 'modelled',
    }),
    defineRule({
      id: 'Q5',
      title: 'Packages',
      statement:
        'A package has 250 MB unzipped, layers included, and an image 10 GB. The model ' +
        'uploads nothing.',
      provenance: documented(pages.limits),
      status: 'notModelled',
    }),
    defineRule({
      id: 'Q6',
      title: 'Inside an environment',
      statement:
        'An environment has limits of its own for variables, file descriptors, processes and ' +
        'network. What the handler does has only a time in the model.',
      provenance: documented(pages.limits),
      status: 'notModelled',
    }),
    defineRule({
      id: 'Q7',
      title: 'Control plane',
      statement:
        'Calls that configure functions are limited to 15 a second. The model has no such ' +
        'calls.',
      provenance: documented(pages.limits),
      status: 'notModelled',
    }),
    defineRule({
      id: 'Q8',
      title: 'MB',
      statement: '1 MB is 1,024 KB, and 1 GB is 1,024 MB.',
      provenance: documented(pages.limits),
      status: 'modelled',
    }),
  ],
}
