/** What is measured from some moment on, and asks to be settled now and then. */
export interface Part {
  cut(now: number): void
  settle(now: number): void
}
