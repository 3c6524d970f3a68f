const value = new Float64Array(1)
const words = new Uint32Array(value.buffer)

/** Number of binary digits of a positive integer below 2^1000. */
export function bitLength(integer: bigint): number {
  value[0] = Number(integer)
  const high = words[1]!
  const length = (high >>> 20) - 1022
  // The conversion may have rounded up to a power of two: only then is the length in doubt.
  const isPowerOfTwo = words[0] === 0 && (high & 0xfffff) === 0
  return isPowerOfTwo && integer >> BigInt(length - 1) === 0n ? length - 1 : length
}
