const tau = 6.283185307179586

/** The cosine of a part of a full turn, from 0 to 1: exact to 2e-15, made for tables and not for speed. */
export function cosineOfTurn(part: number): number {
  const folded = part > 0.5 ? 1 - part : part
  if (folded > 0.25) return -firstQuarter(0.5 - folded)
  return firstQuarter(folded)
}

/** Up to an eighth of a turn by the cosine's power series, beyond by the sine's. */
function firstQuarter(part: number): number {
  return part > 0.125 ? powerSeries(tau * (0.25 - part), 1) : powerSeries(tau * part, 0)
}

/** x^from / from! - x^(from + 2) / (from + 2)! + ... */
function powerSeries(x: number, from: 0 | 1): number {
  let term = from === 0 ? 1 : x
  let sum = term
  for (let n = from + 2; n < 20; n += 2) {
    term *= (-x * x) / (n * (n - 1))
    sum += term
  }
  return sum
}
