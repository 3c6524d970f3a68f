/** A bug that somebody could write: what a source file says, and what it says with the bug. */
export interface Mutant {
  /** What the program does wrong. */
  readonly name: string
  /** The rule that it breaks, or the promise of our own. */
  readonly rule: string
  readonly file: string
  /** A piece of the file that is found in it once. */
  readonly find: string
  readonly replace: string
}
