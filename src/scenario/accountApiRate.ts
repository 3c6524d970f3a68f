import { apiGatewayRate } from '../model/clients/apiGatewayRate.ts'
import type { FrontRate } from '../model/clients/front.ts'
import type { Scenario } from './scenario.ts'

/** What all APIs of an account let through together (F8). */
export function accountApiRate({ ApiGateway = {}, Region }: Scenario['account']): FrontRate {
  const usual = apiGatewayRate(Region)
  return {
    perSecond: ApiGateway.ThrottlingRateLimit ?? usual.perSecond,
    burst: ApiGateway.ThrottlingBurstLimit ?? usual.burst,
  }
}
