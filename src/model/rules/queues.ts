import { pages } from '../pages.ts'
import { assumed, documented, implied } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** How Lambda reads a standard queue of SQS. */
export const queues: RuleTopic = {
  title: 'Queues',
  rules: [
    defineRule({
      id: 'E-S1',
      title: 'Receiving',
      statement:
        'Whatever is visible is received at once, in the order in which it became visible, while ' +
        'fewer than 120,000 messages are in flight. One batch is gathered at a time.',
      provenance: assumed(
        'AWS says that a receive may miss messages, and that order is a best effort',
      ),
      status: 'assumed',
    }),
    defineRule({
      id: 'E-S2',
      title: 'Batches at once',
      statement:
        'Lambda begins with 5 batches at once, adds 300 a minute while messages wait, up to 1,250, ' +
        'and goes down to 2 when little comes.',
      provenance: documented(pages.sqsScaling),
      status: 'modelled',
    }),
    defineRule({
      id: 'E-S3',
      title: 'Pace of scaling',
      statement:
        'One batch more is added after each 200 ms, if messages still wait then. After each minute of the ' +
        'run in which half would have done they are halved, not below 5 at first, then not below 2, or 5 ' +
        'with a MaximumConcurrency.',
      provenance: assumed('AWS gives a number per minute, and none for the way down'),
      status: 'assumed',
    }),
    defineRule({
      id: 'E-S4',
      title: 'Low traffic',
      statement:
        'A batch with a window that begins when nothing came for a whole window is gathered for 20 s, ' +
        'even if its window is shorter. One of messages that came, and could not be read, is closed at once.',
      provenance: documented(pages.sqs),
      status: 'modelled',
    }),
    defineRule({
      id: 'E-S5',
      title: 'Done or not',
      statement:
        'What the function has done is deleted. After an error the whole batch is visible again when ' +
        'its visibility timeout has passed, and Lambda reads more slowly.',
      provenance: documented(pages.sqsErrors),
      status: 'modelled',
    }),
    defineRule({
      id: 'E-S6',
      title: 'Throttled batches',
      statement:
        'A throttled batch is tried again until its visibility timeout has passed. Then Lambda lets ' +
        'it go, and its messages have been received once more.',
      provenance: implied(pages.sqsErrors),
      status: 'modelled',
    }),
    defineRule({
      id: 'E-S7',
      title: 'Backing off',
      statement:
        'A throttled batch waits 1 s, then twice as long each time up to 30 s. Throttles leave 70% of ' +
        'the batches at once, errors 90%, rounded down and not below 2. Of both together there is one cut ' +
        'a second.',
      provenance: assumed('AWS says that Lambda backs off, and gives no numbers'),
      status: 'assumed',
    }),
    defineRule({
      id: 'E-S8',
      title: 'Partial batch responses',
      statement:
        'Where the function says which messages failed, only those are visible again. Then Lambda does not ' +
        'read more slowly, even after an exception, which fails the whole batch.',
      provenance: documented(pages.sqsErrors),
      status: 'modelled',
    }),
    defineRule({
      id: 'E-S9',
      title: 'Maximum concurrency',
      statement:
        'An event source mapping never has more batches at once than its MaximumConcurrency, and so ' +
        'receives no message that it may not hand on. To another one it grows from what it has.',
      provenance: documented(pages.sqsScaling),
      status: 'modelled',
    }),
    defineRule({
      id: 'E-S10',
      title: 'Visibility and dead letters',
      statement:
        'A message that was received as often as it may be goes to the dead-letter queue when it ' +
        'would be received again. The visibility timeout is at least the Timeout of the function.',
      provenance: documented(pages.sqsConfigure),
      status: 'modelled',
    }),
    defineRule({
      id: 'E-S11',
      title: 'Failures of the function',
      statement:
        "A function's own dead-letter queue and destinations get nothing of what a queue brings.",
      provenance: documented(pages.sqsErrors),
      status: 'modelled',
    }),
    defineRule({
      id: 'E-S12',
      title: 'Visible while it is worked on',
      statement:
        'Messages whose visibility timeout passes while they wait for a window or the function works ' +
        'on them stay with their batch, and are visible again at once if it fails.',
      provenance: assumed(
        'AWS would deliver them twice, and leaves open whether the first delivery still deletes them',
      ),
      status: 'assumed',
    }),
    defineRule({
      id: 'E-S13',
      title: 'Delay and retention',
      statement:
        'A queue hides new messages for its delay, a backlog not, and keeps them for 4 days where nothing ' +
        'is set. One that was received before stands behind younger ones, and expires when it is the first.',
      provenance: documented(pages.sqsMessages),
      status: 'modelled',
    }),
    defineRule({
      id: 'E-S14',
      title: 'Age of dead letters',
      statement:
        'A message that goes to a dead-letter queue stays as old as it is, and is kept there for what ' +
        'is left of the retention of that queue.',
      provenance: documented(pages.sqsDeadLetters),
      status: 'modelled',
    }),
  ],
}
