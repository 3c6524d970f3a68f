import type { RandomStream } from '../math/random/randomStream.ts'
import { Chance } from './chance.ts'
import type { FunctionVersion } from './functionVersion.ts'
import type { Invocation } from './invocation.ts'
import type { OpenOwned } from './streams.ts'
import { WholeDraws } from './wholeDraws.ts'

interface FailureStreams {
  readonly errors: () => RandomStream
  readonly crashes: () => RandomStream
}

/** What the requests of one source ask of one version. [hot] */
export class RequestWork {
  readonly #version: FunctionVersion
  readonly #first: WholeDraws | undefined
  readonly #further: readonly WholeDraws[]
  readonly #extensions: WholeDraws | undefined
  readonly #errors: Chance
  readonly #crashes: Chance

  constructor(version: FunctionVersion, own: OpenOwned, streams: FailureStreams) {
    const { steps, errors, crashes, extensions } = version.plan
    const [first, ...further] = steps.map(
      ({ time, stretch }, step) =>
        new WholeDraws(time, own('work', version.name, String(step)), stretch),
    )
    this.#version = version
    this.#first = first
    this.#further = further
    this.#extensions =
      extensions?.after && new WholeDraws(extensions.after, own('extensions', version.name))
    this.#errors = new Chance(errors, streams.errors)
    this.#crashes = new Chance(crashes, streams.crashes)
  }

  fill(invocation: Invocation): void {
    let time = this.#first?.next() ?? 0
    for (const step of this.#further) time += step.next()
    invocation.version = this.#version
    invocation.handlerTime = time
    invocation.extensionsTime = this.#extensions?.next() ?? 0
    const crashes = this.#crashes.happens()
    const fails = this.#errors.happens()
    invocation.failing = crashes ? 'crash' : fails ? 'error' : 'no'
  }
}
