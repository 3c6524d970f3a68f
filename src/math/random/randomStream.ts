import seedrandom from 'seedrandom'
import { assert } from '../assert.ts'
import { exp } from '../elementary/exp.ts'
import { log } from '../elementary/log.ts'
import { exponentialLayerHeights, exponentialLayerWidths } from './exponentialLayers.ts'
import { normalLayerHeights, normalLayerWidths } from './normalLayers.ts'
import {
  exponentialCertain,
  exponentialFactors,
  normalCertain,
  normalFactors,
} from './zigguratSteps.ts'

/** Opens the stream of a purpose below some owner's name. */
export type OpenStream = (purpose: string) => RandomStream

/** The four words of a stream, to be stored and given back. */
export type StreamState = readonly [number, number, number, number]

/**
 * The stream of random numbers that belongs to a name; all its parts are taken as text.
 * Other names share nothing with it, and its n-th number depends on the name and n only, as long
 * as it serves one kind of number.
 */
export function randomStream(seed: string, ...path: readonly (string | number)[]): RandomStream {
  const words = seedrandom.alea(JSON.stringify([seed, ...path].map(String)))
  return new RandomStream([words.int32(), words.int32(), words.int32(), words.int32()])
}

const wordSize = 4_294_967_296
const bits53 = 9_007_199_254_740_992

/**
 * xoshiro128** (Blackman and Vigna 2018) with 53-bit numbers and ziggurat variates. Every number
 * is taken from the same row of words, singly or in blocks, so both give the same sequence.
 *
 * [hot] The fills have the generator written out and the tables in locals, so that its words stay
 * in registers: 4 ns a number instead of 9 by calling the single draws.
 */
export class RandomStream {
  readonly #words = new Int32Array(4)
  #layer = 0

  constructor(state: StreamState) {
    this.restore(state)
  }

  get state(): StreamState {
    const words = this.#words
    return [words[0]!, words[1]!, words[2]!, words[3]!]
  }

  restore(state: StreamState): void {
    assert(
      state.length === 4 && state.every(word => word === (word | 0)) && state.some(Boolean),
      'the state of a stream is four words of 32 bits, not all of them 0',
    )
    this.#words.set(state)
  }

  /** 53 random bits as a number above 0 and below 1. */
  uniform(): number {
    const high = this.#word() >>> 11
    const low = this.#word() >>> 0
    return Math.max(high * wordSize + low, 0.5) / bits53
  }

  /** Exponential with mean 1. */
  exponential(): number {
    const word = this.#word()
    const low = this.#word() >>> 0
    const layer = word & 255
    const steps = (word >>> 11) * wordSize + low
    const x = steps * exponentialFactors[layer]!
    return steps < exponentialCertain[layer]! ? x : this.#exponentialBeyond(layer, x)
  }

  /** Normal with mean 0 and variance 1. */
  normal(): number {
    const word = this.#word()
    const low = this.#word() >>> 0
    const layer = word & 255
    const steps = (word >> 11) * wordSize + low
    const x = steps * normalFactors[layer]!
    return Math.abs(steps) < normalCertain[layer]! ? x : this.#normalBeyond(layer, x)
  }

  fillUniform(out: Float64Array): void {
    const words = this.#words
    let a = words[0]!
    let b = words[1]!
    let c = words[2]!
    let d = words[3]!
    for (let i = 0; i < out.length; i++) {
      let mixed = Math.imul(b, 5)
      const high = Math.imul((mixed << 7) | (mixed >>> 25), 9) >>> 11
      let turned = b << 9
      c ^= a
      d ^= b
      b ^= c
      a ^= d
      c ^= turned
      d = (d << 11) | (d >>> 21)
      mixed = Math.imul(b, 5)
      const low = Math.imul((mixed << 7) | (mixed >>> 25), 9) >>> 0
      turned = b << 9
      c ^= a
      d ^= b
      b ^= c
      a ^= d
      c ^= turned
      d = (d << 11) | (d >>> 21)
      out[i] = Math.max(high * wordSize + low, 0.5) / bits53
    }
    this.#store(a, b, c, d)
  }

  fillExponential(out: Float64Array): void {
    let i = this.#certainExponentials(out, 0)
    while (i < out.length) {
      out[i] = this.#exponentialBeyond(this.#layer, out[i]!)
      i = this.#certainExponentials(out, i + 1)
    }
  }

