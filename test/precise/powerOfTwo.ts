const smallest = -1074
const powers = new Float64Array(1024 - smallest)
for (let i = 0, power = Number.MIN_VALUE; i < powers.length; i += 1, power *= 2) powers[i] = power

/** The double 2^k for k from -1074 to 1023, made by doubling alone. */
export function powerOfTwo(k: number): number {
  const power = powers[k - smallest]
  if (power === undefined) throw new RangeError(`k must be from -1074 to 1023: found ${k}`)
  return power
}
