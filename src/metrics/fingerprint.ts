// Odd, so that no change of a single word is lost; the digits of the golden ratio and of pi.
const number1 = 0x9e3779b1
const at1 = 0x7f4a7c15
const high1 = 0xf39cc061
const time1 = 0x106689d5
const where1 = 0xb5297a4d
const number2 = 0x243f6a89
const at2 = 0x85a308d3
const high2 = 0x13198a2f
const time2 = 0x03707345
const where2 = 0xa4093823
/** 2^-32. */
const toHighWord = 1 / 4_294_967_296
/** A constant of this module is not looked up at every use. */
const imul = Math.imul

/**
 * Sixty-four bits of all that was noted, whatever the order: two sums of 32 bits over hashes. [hot]
 */
export class Fingerprint {
  readonly #sums = new Int32Array(2)

  /**
   * Notes what became of a request: of whom `salt` stands for, the `number`-th, from when on, how
   * long, in one of 256 ways, and in which environment.
   */
  note(salt: number, number: number, at: number, time: number, what: number, where: number): void {
    const low = at | 0
    const high = ((at * toHighWord) | 0) + (what << 24)
    const first =
      imul(number, number1) +
      imul(low, at1) +
      imul(high, high1) +
      imul(time, time1) +
      imul(where, where1)
    const second =
      imul(number, number2) +
      imul(low, at2) +
      imul(high, high2) +
      imul(time, time2) +
      imul(where, where2)
    const sums = this.#sums
    sums[0]! += mixed((first + salt) | 0)
    sums[1]! += mixed((second + salt) | 0)
  }

  copy(): Fingerprint {
    const copy = new Fingerprint()
    copy.#sums.set(this.#sums)
    return copy
  }

  toString(): string {
    return [...this.#sums].map(sum => (sum >>> 0).toString(16).padStart(8, '0')).join('')
  }
}

/** A number for a name. */
export function saltOf(name: string): number {
  let salt = 0
  for (let i = 0; i < name.length; i++) {
    salt = mixed((imul(salt, number1) + name.charCodeAt(i) + 1) | 0)
  }
  return salt
}

/** Spreads every bit of a word over all; no two words give the same (the finalizer of MurmurHash3). */
function mixed(word: number): number {
  let bits = imul(word ^ (word >>> 16), 0x85ebca6b)
  bits = imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
