/** Raised with every change of results for a given seed; the CHANGELOG lists what changed. */
export const modelVersion = 1
