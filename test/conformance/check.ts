import type { StandardDraw } from '../../src/math/distribution.ts'
import type { Parameters } from '../../src/math/parameter.ts'

/** How a user writes something down: parameters by name. */
export type Given = Readonly<Record<string, unknown>>

/** What distributions and arrival processes tell about themselves. */
export interface Described {
  readonly name: string
  readonly summary: string
  readonly parameters: Parameters
  readonly draws: readonly StandardDraw[]
  readonly examples: readonly Given[]
}

/** A definition under test and the reader that builds an instance from what a user wrote. */
export interface Subject<Definition extends Described, Built> {
  readonly definition: Definition
  /** Finds the definition of a part that is named inside the given parameters. */
  readonly part: (name: string) => Described | undefined
  readonly build: (given: Given) => Built
}

/** How much a check may spend. */
export interface Effort {
  /** Numbers drawn for moments. */
  readonly draws: number
  /** Numbers drawn for one test of the whole shape. */
  readonly shapeDraws: number
  readonly shapeSeeds: number
  /** Runs of an arrival process. */
  readonly replications: number
}

/** One claim that every thing of a shape must keep. */
export interface Check<Checked> {
  readonly claim: string
  /** What contradicts the claim, in words; nothing where it holds. */
  readonly violations: (checked: Checked, effort: Effort) => readonly string[]
}

/** What `npm test` spends. */
export const ordinary: Effort = {
  draws: 1_000_000,
  shapeDraws: 20_000,
  shapeSeeds: 3,
  replications: 2_000,
}

/** What the campaign spends. */
export const thorough: Effort = {
  draws: 10_000_000,
  shapeDraws: 200_000,
  shapeSeeds: 20,
  replications: 20_000,
}

/** Runs a check on every example; each violation begins with the example that shows it. */
export function onEveryExample<Definition extends Described, Built>(
  violations: (
    built: Built,
    effort: Effort,
    subject: Subject<Definition, Built>,
    given: Given,
  ) => readonly string[],
): Check<Subject<Definition, Built>>['violations'] {
  return (subject, effort) =>
    subject.definition.examples.flatMap(given =>
      violations(subject.build(given), effort, subject, given).map(
        violation => `${JSON.stringify(given)}: ${violation}`,
      ),
    )
}
