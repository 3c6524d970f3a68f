import type { FunctionVersion } from './functionVersion.ts'
import type { LambdaFunction } from './lambdaFunction.ts'
import type { ProvisionedConcurrency } from './provisionedConcurrency.ts'

/** A name that a function is called by, and where it leads. */
export interface Qualifier {
  readonly name: string
  readonly lambda: LambdaFunction
  readonly routes: readonly Route[]
  readonly provisioned: ProvisionedConcurrency | undefined
}

interface Route {
  readonly version: FunctionVersion
  readonly weight: number
}
