/** a / b of two whole numbers of any size, to about 18 digits however small it is. */
export function quotient(a: bigint, b: bigint): number {
  let digits = 0
  let scaled = a
  while (scaled > 0n && scaled / b < 10n ** 18n) {
    scaled *= 10n
    digits++
  }
  return Number(`${scaled / b}e-${digits}`)
}
