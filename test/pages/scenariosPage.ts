import { openingOf } from '../scenarios/opening.ts'
import { shipped, shippedNames, shippedText } from '../scenarios/shipped.ts'

const beginning = `# Scenarios

<!-- Written by \`npm run docs\` from the scenarios themselves: edit those instead. -->

Each opens with the question it answers, where its numbers come from and what is expected;
\`test/scenarios\` holds them to it. How near they must come: **exact** (a rule, or a formula within its
statistical error), **tight** (1%, or the statistical error), **calibrated** (an assumption was chosen to
fit), **shape** (only the direction).

    lambdasim run scenarios/hello.yaml

`

/** The list of the scenarios that are shipped. */
export function scenariosPage(): string {
  return `${beginning}${shippedNames.map(sectionOf).join('\n')}`
}

function sectionOf(name: string): string {
  const opening = openingOf(shippedText(name))
  if (opening === undefined) throw new SyntaxError(`${name}.yaml must say where it comes from`)
  const { source, band, expectation } = opening
  const { question } = shipped(name)
  return `## [${name}.yaml](${name}.yaml)

${question}

- Source: ${closed(source)}
- Expected (${band}): ${closed(expectation)}
`
}

/** A sentence that leads to a command ends here. */
function closed(text: string): string {
  return text.replace(/:$/, '.')
}
