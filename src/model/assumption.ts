/** What kind of value an assumption has, and so how a scenario writes it. */
export type AssumptionKind =
  /** A word may stand for there being none. */
  | { readonly type: 'distribution'; readonly orElse?: string }
  | { readonly type: 'duration' }
  | { readonly type: 'share' }
  | { readonly type: 'flag' }
  | { readonly type: 'choice'; readonly choices: readonly string[] }

/** Something that AWS does not publish, or leaves open, and what is taken instead. */
export interface Assumption<Name extends string = string> {
  readonly name: Name
  /** The rule of the model that it fills. */
  readonly rule: string
  readonly kind: AssumptionKind
  /** What is taken where a scenario says nothing, as a scenario would write it. */
  readonly fallback: unknown
  /** What it is, as one sentence without its full stop. */
  readonly summary: string
  /** Why this value and no other. */
  readonly reason: string
  /** Only scenarios that have this are concerned; all are where it is left out. */
  readonly onlyWith?: AssumptionSubject
}

/** What not every scenario has. */
export type AssumptionSubject =
  | 'ManagedInstances'
  | 'changesOfManagedInstances'
  | 'SnapStart'
  | 'changes'
  | 'queues'
  | 'streams'
  | 'events'
  | 'changesOfQueues'
  | 'topics'
  | 'brokers'

/** Keeps the name, so that the list of assumptions is a list of names as well. */
export function defineAssumption<const Name extends string>(
  assumption: Assumption<Name>,
): Assumption<Name> {
  return assumption
}
