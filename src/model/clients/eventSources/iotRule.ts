import { pages } from '../../pages.ts'
import { documented } from '../../provenance.ts'
import { defineEventSource } from '../eventSource.ts'

export const iotRule = defineEventSource({
  Type: 'IoTRule',
  summary: 'A rule of AWS IoT on messages of devices',
  fansOut: false,
  isScheduled: false,
  provenance: documented(pages.services),
})
