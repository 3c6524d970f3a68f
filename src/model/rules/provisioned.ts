import { pages } from '../pages.ts'
import { assumed, documented } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** Environments that are kept ready. */
export const provisioned: RuleTopic = {
  title: 'Provisioned concurrency',
  rules: [
    defineRule({
      id: 'C6',
      title: 'What is provisioned',
      statement:
        'Provisioned concurrency belongs to a version or an alias, never to $LATEST. It fits ' +
        'into what is reserved for the function, or into what is unreserved less 100, and ' +
        'nobody else can use it.',
      provenance: documented(pages.provisionedConcurrency),
      status: 'modelled',
    }),
    defineRule({
      id: 'C7',
      title: 'Spillover',
      statement:
        'When all that is provisioned is busy, or the rate is above 10 requests a second for ' +
        'each, requests run on demand instead. Where reserved concurrency is provisioned in ' +
        'full, nothing is left for that.',
      provenance: documented(pages.lambdaConcurrency),
      status: 'modelled',
    }),
    defineRule({
      id: 'C8',
      title: 'Allocation',
      statement:
        'Provisioned concurrency is prepared for one to two minutes, then allocated at up to ' +
        '6,000 environments a minute. None of a request is usable before all of it is.',
      provenance: documented(pages.lambdaConcurrency),
      status: 'modelled',
    }),
    defineRule({
      id: 'C9',
      title: 'While an increase is allocated',
      statement:
        'Whether what was provisioned before serves on while more is allocated is not said. ' +
        'It does.',
      provenance: assumed(
        'an increase that first takes everything away would stop what it is meant to help',
      ),
      status: 'assumed',
    }),
    defineRule({
      id: 'C16',
      title: 'Target tracking',
      statement:
        'Target tracking adds when utilisation is above its target and takes away when it is ' +
        'below 90% of it, after a number of minutes in a row. Without traffic there is no ' +
        'datapoint, and nothing is taken away.',
      provenance: documented(pages.provisionedConcurrency),
      status: 'modelled',
    }),
    defineRule({
      id: 'C17',
      title: 'Step of target tracking',
      statement:
        'The new size is the allocated one times utilisation over target, rounded up, within ' +
        'its bounds. How it shrinks is not said: in the same way, at most once in 15 ' +
        'minutes.',
      provenance: assumed(
        'the formula follows from the aim of the policy; small steps down are what AWS describes',
      ),
      status: 'assumed',
    }),
    defineRule({
      id: 'C18',
      title: 'Scheduled scaling',
      statement:
        'A scheduled action sets the least and the most at its time. What it adds is ' +
        'allocated like any increase.',
      provenance: documented(pages.provisionedConcurrency),
      status: 'modelled',
    }),
    defineRule({
      id: 'C19',
      title: 'Recycling',
      statement:
        'Provisioned environments are replaced in the background, so that their number stays ' +
        'as set. One that was reset may still make a request wait for Init.',
      provenance: documented(pages.lambdaConcurrency),
      status: 'modelled',
    }),
  ],
}
