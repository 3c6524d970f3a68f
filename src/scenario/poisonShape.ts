import { z } from 'zod'
import type { PoisonPlan } from '../model/plan/poisonPlan.ts'
import { shareOf } from './shareOf.ts'
import { writtenShare } from './written.ts'

/** More would be a share of all. */
const mostNumbers = 10_000

const numbers = z.array(z.int().min(1)).min(1).max(mostNumbers)

/** Messages that fail each time that they are handled: a share, or a list of numbers. */
export function writtenPoison() {
  const share = writtenShare()
  return z
    .custom<string | number | readonly number[]>()
    .check(context => {
      const given = context.value
      if (given === undefined) return
      const shape = Array.isArray(given) ? numbers : share
      for (const issue of shape.safeParse(given).error?.issues ?? []) {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is told again is told as it was
        context.issues.push(issue as never)
      }
    })
    .meta({
      anyOf: [
        share.meta() ?? {},
        {
          type: 'array',
          items: { type: 'integer', minimum: 1 },
          minItems: 1,
          maxItems: mostNumbers,
        },
      ],
    })
    .optional()
    .describe(
      'Which messages fail each time the function has them: a share of all, such as 0.1%, or some by number, such as [37, 90]',
    )
}

/** The same as the model takes it. */
export function poisonPlan(poison: string | number | readonly number[]): PoisonPlan {
  return typeof poison === 'object' ? { numbers: poison } : { share: shareOf(poison) }
}
