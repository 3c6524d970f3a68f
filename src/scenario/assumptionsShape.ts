import { z } from 'zod'
import type { Assumption, AssumptionKind } from '../model/assumption.ts'
import { type AssumptionName, assumptions } from '../model/assumptions.ts'
import { writtenDistribution, writtenDuration, writtenOr, writtenShare } from './written.ts'

/** One key for each assumption, with what is taken where a scenario says nothing. */
export const assumptionsShape = shape()

function shape(): Record<AssumptionName, z.ZodDefault<z.ZodType>> {
  const fields = Object.entries<Assumption>(assumptions).map(([name, assumption]) => {
    const { kind, fallback, rule, summary, reason } = assumption
    return [name, value(kind).default(fallback).describe(`${summary} (${rule}). ${reason}`)]
  })
  return Object.fromEntries(fields)
}

function value(kind: AssumptionKind): z.ZodType {
  switch (kind.type) {
    case 'distribution':
      return kind.orElse === undefined
        ? writtenDistribution()
        : writtenOr(kind.orElse, 'a time such as 5m, or a distribution', writtenDistribution())
    case 'duration':
      return writtenDuration(0)
    case 'share':
      return writtenShare()
    case 'flag':
      return z.boolean()
    case 'choice':
      return z.enum(kind.choices)
    default:
      return kind satisfies never
  }
}
