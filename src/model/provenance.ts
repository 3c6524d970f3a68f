/** A public page, and the month in which it was last read. */
export interface Page {
  readonly source: string
  readonly read: string
}

/**
 * How sure a number is. `documented`: AWS says it on the page. `implied`: it follows from what AWS
 * says there. `observed`: somebody else measured it. `assumed`: nobody says, so it needs a reason.
 */
export type Provenance =
  | (Page & { readonly mark: 'documented' | 'implied' | 'observed' })
  | { readonly mark: 'assumed'; readonly reason: string; readonly read: string }

/** AWS says it on the page. */
export function documented(page: Page): Provenance {
  return { mark: 'documented', ...page }
}

/** It follows from what AWS says on the page. */
export function implied(page: Page): Provenance {
  return { mark: 'implied', ...page }
}

/** The author of the page measured it; AWS promises nothing. */
export function observed(page: Page): Provenance {
  return { mark: 'observed', ...page }
}

/** The month in which AWS's pages were last searched for what had to be assumed. */
const lastSearched = '2026-10'

/** AWS does not say; `reason` tells why this number and no other. */
export function assumed(reason: string): Provenance {
  return { mark: 'assumed', reason, read: lastSearched }
}
