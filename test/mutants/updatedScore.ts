import type { Mutant } from './mutant.ts'
import type { Score } from './score.ts'

/** A score of these mutants, in their order: of those tried now, what was found; of others, what is stored. */
export function updatedScore(mutants: readonly Mutant[], stored: Score, tried: Score): Score {
  const known = new Map([...stored, ...tried].map(entry => [idOf(entry), entry]))
  return mutants.flatMap(mutant => known.get(idOf(mutant)) ?? [])
}

/** A mutant's rule and name, by which its entry in a score is known. */
export function idOf({ rule, name }: Pick<Mutant, 'rule' | 'name'>): string {
  return `${rule}: ${name}`
}
