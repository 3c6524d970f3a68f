import { defineAssumption } from '../assumption.ts'
import { quotas } from '../quotas.ts'

export const snapshotRebuild = defineAssumption({
  name: 'snapshotRebuild',
  rule: 'S4',
  onlyWith: 'SnapStart',
  kind: { type: 'distribution' },
  fallback: { constant: `${quotas.snapshotRebuild.value}m` },
  summary: 'Time in which a Java snapshot that nobody used for 14 days is built again',
  reason: 'AWS publishes none; to publish a version with a snapshot takes some minutes',
})
