import type { RandomStream } from '../../../src/math/random/randomStream.ts'

/** A kind of number, to be drawn singly or in blocks. */
export interface DrawKind {
  readonly kind: string
  readonly single: (stream: RandomStream) => number
  readonly fill: (stream: RandomStream, out: Float64Array) => void
}

export const drawKinds: readonly DrawKind[] = [
  {
    kind: 'uniform',
    single: stream => stream.uniform(),
    fill: (stream, out) => stream.fillUniform(out),
  },
  {
    kind: 'exponential',
    single: stream => stream.exponential(),
    fill: (stream, out) => stream.fillExponential(out),
  },
  {
    kind: 'normal',
    single: stream => stream.normal(),
    fill: (stream, out) => stream.fillNormal(out),
  },
]
