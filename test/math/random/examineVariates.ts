import type { RandomStream } from '../../../src/math/random/randomStream.ts'
import { Bins } from './bins.ts'
import { chiSquareBeyond } from './chiSquareBeyond.ts'
import type { VariateLaw } from './variateLaws.ts'

/** What a long row of numbers says about its law. */
interface Findings {
  /** The probability of 200 bins, equally probable, that are at least as uneven as these. */
  readonly bulk: number
  /** The same of the bins into which the tails are cut. */
  readonly tails: number
  readonly tailBins: number
  /** By how many standard errors each of the first four moments is off. */
  readonly moments: readonly number[]
}

const bulkBins = 200
const orders = [1, 2, 3, 4]
const blockLength = 10_000

function quantile({ beyond, range }: VariateLaw, above: number): number {
  let [low, high] = range
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (beyond(middle) > above) low = middle
    else high = middle
  }
  return high
}

/** From the start of each tail outwards, a quarter of what lies beyond at a time. */
function tailEdges(law: VariateLaw, draws: number): number[] {
  return law.tails
    .flatMap(start => {
      const isUpper = law.beyond(start) < 0.5
      const edges: number[] = []
      let outside = isUpper ? law.beyond(start) : 1 - law.beyond(start)
      for (; draws * outside > 40; outside *= 0.75)
        edges.push(quantile(law, isUpper ? outside : 1 - outside))
      return edges
    })
    .toSorted((a, b) => a - b)
}

/** Probability of each bin between the edges. */
function probabilities(law: VariateLaw, edges: readonly number[]): number[] {
  const beyond = [1, ...edges.map(law.beyond), 0]
  return edges.concat(Infinity).map((_, bin) => (beyond[bin] ?? NaN) - (beyond[bin + 1] ?? NaN))
}

/** Pearson's sum over the bins, and how many those are: the bins of the tails or all. */
function unevenness(counts: Float64Array, shares: readonly number[], draws: number, most: number) {
  const terms = shares
    .map((share, bin) => ({ share, term: ((counts[bin] ?? NaN) - share * draws) ** 2 / share }))
    .filter(({ share }) => share < most)
  return { sum: terms.reduce((sum, { term }) => sum + term / draws, 0), bins: terms.length }
}

function momentError(law: VariateLaw, order: number, sum: number, draws: number): number {
  const mean = law.moment(order)
  return (sum / draws - mean) / Math.sqrt((law.moment(2 * order) - mean * mean) / draws)
}

/** Draws that many numbers, a multiple of 10,000, in blocks and compares them with their law. */
export function examineVariates(law: VariateLaw, stream: RandomStream, draws: number): Findings {
  const inner = Array.from({ length: bulkBins - 1 }, (_, k) =>
    quantile(law, 1 - (k + 1) / bulkBins),
  )
  const outer = tailEdges(law, draws)
  const bulk = new Bins(inner)
  const tails = new Bins(outer)
  const sums = [0, 0, 0, 0]
  const block = new Float64Array(blockLength)
  for (let drawn = 0; drawn < draws; drawn += block.length) {
    law.fill(stream, block)
    const partial = [0, 0, 0, 0]
    for (const x of block) {
      bulk.add(x)
      tails.add(x)
      partial[0]! += x
      partial[1]! += x * x
      partial[2]! += x * x * x
      partial[3]! += x * x * x * x
    }
    partial.forEach((sum, index) => {
      sums[index]! += sum
    })
  }
  const even = unevenness(bulk.counts, probabilities(law, inner), draws, 1)
  const rare = unevenness(tails.counts, probabilities(law, outer), draws, 0.5)
  return {
    bulk: chiSquareBeyond(even.sum, even.bins - 1),
    tails: chiSquareBeyond(rare.sum, rare.bins),
    tailBins: rare.bins,
    moments: orders.map(order => momentError(law, order, sums[order - 1] ?? NaN, draws)),
  }
}
