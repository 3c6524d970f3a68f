/** What may be assumed of idle environments, in the language of scenarios. */
export interface Policy {
  readonly name: string
  readonly assumptions: string
  /** Whether chance is in it, so that one run is not enough. */
  readonly isRandom: boolean
}

const endless = 'maximumAge: { constant: 14h }'
const aged = 'maximumAge: { uniform: { low: 1.5h, high: 2.5h } }'

function policy(name: string, isRandom: boolean, ...parts: readonly string[]): Policy {
  return { name, isRandom, assumptions: `{ ${parts.join(', ')} }` }
}

const idle = (text: string) => `idleTimeout: { ${text} }`

/**
 * How functions that are mostly idle lost theirs, in nine logs of 2020: 1% within 480 s of idleness,
 * 5% within 600 s, half within 637 s, nearly all within 660 s.
 */
const mostlyIdle =
  'empirical: { values: [240s, 540s, 632s, 637s, 642s, 647s, 652s, 658s], ' +
  'weights: [1, 4, 20, 25, 18, 12, 10, 10] }'

/** How the busy function of the first log loses what it does not need: see the table of survival. */
const surplus = 'uniform: { low: 640s, high: 1600s }'

/** As the tool assumes it where a scenario says nothing. */
export const ours = policy('640 s, and an age of 1.5 to 2.5 h: our default', true)

export const plain640 = policy('640 s', false, idle('constant: 640s'), endless)

/** What SimFaaS takes. */
export const plain600 = policy('600 s, as SimFaaS', false, idle('constant: 600s'), endless)

export const leastRecentlyUsed = policy(
  '640 s, least recently used first',
  false,
  idle('constant: 640s'),
  endless,
  'reuse: leastRecentlyUsed',
)

export const randomlyUsed = policy(
  '640 s, any idle one',
  true,
  idle('constant: 640s'),
  endless,
  'reuse: random',
)

/** Our default, but of a function in use only what it does not need, with the time of its own. */
export const surplusApart = policy(
  'our default, and `surplusIdleTimeout` 640 to 1,600 s',
  true,
  idle('constant: 640s'),
  `surplusIdleTimeout: { ${surplus} }`,
  aged,
)

export const policies: readonly Policy[] = [
  plain600,
  plain640,
  leastRecentlyUsed,
  randomlyUsed,
  policy('5 to 7 min', true, idle('uniform: { low: 5m, high: 7m }'), endless),
  policy('5 to 15 min', true, idle('uniform: { low: 5m, high: 15m }'), endless),
  ours,
  policy('640 s, and an age of 2 h', false, idle('constant: 640s'), 'maximumAge: { constant: 2h }'),
  policy('as idle functions lost theirs, and our age', true, idle(mostlyIdle), aged),
  policy('640 to 1,600 s, and our age', true, idle(surplus), aged),
  surplusApart,
]

/** What the best is looked for among, where all logs but one may be looked at. */
export const candidates: readonly Policy[] = [
  ...['600s', '620s', '640s', '660s', '680s', '720s', '800s'].map(
    time => [time, `constant: ${time}`] as const,
  ),
  ...[0.05, 0.1, 0.2, 0.4].map(
    share =>
      [
        `640 s, ${share * 100}% up to 1,600 s`,
        `mixture: { components: [ { weight: ${1 - share}, of: { constant: 640s } }, ` +
          `{ weight: ${share}, of: { uniform: { low: 640s, high: 1600s } } } ] }`,
      ] as const,
  ),
].flatMap(([name, text]) =>
  [
    ['no age', endless],
    ['1.5 to 2.5 h', aged],
    ['2 h', 'maximumAge: { constant: 2h }'],
  ].map(([age = '', ending = '']) => policy(`${name}, ${age}`, true, idle(text), ending)),
)
