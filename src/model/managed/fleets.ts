import type { Kernel } from '../../engine/kernel.ts'
import { assert } from '../../math/assert.ts'
import type { FunctionVersion } from '../functionVersion.ts'
import { Fleet } from './fleet.ts'
import type { FleetScaling } from './fleetScaling.ts'

/** What AWS calls `$LATEST.PUBLISHED`. */
const publishedLast = '$LATEST'

/** The fleets of all versions, and what becomes of them when somebody changes a version. */
export class Fleets {
  readonly scaling: FleetScaling
  readonly #kernel: Kernel
  /** By the number of the version. */
  readonly #fleets: (Fleet | undefined)[] = []

  constructor(kernel: Kernel, scaling: FleetScaling) {
    this.#kernel = kernel
    this.scaling = scaling
  }

  /** The version has its environments before the first request. */
  add(version: FunctionVersion): void {
    if (!version.isManaged || this.#fleets[version.index] !== undefined) return
    const fleet = new Fleet(version, this.#kernel.now)
    this.#fleets[version.index] = fleet
    this.scaling.begin(fleet)
  }

  /** What the environments of a version are among. */
  of({ index }: FunctionVersion): Fleet {
    const fleet = this.#fleets[index]
    assert(fleet !== undefined, 'a version that is called has its environments')
    return fleet
  }

  /** What takes the requests of a version. */
  serving(version: FunctionVersion): Fleet {
    const fleet = this.of(version)
    return fleet.standIn ?? fleet
  }

  /**
   * Another version takes the place of one (G8). What is published last is replaced environment by
   * environment; a numbered version comes up beside the one before it, which serves until then.
   */
  replace(old: FunctionVersion, next: FunctionVersion): void {
    const fleet = this.#fleets[old.index]
    // What nobody calls is switched off.
    if (fleet === undefined) return
    if (old.name === publishedLast) {
      this.#fleets[next.index] = fleet
      return this.scaling.renew(fleet, next)
    }
    const another = new Fleet(next, this.#kernel.now)
    this.#fleets[next.index] = another
    another.standIn = fleet.standIn ?? fleet
    if (fleet.standIn !== undefined) this.scaling.retire(fleet)
    this.scaling.change(another)
  }

  /** Its settings are others, but for those that make a new version. */
  change({ index }: FunctionVersion): void {
    const fleet = this.#fleets[index]
    if (fleet !== undefined) this.scaling.change(fleet)
  }
}
