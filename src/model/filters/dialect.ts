import { pages } from '../pages.ts'
import type { Page } from '../provenance.ts'
import { quotas } from '../quotas.ts'

/** Who reads a pattern: all write them alike, and none knows all of it. */
export interface Dialect {
  readonly name: string
  /** As the subject of a sentence. */
  readonly title: string
  /** Numbers are compared from minus this to this. */
  readonly largestNumber: number
  readonly page: Page
}

/** Filters of event source mappings. */
export const lambdaFilter: Dialect = {
  name: 'Lambda',
  title: 'a filter of Lambda',
  largestNumber: quotas.patternNumberMost.value,
  page: pages.eventFiltering,
}

/** Rules of an event bus. */
export const eventBridgeRule: Dialect = {
  name: 'EventBridge',
  title: 'a rule of EventBridge',
  largestNumber: quotas.patternNumberMost.value,
  page: pages.eventPatterns,
}

/** Subscriptions of a topic. */
export const snsPolicy: Dialect = {
  name: 'SNS',
  title: 'a filter policy of SNS',
  largestNumber: quotas.filterPolicyNumberMost.value,
  page: pages.filterPolicies,
}
