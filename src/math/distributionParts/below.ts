const downOneStep = 1 - Number.EPSILON / 2

/** The next smaller double of a positive, normal number. */
export function below(x: number): number {
  return x * downOneStep
}
