import type { Sampler } from '../../src/math/distribution.ts'
import { type OpenStream, randomStream } from '../../src/math/random/randomStream.ts'

/** Whatever numbers can be drawn from. */
export interface Source {
  sampler(open: OpenStream): Sampler
}

/** The streams of an owner. */
export const streamsOf =
  (owner: string): OpenStream =>
  purpose =>
    randomStream('conformance', owner, purpose)

/** The first numbers of a source for an owner's name, in one block. */
export function sequence(source: Source, owner: string, count: number): Float64Array {
  const out = new Float64Array(count)
  source.sampler(streamsOf(owner)).fill(out)
  return out
}

/** The next numbers of a sampler, in blocks of these sizes again and again. */
export function inBlocks(sampler: Sampler, count: number, sizes: readonly number[]): Float64Array {
  const out = new Float64Array(count)
  for (let from = 0, turn = 0; from < count; turn++) {
    const to = Math.min(count, from + (sizes[turn % sizes.length] ?? 1))
    sampler.fill(out.subarray(from, to))
    from = to
  }
  return out
}
