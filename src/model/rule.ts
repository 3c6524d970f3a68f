import type { Provenance } from './provenance.ts'

/**
 * What becomes of a rule. `modelled`: the model keeps it. `assumed`: the model keeps what AWS leaves open,
 * in a way that a scenario can see and mostly change. `notModelled`: it changes no number of ours.
 * `later`: it belongs to a part that is not there yet.
 */
export type RuleStatus = 'modelled' | 'assumed' | 'notModelled' | 'later'

/** How Lambda behaves in one respect. */
export interface Rule {
  /** As the tests cite it, such as C10. */
  readonly id: string
  readonly title: string
  /** One or two short sentences of our own. */
  readonly statement: string
  readonly provenance: Provenance
  readonly status: RuleStatus
}

/** Rules that belong together, in the order of their ids. */
export interface RuleTopic {
  readonly title: string
  readonly rules: readonly Rule[]
}

/** Names the shape once for a rule that stands alone in its topic's list. */
export function defineRule(rule: Rule): Rule {
  return rule
}
