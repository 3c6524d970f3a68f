import { defineAssumption } from '../assumption.ts'

export const shardPolls = defineAssumption({
  name: 'shardPolls',
  rule: 'K15',
  kind: { type: 'choice', choices: ['spread', 'together'] },
  fallback: 'spread',
  summary:
    'Whether the shards of a stream are polled one after the other over the interval, or all at once',
  reason: 'AWS gives a rate for each shard; nothing suggests that all are polled at one moment',
  onlyWith: 'streams',
})
