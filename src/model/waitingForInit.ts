import type { StartUp } from './startUp.ts'

/** The start-ups of a version that requests wait for, the longest waiting first. */
export class WaitingForInit {
  readonly #startUps = new Set<StartUp>()

  add(startUp: StartUp): void {
    this.#startUps.add(startUp)
  }

  remove(startUp: StartUp): void {
    this.#startUps.delete(startUp)
  }

  get longest(): StartUp | undefined {
    const [first] = this.#startUps
    return first
  }
}
