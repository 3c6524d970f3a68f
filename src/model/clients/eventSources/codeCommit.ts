import { pages } from '../../pages.ts'
import { documented } from '../../provenance.ts'
import { defineEventSource } from '../eventSource.ts'

export const codeCommit = defineEventSource({
  Type: 'CodeCommit',
  summary: 'A trigger of a CodeCommit repository',
  fansOut: false,
  isScheduled: false,
  provenance: documented(pages.services),
})
