import type { z } from 'zod'
import { kafkaProblems } from './kafkaProblems.ts'
import type { kafkaShape } from './kafkaShape.ts'

/** What is so of every topic of Kafka, wherever its cluster is. */
export const ofKafka = {
  bounds: {},
  order: { keys: ['topic', 'keys'] },
  filters: { payload: 'value', isAll: false },
  settable: ['Enabled'],
  isStocked: ({ topic }: z.output<z.ZodObject<typeof kafkaShape>>) => (topic?.backlog ?? 0) > 0,
  problems: kafkaProblems,
} as const
