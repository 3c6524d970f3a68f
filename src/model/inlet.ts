/** Something that can be given more while it runs: a queue, a stream, a topic. */
export interface Inlet {
  /** So many arrive now, all of them from one chain of invocations; 0 where none led to them (AS-7). */
  put(count: number, chain: number): void
}
