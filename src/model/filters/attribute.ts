import type { Distribution } from '../../math/distribution.ts'
import { weightedChoice } from '../../math/distributionParts/weightedChoice.ts'
import { Draws } from '../../math/draws.ts'
import type { OpenStream } from '../../math/random/randomStream.ts'
import type { AttributePlan, Choice } from '../plan/filterPlan.ts'
import type { Test } from './operator.ts'

/** An attribute of events: the number that it is, or which of its values. */
export interface Attribute {
  /** Of the next event. */
  readonly draw: () => number
  /** What a test says of what was drawn. */
  readonly passes: (test: Test) => (drawn: number) => boolean
}

export function attributeOf({ law }: AttributePlan, open: OpenStream): Attribute {
  return isChoice(law) ? chosen(law, open) : measured(law, open)
}

/** Each value is tested once, however many events there are. */
function chosen(law: readonly Choice[], open: OpenStream): Attribute {
  const { pick } = weightedChoice(law.map(({ weight }) => weight))
  const luck = open('choice')
  return {
    draw: () => pick(luck.uniform()),
    passes(test) {
      const results = Uint8Array.from(law, ({ value }) => Number(test(value)))
      return drawn => results[drawn] === 1
    },
  }
}

function measured(law: Distribution, open: OpenStream): Attribute {
  const draws = new Draws(law.sampler(open))
  return { draw: () => draws.next(), passes: test => test }
}

function isChoice(law: AttributePlan['law']): law is readonly Choice[] {
  return Array.isArray(law)
}
