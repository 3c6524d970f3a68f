import type { StandardDraw } from '../../src/math/distribution.ts'
import {
  type OpenStream,
  type RandomStream,
  randomStream,
  type StreamState,
} from '../../src/math/random/randomStream.ts'

const kinds: Readonly<Record<string, StandardDraw>> = {
  uniform: 'uniform',
  fillUniform: 'uniform',
  exponential: 'exponential',
  fillExponential: 'exponential',
  normal: 'normal',
  fillNormal: 'normal',
}

/** Streams that write down who opened them and what was taken. */
export interface CountedStreams {
  readonly open: OpenStream
  /** Purposes in the order of their opening. */
  readonly opened: readonly string[]
  /** Variates taken so far, as `purpose kind`. */
  readonly taken: ReadonlyMap<string, number>
  /** Where each stream stands. */
  states(): readonly (readonly [string, StreamState])[]
}

/** Opens streams of an owner's name and counts. */
export function countedStreams(owner: string): CountedStreams {
  const opened: string[] = []
  const taken = new Map<string, number>()
  const streams: RandomStream[] = []
  const open = (purpose: string): RandomStream => {
    const stream = randomStream('conformance', owner, purpose)
    opened.push(purpose)
    streams.push(stream)
    return counted(stream, (kind, count) => {
      const key = `${purpose} ${kind}`
      taken.set(key, (taken.get(key) ?? 0) + count)
    })
  }
  const states = () => opened.map((purpose, i) => [purpose, stateOf(streams[i])] as const)
  return { open, opened, taken, states }
}

const stateOf = (stream: RandomStream | undefined): StreamState => stream?.state ?? [0, 0, 0, 0]

function counted(
  stream: RandomStream,
  note: (kind: StandardDraw, count: number) => void,
): RandomStream {
  return new Proxy(stream, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key, target)
      if (typeof member !== 'function') return member
      const kind = kinds[String(key)]
      return (...given: readonly unknown[]): unknown => {
        const [out] = given
        if (kind !== undefined) note(kind, out instanceof Float64Array ? out.length : 1)
        return Reflect.apply(member, target, given)
      }
    },
  })
}
