import { alb } from './fronts/alb.ts'
import { api } from './fronts/api.ts'
import { cognito } from './fronts/cognito.ts'
import { functionUrl } from './fronts/functionUrl.ts'
import { httpApi } from './fronts/httpApi.ts'
import { sdk } from './fronts/sdk.ts'

/** Every front by its `Type`, in the order of the reference page. */
export const fronts = {
  Sdk: sdk,
  Api: api,
  HttpApi: httpApi,
  FunctionUrl: functionUrl,
  ALB: alb,
  Cognito: cognito,
} as const

export type FrontType = keyof typeof fronts
