/** How long messages are hidden once they were received: as long as was set then. */
export class Visibility {
  timeout: number
  readonly #before: { readonly until: number; readonly timeout: number }[] = []

  constructor(timeout: number) {
    this.timeout = timeout
  }

  change(timeout: number, now: number): void {
    if (timeout === this.timeout) return
    this.#before.push({ until: now, timeout: this.timeout })
    this.timeout = timeout
  }

  /** Until when a message is hidden that was received then. */
  end(receivedAt: number): number {
    for (const { until, timeout } of this.#before) {
      if (receivedAt < until) return receivedAt + timeout
    }
    return receivedAt + this.timeout
  }
}
