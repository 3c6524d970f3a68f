import { assert } from '../assert.ts'
import { isWhole } from './isWhole.ts'
import { nearestRank } from './nearestRank.ts'

/** The plain form of a histogram; equal multisets of values have equal forms. */
export interface LogLinearHistogramSnapshot {
  /** 0 while nothing is counted. */
  readonly min: number
  /** -1 while nothing is counted. */
  readonly max: number
  /** The buckets that are not empty, ascending, and how many values each holds. */
  readonly buckets: readonly number[]
  readonly counts: readonly number[]
}

/** Every octave from 2^k to 2^(k+1) has 128 buckets of equal width; below 256 that width is 1. */
const bucketsPerOctave = 128
const firstBuckets = 256

/** Values from 2^32 on are counted as their quotient by 2^25, which lies 25 octaves lower. */
const wordSize = 4_294_967_296
const largeUnit = 33_554_432
const largeOffset = 25 * bucketsPerOctave

/**
 * A histogram of integers from 0 to 2^53 - 1 whose quantiles are exact below 256 and otherwise off
 * by less than 1/256 of the true value. Its memory grows with the octave of the largest value:
 * 18 KB up to 16 s in microseconds, 48 KB at most. Counts are doubles, exact up to 2^53, since a
 * single bucket may see more values than 32 bits can count.
 */
export class LogLinearHistogram {
  #min = 0
  #max = -1
  #counts = new Float64Array(firstBuckets)

  static restore(snapshot: LogLinearHistogramSnapshot): LogLinearHistogram {
    assertPossible(snapshot)
    const { min, max, buckets, counts } = snapshot
    const histogram = new LogLinearHistogram()
    if (buckets.length === 0) return histogram
    histogram.#widen(min)
    histogram.#widen(max)
    for (const [position, bucket] of buckets.entries()) {
      histogram.#counts[bucket] = counts[position]!
    }
    return histogram
  }

  /** All that is unusual fails one of three comparisons: a new extreme, no integer, beyond 31 bits. */
  add(value: number): void {
    const word = value | 0
    if (word !== value || word < this.#min || word > this.#max) this.#addUnusual(value)
    else this.#counts[bucketOfWord(word)]! += 1
  }

  merge(other: LogLinearHistogram): void {
    if (other.#isEmpty) return
    this.#widen(other.#min)
    this.#widen(other.#max)
    for (let bucket = bucketOf(other.#min); bucket <= bucketOf(other.#max); bucket++) {
      this.#counts[bucket]! += other.#counts[bucket]!
    }
  }

  /** Summed when asked for, to spare every addition a write. */
  get count(): number {
    let total = 0
    for (const count of this.#counts) total += count
    return total
  }

  get min(): number {
    return this.#isEmpty ? NaN : this.#min
  }

  get max(): number {
    return this.#isEmpty ? NaN : this.#max
  }

  /**
   * By nearest rank: the least and the greatest value themselves, for other ranks the middle of the
   * bucket. NaN while nothing is counted.
   */
  quantile(p: number): number {
    if (this.#isEmpty) return NaN
    const total = this.count
    const rank = nearestRank(p, total)
    if (rank === 1) return this.#min
    if (rank === total) return this.#max
    let bucket = bucketOf(this.#min)
    let reached = this.#counts[bucket]!
    while (reached < rank) reached += this.#counts[++bucket]!
    return Math.min(Math.max(middleOf(bucket), this.#min), this.#max)
  }

  snapshot(): LogLinearHistogramSnapshot {
    const buckets: number[] = []
    const counts: number[] = []
    for (const [bucket, count] of this.#counts.entries()) {
      if (count > 0) {
        buckets.push(bucket)
        counts.push(count)
      }
    }
    return { min: this.#min, max: this.#max, buckets, counts }
  }

  get #isEmpty(): boolean {
    return this.#max < 0
  }

  #addUnusual(value: number): void {
    assert(isWhole(value), 'a histogram counts integers from 0 to 2^53 - 1')
    this.#widen(value)
    this.#counts[bucketOf(value)]! += 1
  }

  /** No bucket lies above that of the largest value, so only a new largest value asks for room. */
  #widen(value: number): void {
    // The sum with 0 turns -0 into 0.
    if (this.#isEmpty || value < this.#min) this.#min = value + 0
    if (value <= this.#max) return
    this.#max = value + 0
    const bucket = bucketOf(value)
    if (bucket < this.#counts.length) return
    const grown = new Float64Array(bucket - (bucket % bucketsPerOctave) + bucketsPerOctave)
    grown.set(this.#counts)
    this.#counts = grown
  }
}

/** Some multiset of integers has this form. */
function assertPossible({ min, max, buckets, counts }: LogLinearHistogramSnapshot): void {
  assert(buckets.length === counts.length, 'a histogram has one count for every bucket')
  assert(
    counts.every(count => isWhole(count) && count > 0),
    'a bucket that is not empty has a count from 1 to 2^53 - 1',
  )
  assert(
    buckets.every((bucket, i) => isWhole(bucket) && (i === 0 || bucket > buckets[i - 1]!)),
    'buckets are integers in ascending order',
  )
  if (buckets.length === 0) {
    assert(min === 0 && max === -1, 'a histogram of nothing has one form')
    return
  }
  assert(isWhole(min) && isWhole(max) && min <= max, 'extremes are integers from 0 to 2^53 - 1')
  assert(
    bucketOf(min) === buckets[0] && bucketOf(max) === buckets.at(-1),
    'the extremes lie in the first and the last bucket',
  )
  const total = counts.reduce((sum, count) => sum + count, 0)
  assert(isWhole(total), 'a histogram counts up to 2^53 - 1 values')
  assert(min === max || total > 1, 'a single value is both extremes')
}

/** The seven bits below the leading one choose the bucket within the octave. */
function bucketOfWord(word: number): number {
  const shift = 24 - Math.clz32(word | bucketsPerOctave)
  return (shift << 7) + (word >>> shift)
}

function bucketOf(value: number): number {
  if (value < wordSize) return bucketOfWord(value)
  return bucketOfWord(Math.floor(value / largeUnit)) + largeOffset
}

/** The lower of the two middle integers of a bucket. */
function middleOf(bucket: number): number {
  if (bucket < firstBuckets) return bucket
  const shift = (bucket >>> 7) - 1
  const half = (1 << (shift >>> 1)) * (1 << (shift - 1 - (shift >>> 1)))
  const first = (bucketsPerOctave + (bucket & 127)) * half * 2
  return first + half - 1
}
