import { assert } from '../../math/assert.ts'
import { foundInWords } from '../../math/reading/foundInWords.ts'
import { defineChangeKind } from '../changeKind.ts'
import { set as setShape } from '../changeShapes/set.ts'
import { parsePath } from '../pathText.ts'
import { setPlan } from '../setPlan.ts'
import { timeOf } from '../timeOf.ts'
import { turnedScenarios } from '../turnedScenarios.ts'

export const set = defineChangeKind({
  shape: setShape,

  /** What comes of it is checked as a whole scenario, beside this. */
  problems({ set: path, to }) {
    const parsed = parsePath(path)
    if (!parsed.ok) return parsed.problems.map(({ message }) => ({ path: ['set'], message }))
    if (to !== undefined) return []
    return [{ path: ['to'], message: `must be given: ${foundInWords(to)}` }]
  },

  plan({ at, set: path, to }, scenario, place) {
    const turned = turnedScenarios(scenario).get(place)
    assert(turned !== undefined, 'a checked scenario has a turn for each of its sets')
    const value = typeof to === 'string' ? to : JSON.stringify(to)
    return {
      do: 'set',
      what: `set ${path} to ${value}`,
      at: timeOf(at),
      ...setPlan(turned),
    }
  },
})
