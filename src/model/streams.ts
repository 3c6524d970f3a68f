import { type OpenStream, randomStream } from '../math/random/randomStream.ts'

/** Opens the streams of an owner: they depend on the seed, the replication and the names only. */
export type OpenOwned = (...path: readonly string[]) => OpenStream

/** All random numbers of a world come from streams that are opened here. */
export function streamsOf(seed: string, replication: number): OpenOwned {
  return (...path) =>
    purpose =>
      randomStream(seed, String(replication), ...path, purpose)
}