  fillNormal(out: Float64Array): void {
    let i = this.#certainNormals(out, 0)
    while (i < out.length) {
      out[i] = this.#normalBeyond(this.#layer, out[i]!)
      i = this.#certainNormals(out, i + 1)
    }
  }

  #word(): number {
    const words = this.#words
    const a = words[0]!
    const b = words[1]!
    const c = words[2]! ^ a
    const d = words[3]! ^ b
    words[0] = a ^ d
    words[1] = b ^ c
    words[2] = c ^ (b << 9)
    words[3] = (d << 11) | (d >>> 21)
    const mixed = Math.imul(b, 5)
    return Math.imul((mixed << 7) | (mixed >>> 25), 9)
  }

  #store(a: number, b: number, c: number, d: number): void {
    const words = this.#words
    words[0] = a
    words[1] = b
    words[2] = c
    words[3] = d
  }

  /**
   * Fills from `from` on until a draw is not certain: its layer is noted, its place returned.
   * Without the rare case in it, the loop stays in registers and is never compiled anew.
   */
  #certainExponentials(out: Float64Array, from: number): number {
    const factors = exponentialFactors
    const certain = exponentialCertain
    const words = this.#words
    let a = words[0]!
    let b = words[1]!
    let c = words[2]!
    let d = words[3]!
    for (let i = from; i < out.length; i++) {
      let mixed = Math.imul(b, 5)
      const word = Math.imul((mixed << 7) | (mixed >>> 25), 9)
      let turned = b << 9
      c ^= a
      d ^= b
      b ^= c
      a ^= d
      c ^= turned
      d = (d << 11) | (d >>> 21)
      mixed = Math.imul(b, 5)
      const low = Math.imul((mixed << 7) | (mixed >>> 25), 9) >>> 0
      turned = b << 9
      c ^= a
      d ^= b
      b ^= c
      a ^= d
      c ^= turned
      d = (d << 11) | (d >>> 21)
      const layer = word & 255
      const steps = (word >>> 11) * wordSize + low
      out[i] = steps * factors[layer]!
      if (steps >= certain[layer]!) {
        this.#layer = layer
        this.#store(a, b, c, d)
        return i
      }
    }
    this.#store(a, b, c, d)
    return out.length
  }

  #certainNormals(out: Float64Array, from: number): number {
    const factors = normalFactors
    const certain = normalCertain
    const words = this.#words
    let a = words[0]!
    let b = words[1]!
    let c = words[2]!
    let d = words[3]!
    for (let i = from; i < out.length; i++) {
      let mixed = Math.imul(b, 5)
      const word = Math.imul((mixed << 7) | (mixed >>> 25), 9)
      let turned = b << 9
      c ^= a
      d ^= b
      b ^= c
      a ^= d
      c ^= turned
      d = (d << 11) | (d >>> 21)
      mixed = Math.imul(b, 5)
      const low = Math.imul((mixed << 7) | (mixed >>> 25), 9) >>> 0
      turned = b << 9
      c ^= a
      d ^= b
      b ^= c
      a ^= d
      c ^= turned
      d = (d << 11) | (d >>> 21)
      const layer = word & 255
      const steps = (word >> 11) * wordSize + low
      out[i] = steps * factors[layer]!
      if (Math.abs(steps) >= certain[layer]!) {
        this.#layer = layer
        this.#store(a, b, c, d)
        return i
      }
    }
    this.#store(a, b, c, d)
    return out.length
  }

  /** The rare draw that is not certain: in the wedge of its layer, or in the tail. */
  #normalBeyond(layer: number, x: number): number {
    if (layer === 0) return this.#normalTail(x)
    const below = normalLayerHeights[layer]!
    const above = normalLayerHeights[layer + 1]!
    const height = below + this.uniform() * (above - below)
    return height < exp(-0.5 * x * x) ? x : this.normal()
  }

  /** Marsaglia's tail method (1964), on the side on which `x` lies. */
  #normalTail(x: number): number {
    const edge = normalLayerWidths[1]!
    for (;;) {
      const beyond = -log(this.uniform()) / edge
      const height = -log(this.uniform())
      if (height + height >= beyond * beyond) return x < 0 ? -(edge + beyond) : edge + beyond
    }
  }

  #exponentialBeyond(layer: number, x: number): number {
    if (layer === 0) return exponentialLayerWidths[1]! - log(this.uniform())
    const below = exponentialLayerHeights[layer]!
    const above = exponentialLayerHeights[layer + 1]!
    const height = below + this.uniform() * (above - below)
    return height < exp(-x) ? x : this.exponential()
  }
}
