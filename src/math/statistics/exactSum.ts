import { assert } from '../assert.ts'
import { productError } from '../elementary/productError.ts'
import { isWhole } from './isWhole.ts'

/** 2^53: below it every integer is a double. */
const limbSize = 9_007_199_254_740_992

/** The three limbs of an exact sum, lowest first, in units of 1, 2^53 and 2^106. */
export type ExactSumSnapshot = readonly [number, number, number]

/**
 * The exact sum of integers from 0 to 2^53 - 1 and of products of two of them. Nothing is rounded,
 * so the order of additions and merges leaves no trace.
 */
export class ExactSum {
  /**
   * Every limb is an integer below 2^53, so a total has one form only. One addition raises the last
   * limb by at most 1, so only restored sums could ever leave no room in it.
   */
  readonly #limbs = new Float64Array(3)

  static restore(snapshot: ExactSumSnapshot): ExactSum {
    const sum = new ExactSum()
    assert(snapshot.length === 3, 'an exact sum has three limbs')
    for (const [position, limb] of snapshot.entries()) {
      assertWhole(limb)
      // The sum with 0 turns -0 into 0.
      sum.#limbs[position] = limb + 0
    }
    return sum
  }

  add(value: number): void {
    const limbs = this.#limbs
    if (value >= 0 && Math.floor(value) === value && value < limbSize - limbs[0]!) {
      limbs[0]! += value
    } else {
      this.#addWithCarry(value)
    }
  }

  /** A rounded product below 2^53 is the exact one, for only larger integers are ever rounded. */
  addProduct(a: number, b: number): void {
    const limbs = this.#limbs
    const product = a * b
    const areIntegers = a >= 0 && b >= 0 && Math.floor(a) === a && Math.floor(b) === b
    if (areIntegers && product < limbSize - limbs[0]!) limbs[0]! += product
    else this.#addLargeProduct(a, b)
  }

  merge(other: ExactSum): void {
    for (let position = 0; position < 3; position++) {
      this.#addToLimb(position, other.#limbs[position]!)
    }
  }

  clear(): void {
    this.#limbs.fill(0)
  }

  get total(): bigint {
    const [low = 0, high = 0, top = 0] = this.#limbs
    return BigInt(low) + (BigInt(high) << 53n) + (BigInt(top) << 106n)
  }

  /** The double nearest to the total, ties to even. */
  toNumber(): number {
    return Number(this.total)
  }

  snapshot(): ExactSumSnapshot {
    const [low = 0, high = 0, top = 0] = this.#limbs
    return [low, high, top]
  }

  #addWithCarry(value: number): void {
    assertWhole(value)
    this.#addToLimb(0, value)
  }

  /**
   * The rounded product and its rounding error are together the exact product.
   * From 2^53 on, the part of the product below 2^53 is a multiple of its unit in the last place,
   * and the error at most half that unit: their sum is exact and below 2^53.
   */
  #addLargeProduct(a: number, b: number): void {
    assertWhole(a)
    assertWhole(b)
    const product = a * b
    if (product < limbSize) {
      this.#addToLimb(0, product)
      return
    }
    const high = Math.floor(product / limbSize)
    const low = product - high * limbSize + productError(a, b)
    this.#addToLimb(0, low < 0 ? low + limbSize : low)
    this.#addToLimb(1, low < 0 ? high - 1 : high)
  }

  #addToLimb(position: number, amount: number): void {
    assert(position < 3, 'an exact sum stays below 2^159')
    const limbs = this.#limbs
    const room = limbSize - limbs[position]!
    if (amount < room) {
      limbs[position]! += amount
    } else {
      limbs[position] = amount - room
      this.#addToLimb(position + 1, 1)
    }
  }
}

function assertWhole(value: number): void {
  assert(isWhole(value), 'an exact sum takes integers from 0 to 2^53 - 1')
}
