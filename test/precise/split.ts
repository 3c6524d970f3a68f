import type { Precise } from './precise.ts'

const value = new Float64Array(1)
const words = new Uint32Array(value.buffer)

/** A finite double as exactly mantissa * 2^exponent; the mantissa has 53 bits unless the double is subnormal. */
export function split(x: number): Precise {
  value[0] = x
  const low = words[0]!
  const high = words[1]!
  const biased = (high >>> 20) & 0x7ff
  if (biased === 0x7ff) throw new RangeError(`a double to split must be finite: found ${x}`)
  const fraction = (high & 0xfffff) * 0x100000000 + low
  const magnitude = biased === 0 ? fraction : fraction + 0x10000000000000
  return {
    mantissa: BigInt(x < 0 ? -magnitude : magnitude),
    exponent: Math.max(biased, 1) - 1075,
  }
}
