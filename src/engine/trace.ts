/** Told of every event just before it runs; for tests, debugging and teaching. */
export interface Trace {
  event(now: number, name: string, payload: unknown): void
}
