import { deviation } from '../theory/deviation.ts'
import { replicate, type TheoryCase } from '../theory/theoryCase.ts'
import { mutantsPart } from './mutantsPart.ts'
import { realityPart } from './realityPart.ts'
import { twinPart } from './twinPart.ts'
import { wavesPart } from './wavesPart.ts'

const seed = 'theory'

const opening = `# How we know that it is right

<!-- Written by \`npm run docs\`: edit test/pages/validationPage.ts instead. -->

Trust is built from the bottom: numbers, chance, events, queues. Each is compared with something that
shares no code with it.

## Numbers

\`log\`, \`exp\`, \`log1p\`, \`expm1\`, \`pow\` and the normal quantile are compared with BigInt arithmetic of
118 and more bits, written by somebody else, on 10 million points each over the whole range
(\`npm run validate\`). The result is never more than one double away from the correctly rounded one.

| function | largest error, ulps | not correctly rounded |
| --- | --: | --: |
| log | 0.502 | 0.0005% |
| exp | 0.752, below the normal numbers | 0.17% |
| log1p | 0.503 | 0.001% |
| expm1 | 0.575 | 0.13% |
| pow | 0.750, below the normal numbers | 0.17% |
| normal quantile | 1.33 | 2.0% |

A SHA-256 over more than a million outputs (functions, streams, every distribution, every arrival
process, a queue) is the same under Node 20, 22 and 24 and in Chromium, where it runs as a minified
bundle. It has not been run on an arm64 processor.

## Chance

Streams are compared draw by draw with a slow second version written from the published descriptions;
their variates by chi-square on 50 million draws; neighbouring names by their correlations. Every example
of every distribution and arrival process passes one conformance suite: moments within four standard
errors over a million draws, Kolmogorov-Smirnov, mean and variance as integrals of the quantile, the
same n-th number whatever else is drawn, bad parameters refused in words. The suite itself is shown to
catch 67 deliberate breaks.

## Events

The kernel agrees with a sorted array, event by event, on 10,000 random programs with many ties, run
in one piece and in several.

## Queues

Little's law holds exactly on the trace: the area under the number present equals the sum of all stays
within the window, as whole numbers, error 0. Intervals are honest: of 2,000 experiments, 93 to 97% of
the 95% intervals cover the truth. And textbook queues come out as the textbook says. Below, each line
is one claim over 30 runs; *off* is the distance from theory in standard errors. The tests refuse
anything beyond 4; with this many lines, one or two beyond 2.5 are to be expected.

| system | quantity | theory | simulated | standard error | off |
| --- | --- | --: | --: | --: | --: |
`

/** The page, with a line for each claim of each case. */
export function validationPage(cases: readonly TheoryCase[]): string {
  return `${opening}${cases.flatMap(linesOf).join('\n')}\n${twinPart}${mutantsPart()}${realityPart()}${wavesPart()}`
}

function linesOf(theoryCase: TheoryCase): string[] {
  const runs = replicate(theoryCase, seed)
  return theoryCase.claims.map(({ quantity, expected, of }) => {
    const { mean, standardError, errors } = deviation(runs.map(of), expected)
    const figures = [expected, mean, standardError].map(value => Number(value.toPrecision(4)))
    return `| ${[theoryCase.name, quantity, ...figures, errors.toFixed(1)].join(' | ')} |`
  })
}
