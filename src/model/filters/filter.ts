import { assert } from '../../math/assert.ts'
import { Chance } from '../chance.ts'
import type { FilterPlan } from '../plan/filterPlan.ts'
import type { OpenOwned } from '../streams.ts'
import { type Attribute, attributeOf } from './attribute.ts'
import type { Pattern } from './pattern.ts'

/** Says of one event after the other whether the function is given it. */
export interface Filter {
  /** Of the next event: the n-th is let through or not whatever becomes of those before. */
  passes(): boolean
}

/** The filter of a source, by streams of its own. */
export function filterOf(plan: FilterPlan, source: string, open: OpenOwned): Filter {
  const own: OpenOwned = (...path) => open('source', source, ...path)
  if ('passes' in plan) {
    const chance = new Chance(plan.passes, () => own('filter')('uniform'))
    return { passes: () => chance.happens() }
  }
  const attributes = plan.attributes.map(each => attributeOf(each, own('attribute', each.name)))
  const names = plan.attributes.map(({ name }) => name)
  const matches = compiled(plan.pattern, names, attributes)
  const drawn = new Float64Array(attributes.length)
  return {
    passes() {
      for (let i = 0; i < attributes.length; i++) drawn[i] = attributes[i]!.draw()
      return matches(drawn)
    },
  }
}

type Matches = (drawn: Float64Array) => boolean

/** Built once, so that nothing is looked up for an event. */
function compiled(
  pattern: Pattern,
  names: readonly string[],
  attributes: readonly Attribute[],
): Matches {
  if ('attribute' in pattern) {
    const place = names.indexOf(pattern.attribute)
    const attribute = attributes[place]
    assert(attribute !== undefined, 'a pattern asks for attributes of the plan')
    const passes = attribute.passes(pattern.test)
    return drawn => passes(drawn[place] ?? 0)
  }
  const isAll = 'every' in pattern
  const parts = (isAll ? pattern.every : pattern.some).map(part =>
    compiled(part, names, attributes),
  )
  const [first, ...others] = parts
  assert(first !== undefined, 'a pattern has parts')
  return others.reduce(
    (before, each): Matches =>
      isAll ? drawn => before(drawn) && each(drawn) : drawn => before(drawn) || each(drawn),
    first,
  )
}
