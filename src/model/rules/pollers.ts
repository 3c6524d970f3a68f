import { pages } from '../pages.ts'
import { assumed, documented } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** How Lambda reads a queue of SQS in provisioned mode, and how often it asks. */
export const pollers: RuleTopic = {
  title: 'Event pollers',
  rules: [
    defineRule({
      id: 'E-S20',
      title: 'Provisioned mode',
      statement:
        'A poller receives up to 10 times and 1 MB a second, and has up to 10 invocations at once. While ' +
        'messages wait, pollers for up to 1,000 more invocations at once are added a minute.',
      provenance: documented(pages.sqs),
      status: 'modelled',
    }),
    defineRule({
      id: 'E-S21',
      title: 'Number of pollers',
      statement:
        'Pollers are added one by one, evenly. After a minute in which half would have done they are ' +
        'halved, down to MinimumPollers. Throttles and errors leave them.',
      provenance: assumed('AWS says how many there may be, and not how they become fewer'),
      status: 'assumed',
    }),
    defineRule({
      id: 'E-S22',
      title: 'Empty receives',
      statement:
        'Whatever reads a queue and has no batch asks again after 20 s without messages. A receive that ' +
        'messages end early counts as empty for the part of the 20 s that it waited.',
      provenance: assumed('AWS says that it polls, and not how many receives that takes'),
      status: 'assumed',
    }),
  ],
}
