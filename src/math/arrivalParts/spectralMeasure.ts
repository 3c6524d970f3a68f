/** One eigenvalue of a symmetric matrix and the square of a vector's part along it. */
interface SpectralLine {
  readonly value: number
  readonly weight: number
}

/** More sweeps than any matrix of doubles takes; convergence is quadratic. */
const mostSweeps = 60

/**
 * Splits a vector along the eigenvectors of a symmetric matrix, so that v'f(A)v is the sum of
 * weight f(value). Jacobi's method: plane rotations until nothing is left beside the diagonal.
 * Rotating the vector along saves the eigenvectors.
 */
export function spectralMeasure(
  matrix: readonly (readonly number[])[],
  vector: readonly number[],
): readonly SpectralLine[] {
  const size = vector.length
  const a = Float64Array.from(matrix.flat())
  const v = Float64Array.from(vector)
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let rotated = false
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotated = rotate(a, v, p, q) || rotated
    }
    if (!rotated) break
  }
  return Array.from(v, (part, i) => ({ value: a[i * size + i] ?? 0, weight: part * part }))
}

/** Turns the plane of axes p and q so that their element vanishes; false where it already has. */
function rotate(a: Float64Array, v: Float64Array, p: number, q: number): boolean {
  const size = v.length
  const pq = a[p * size + q]!
  const pp = a[p * size + p]!
  const qq = a[q * size + q]!
  if (Math.abs(pq) <= 1e-17 * Math.sqrt(Math.abs(pp * qq))) return false
  const theta = (qq - pp) / (2 * pq)
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  const turn = (array: Float64Array, i: number, j: number): void => {
    const [x, y] = [array[i]!, array[j]!]
    array[i] = cosine * x - sine * y
    array[j] = sine * x + cosine * y
  }
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q)
  for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k)
  a[p * size + q] = 0
  a[q * size + p] = 0
  turn(v, p, q)
  return true
}
