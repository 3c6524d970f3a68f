import { pages } from '../../pages.ts'
import { documented } from '../../provenance.ts'
import { defineEventSource } from '../eventSource.ts'

export const s3 = defineEventSource({
  Type: 'S3',
  summary: 'A bucket of S3 that tells of objects that come or go',
  fansOut: false,
  isScheduled: false,
  isTraced: true,
  provenance: documented(pages.services),
})
