import { pages } from '../../pages.ts'
import { documented } from '../../provenance.ts'
import { defineEventSource } from '../eventSource.ts'

export const eventBridgeRule = defineEventSource({
  Type: 'EventBridgeRule',
  summary: 'A rule of EventBridge that tells each of its targets of events that it matches',
  fansOut: true,
  isScheduled: false,
  provenance: documented(pages.services),
})
