import type { quotas } from '../../src/model/quotas.ts'

/** One published number; `DG/x` is the page x of AWS Lambda's developer guide. */
export interface PublishedLimit {
  readonly rule: string
  readonly claim: string
  readonly page: string
  readonly name: keyof typeof quotas
  readonly value: number
  readonly unit: string
}

/** One line of the list: `name = value unit` after the claim and its page. */
export function limit(
  rule: string,
  claim: string,
  page: string,
  name: keyof typeof quotas,
  value: number,
  unit: string,
): PublishedLimit {
  return { rule, claim, page, name, value, unit }
}
