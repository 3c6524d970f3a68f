import { type Check, type Described, onEveryExample, type Subject } from './check.ts'
import { countedStreams } from './countedStreams.ts'
import { type Source, sequence } from './sequence.ts'

/** Names with a slash belong to parts and to second tries, whose use may vary. */
const isMain = (purpose: string) => !purpose.includes('/')

/** A sampler opens what its definition declares, each once, and takes only that from it. */
export function declaredStreams<Definition extends Described, Built>(
  sourceOf: (built: Built) => Source,
): Check<Subject<Definition, Built>> {
  return {
    claim: 'one stream is opened for each declared draw and gives nothing else',
    violations: onEveryExample((built, _effort, { definition }) => {
      const streams = countedStreams('one')
      sourceOf(built).sampler(streams.open).fill(new Float64Array(2_000))
      const opened = streams.opened.filter(isMain).toSorted().join(', ')
      const declared = definition.draws.toSorted().join(', ')
      const twice = streams.opened.filter((purpose, i) => streams.opened.indexOf(purpose) !== i)
      const strange = [...streams.taken.keys()].filter(use => {
        const [purpose = '', kind = ''] = use.split(' ')
        return purpose.split('/').at(-1) !== kind
      })
      return [
        ...(opened === declared ? [] : [`opens [${opened}] and declares [${declared}]`]),
        ...twice.map(purpose => `opens ${purpose} twice`),
        ...strange.map(use => `takes a variate of another kind: ${use}`),
      ]
    }),
  }
}

/**
 * Common random numbers: the n-th number takes the n-th variate of each stream, whatever the
 * parameters are, so two variants of a scenario share their luck for good. Arrivals that end
 * need no more chance, so they are left out.
 */
export function steadyConsumption<Definition extends Described, Built>(
  sourceOf: (built: Built) => Source,
): Check<Subject<Definition, Built>> {
  const count = 2_000
  const ends = (source: Source) =>
    sequence(source, 'one', count).at(-1) === Number.POSITIVE_INFINITY
  const endOf = (source: Source) => {
    const streams = countedStreams('one')
    source.sampler(streams.open).fill(new Float64Array(count))
    const states = streams.states().filter(([purpose]) => isMain(purpose))
    return { taken: streams.taken, states: JSON.stringify(Object.fromEntries(states)) }
  }
  return {
    claim: 'every number takes one of each declared draw, whatever the parameters',
    violations: onEveryExample((built, _effort, subject) => {
      if (ends(sourceOf(built))) return []
      const { taken, states } = endOf(sourceOf(built))
      const uneven = subject.definition.draws.filter(draw => taken.get(`${draw} ${draw}`) !== count)
      const apart = subject.definition.examples.filter(other => {
        const source = sourceOf(subject.build(other))
        return !ends(source) && endOf(source).states !== states
      })
      return [
        ...uneven.map(
          draw => `${count} numbers take ${taken.get(`${draw} ${draw}`) ?? 0} of ${draw}`,
        ),
        ...apart.map(other => `leaves the streams elsewhere than ${JSON.stringify(other)}`),
      ]
    }),
  }
}
