import {
  exponentialLayerHeights,
  exponentialLayerWidths,
} from '../../../src/math/random/exponentialLayers.ts'
import { normalLayerHeights, normalLayerWidths } from '../../../src/math/random/normalLayers.ts'
import { Xoshiro128 } from './xoshiro128.ts'

/** What the ziggurat of a density needs to know about it. */
interface Density {
  readonly widths: Float64Array
  readonly heights: Float64Array
  /** From 53 random bits, as a fraction of 1, to the fraction of the layer's width. */
  readonly across: (fraction: number) => number
  readonly at: (x: number) => number
  /** A number beyond `edge`, given that there is one; undefined for a rejected try. */
  readonly beyond: (edge: number, uniform: () => number) => number | undefined
}

const exponentialDensity: Density = {
  widths: exponentialLayerWidths,
  heights: exponentialLayerHeights,
  across: fraction => fraction,
  at: x => Math.exp(-x),
  beyond: (edge, uniform) => edge - Math.log(uniform()),
}

const normalDensity: Density = {
  widths: normalLayerWidths,
  heights: normalLayerHeights,
  across: fraction => 2 * (fraction < 0.5 ? fraction : fraction - 1),
  at: x => Math.exp(-0.5 * x * x),
  beyond: (edge, uniform) => {
    const x = -Math.log(uniform()) / edge
    const y = -Math.log(uniform())
    return y + y < x * x ? undefined : edge + x
  },
}

/** How often each rare branch of a ziggurat was taken. */
interface Branches {
  readonly wedges: Float64Array
  acceptedWedges: number
  rejectedWedges: number
  tails: number
  rejectedTails: number
}

/**
 * The random numbers of a stream, the slow way: one word after the other, the ziggurat of Marsaglia
 * and Tsang (2000) step by step, with the logarithm and exponential of the platform.
 *
 * Of two words the first gives the upper 21 of 53 bits, the second the other 32; the lowest
 * 8 bits of the first, which are not among the 53, choose the layer. For the normal the 53 bits
 * are a two's complement.
 */
export class SlowStream {
  readonly branches: Branches = {
    wedges: new Float64Array(256),
    acceptedWedges: 0,
    rejectedWedges: 0,
    tails: 0,
    rejectedTails: 0,
  }
  readonly #generator: Xoshiro128

  constructor(state: readonly [number, number, number, number]) {
    this.#generator = new Xoshiro128(state)
  }

  get words(): readonly number[] {
    return this.#generator.words
  }

  readonly uniform = (): number => this.#fraction(this.#generator.next()) || 2 ** -54

  readonly exponential = (): number => this.#ziggurat(exponentialDensity)

  readonly normal = (): number => this.#ziggurat(normalDensity)

  #fraction(word: number): number {
    return (Math.floor(word / 2 ** 11) * 2 ** 32 + this.#generator.next()) / 2 ** 53
  }

  #ziggurat(density: Density): number {
    for (;;) {
      const word = this.#generator.next()
      const layer = word % 256
      const [width = NaN, next = NaN] = density.widths.subarray(layer)
      const x = density.across(this.#fraction(word)) * width
      if (Math.abs(x) < next) return x
      if (layer === 0) return Math.sign(x) * this.#tail(density, next)
      this.branches.wedges[layer]! += 1
      const [below = NaN, above = NaN] = density.heights.subarray(layer)
      if (below + this.uniform() * (above - below) < density.at(x)) {
        this.branches.acceptedWedges += 1
        return x
      }
      this.branches.rejectedWedges += 1
    }
  }

  #tail(density: Density, edge: number): number {
    this.branches.tails += 1
    for (;;) {
      const x = density.beyond(edge, this.uniform)
      if (x !== undefined) return x
      this.branches.rejectedTails += 1
    }
  }
}
