import { assert } from '../math/assert.ts'
import type { Inlet } from './inlet.ts'

/** All that can be given more while it runs, by the names of the sources. */
export class Inlets {
  readonly #byName = new Map<string, Inlet>()

  add(name: string, inlet: Inlet): void {
    assert(!this.#byName.has(name), 'every inlet has a name of its own')
    this.#byName.set(name, inlet)
  }

  /** To be asked once the whole plan is there. */
  named(name: string): Inlet {
    const inlet = this.#byName.get(name)
    assert(inlet !== undefined, 'what is sent goes to an inlet of the plan')
    return inlet
  }
}
