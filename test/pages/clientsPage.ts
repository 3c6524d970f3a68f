import { countText, spanText } from '../../src/math/units/numberText.ts'
import { printSize } from '../../src/math/units/size.ts'
import { answers } from '../../src/model/clients/answers.ts'
import type { EventSource } from '../../src/model/clients/eventSource.ts'
import type { Front } from '../../src/model/clients/front.ts'
import type { RetryMode } from '../../src/model/clients/retryMode.ts'
import { origin } from './origin.ts'
import { table } from './table.ts'

const opening = `# Clients

<!-- Written by \`npm run docs\` from src/model/clients/fronts, eventSources and retryModes: edit those instead. -->

What a source may have around its calls: \`Type\` says what stands between it and the function, \`retries\` how it
tries again. [The rules](rules.md) F1 to F7 and R1 to R6 say the same in sentences; every number is among
[the limits](limits.md), with its page.
`

const frontsOpening = `
## Fronts

By the \`Type\` that SAM gives its events. How long a front waits is where its range begins and ends; the setting
changes it. A client that waits less, its \`timeout\`, gives up first. The rate is in requests a second, and at once;
\`ThrottlingRateLimit\` and \`ThrottlingBurstLimit\` change it. Attempts are those that the front makes of itself.

`

const answersOpening = `
What each of them tells its client, as an HTTP status: 0 is none, as nobody is left who would tell it. An SDK reads
the answer of the Invoke API, where errors of the function come with 200 and are never tried again.

`

const modesOpening = `
## Ways to try again

The wait before a retry is the base, after a throttle the second of two, doubled with each retry up to the cap; full
jitter takes anything from nothing up to that. With a quota, retries cost tokens: after a transient error, a throttle
and a timeout; a success at the first attempt gives back the refund, one after a retry what the retry cost. An own way
is \`retries: { attempts, base, cap, jitter, quota }\`, where jitter is \`full\`, \`equal\`, \`decorrelated\` or \`none\`.

`

const eventsOpening = `
## Sources of events

They hand an event over and wait for nothing: Lambda tries again of itself ([rules](rules.md) AS-1 to AS-13), as
\`EventInvokeConfig\` and \`DeadLetterQueue\` of the function say. Each of several functions has the event for itself.
An SDK may do the same, with \`InvocationType: Event\`.

Queues and streams are no clients: Lambda [reads them itself](mappings.md).

`

/** The page of all fronts and all ways to try again. */
export function clientsPage(
  fronts: readonly Front[],
  events: readonly EventSource[],
  modes: readonly RetryMode[],
): string {
  return [
    opening,
    frontsOpening,
    table(frontHead, fronts.map(frontRow)),
    answersOpening,
    table(
      ['answer', ...fronts.map(({ Type }) => Type)],
      answers.map(answer => [
        `\`${answer}\``,
        ...fronts.map(({ statuses }) => String(statuses[answer])),
      ]),
    ),
    eventsOpening,
    table(['Type', 'where events come from', 'when', 'functions', 'from'], events.map(eventRow)),
    modesOpening,
    table(modeHead, modes.map(modeRow)),
  ].join('')
}

const frontHead = [
  'Type',
  'who calls',
  'waits',
  'setting',
  'largest request',
  'answer',
  'rate',
  'attempts',
  'from',
]

function frontRow({ timeout, rate, ...front }: Front): string[] {
  const waits =
    timeout === undefined
      ? 'as long as the function'
      : timeout.least === timeout.most
        ? spanText(timeout.fallback)
        : `${spanText(timeout.fallback)}; ${spanText(timeout.least)} to ${spanText(timeout.most)}`
  return [
    `\`${front.Type}\``,
    front.summary,
    waits,
    timeout?.setting === undefined ? '' : `\`${timeout.setting}\``,
    printSize(front.largestRequest),
    printSize(front.largestAnswer),
    rate === undefined ? '' : `${countText(rate.perSecond)}/s, ${countText(rate.burst)} at once`,
    String(front.attempts),
    origin(front.provenance),
  ]
}

function eventRow({ Type, summary, isScheduled, fansOut, provenance }: EventSource): string[] {
  const when = isScheduled ? 'a schedule, or `arrivals`' : '`arrivals`'
  return [`\`${Type}\``, summary, when, fansOut ? 'one or more' : 'one', origin(provenance)]
}

const modeHead = [
  'retries',
  'rule',
  'what it does',
  'attempts',
  'base',
  'cap',
  'jitter',
  'quota',
  'from',
]

function modeRow({ name, rule, summary, plan, provenance }: RetryMode): string[] {
  const { attempts, base, cap, jitter, quota } = plan
  const waits = attempts > 1
  const costs =
    quota &&
    `${quota.tokens} tokens; ${quota.transient}, ${quota.throttling} and ${quota.timeout}; refund ${quota.refund}`
  return [
    `\`${name}\``,
    rule,
    summary,
    String(attempts),
    waits ? `${spanText(base.transient)}, ${spanText(base.throttling)}` : '',
    waits ? spanText(cap) : '',
    waits ? jitter : '',
    costs ?? '',
    origin(provenance),
  ]
}
