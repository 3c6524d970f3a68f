import type { FunctionVersion } from './functionVersion.ts'
import type { LambdaFunction } from './lambdaFunction.ts'
import type { ProvisionedConcurrency } from './provisionedConcurrency.ts'

/** A name that a function is called by, and where it leads. */
export class Qualifier {
  readonly name: string
  readonly lambda: LambdaFunction
  readonly routes: readonly Route[]
  readonly provisioned: ProvisionedConcurrency | undefined
  /** For each route: up to where a draw from 0 to 1 leads there. */
  readonly upTo: number[] = []

  constructor(
    name: string,
    lambda: LambdaFunction,
    routes: readonly Route[],
    provisioned: ProvisionedConcurrency | undefined,
  ) {
    this.name = name
    this.lambda = lambda
    this.routes = routes
    this.provisioned = provisioned
    this.shareOut()
  }

  /** Takes over what the weights of its routes are now. */
  shareOut(): void {
    let weight = 0
    for (const [place, route] of this.routes.entries()) {
      this.upTo[place] = weight += route.weight
    }
  }
}

/** One way to a version; deployments put another in its place, and shifts change its weight. */
export interface Route {
  version: FunctionVersion
  weight: number
}
