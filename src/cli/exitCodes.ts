/** What the shell is told; documented in the README, never reused for anything else. */
export const exitCodes = {
  ok: 0,
  /** The command line or an input is wrong. */
  badInput: 2,
  /** A defect of ours. */
  internal: 70,
} as const
