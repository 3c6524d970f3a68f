import type { Invocation } from './invocation.ts'

/** The chain of invocations that what a handler calls or sends belongs to. */
export function chainOf({ attempt, lambda: { guard } }: Invocation): number {
  const chain = attempt === undefined ? 0 : attempt.chain
  return guard === undefined ? chain : guard.after(chain)
}
