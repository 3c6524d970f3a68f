/** A double and its two halves in one place of memory, to look at the exponent of a number. */
export const double = new Float64Array(1)
export const halves = new Int32Array(double.buffer)

/** Which half holds sign and exponent: 1 on every processor of today, asked all the same. */
export const highHalf = new Uint8Array(Int32Array.of(1).buffer)[0] === 1 ? 1 : 0

/** 2^-1074 ... 2^1023, exact; 2^k stands at `k + powerOffset`. */
export const powersOfTwo = new Float64Array(2098)
export const powerOffset = 1074

powersOfTwo[powerOffset] = 1
for (let k = 1; k <= 1023; k++) powersOfTwo[powerOffset + k] = 2 * powersOfTwo[powerOffset + k - 1]!
for (let k = 1; k <= 1074; k++) powersOfTwo[powerOffset - k] = powersOfTwo[powerOffset - k + 1]! / 2
