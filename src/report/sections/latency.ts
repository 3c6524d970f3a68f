import { timeText } from '../../math/units/numberText.ts'
import { busiestSources } from '../busiestSources.ts'
import type { SectionOf } from '../section.ts'

/** How long the callers waited for their answers. */
export const latency: SectionOf = ({ sources }) => ({
  head: ['Latency', 'p50', 'p95', 'p99', 'p99.9', 'max'],
  rows: busiestSources(sources).shown.map(([name, { latency: of }]) => ({
    name,
    cells: [of.p50, of.p95, of.p99, of['p99.9'], of.max].map(timeText),
  })),
  left: [],
})
