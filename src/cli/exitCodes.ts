/** What the shell is told; documented in the README, never reused for anything else. */
export const exitCodes = {
  ok: 0,
  /** The command line or an input is wrong. */
  badInput: 2,
  /** The result could not be written, or not all of it; or there was not enough memory for it. */
  partial: 3,
  /** A defect of ours. */
  internal: 70,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
  /** Stopped by SIGTERM. */
  terminated: 143,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
