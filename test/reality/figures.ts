import { readFileSync } from 'node:fs'

/** Where the campaign stores what it found, for the page and for the tests. */
export const figuresFile = new URL('figures.json', import.meta.url)

/** What the campaign found, good or bad. */
export interface Figures {
  /** The logs replayed under each policy: cold starts and how many of them were the same, means. */
  readonly logs: readonly {
    readonly policy: string
    readonly runs: readonly { readonly day: string; readonly cold: number; readonly same: number }[]
    readonly error: number
  }[]
  /** The best of the candidates on four logs, and how it does on the fifth. */
  readonly leftOut: readonly {
    readonly day: string
    readonly chosen: string
    readonly errorOnOthers: number
    readonly error: number
    /** Of our default on the same log. */
    readonly errorOfDefault: number
  }[]
  /** The twenty experiments under some policies. */
  readonly experiments: readonly {
    readonly policy: string
    readonly runs: readonly {
      readonly experiment: number
      readonly cold: number
      readonly environments: number
    }[]
    readonly error: number
    readonly errorOfEnvironments: number
    /** Without the five that are the logs. */
    readonly errorOfOthers: number
    /** How many of the measured shares lie within two of their standard errors. */
    readonly within: number
  }[]
}

export function storedFigures(): Figures {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the campaign wrote it
  return JSON.parse(readFileSync(figuresFile, 'utf8')) as Figures
}
