import { describe, expect, it } from 'vitest'
import type { Check, Described, Effort, Subject } from './check.ts'

/** A claim that a definition cannot keep, and why. */
export interface Exception {
  readonly name: string
  readonly claim: string
  readonly reason: string
}

/** One test for each claim about a definition. An exception that is not needed fails. */
export function conform<Definition extends Described, Built>(
  subject: Subject<Definition, Built>,
  checks: readonly Check<Subject<Definition, Built>>[],
  effort: Effort,
  exceptions: readonly Exception[],
): void {
  const { name } = subject.definition
  describe(name, () => {
    for (const { claim, violations } of checks) {
      const exception = exceptions.find(one => one.name === name && one.claim === claim)
      it(exception === undefined ? claim : `${claim}: not so, because ${exception.reason}`, () => {
        const found = violations(subject, effort)
        expect(exception === undefined ? found : unneeded(found)).toEqual([])
      })
    }
  })
}

const unneeded = (violations: readonly string[]): readonly string[] =>
  violations.length > 0 ? [] : ['the claim holds: the exception can go']
