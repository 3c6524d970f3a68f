/** Something that is said once, which somebody may wait for. */
export class Word<Value> {
  said: Value | undefined
  #goOn = () => {}

  say(value: Value): void {
    if (this.said !== undefined) return
    this.said = value
    this.#goOn()
  }

  /** Until it is said; whoever waits looks first whether it was said already. */
  heard = (goOn: () => void) => {
    this.#goOn = goOn
  }
}
