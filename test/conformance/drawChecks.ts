import { type Check, type Described, onEveryExample, type Subject } from './check.ts'
import { inBlocks, type Source, sequence, streamsOf } from './sequence.ts'

const count = 3_000

/** What every sequence of numbers owes to its name, be it of a distribution or of arrivals. */
export function drawChecks<Definition extends Described, Built>(
  sourceOf: (built: Built) => Source,
  isCertain: (built: Built) => boolean,
): readonly Check<Subject<Definition, Built>>[] {
  const check = (
    claim: string,
    violations: (source: Source, others: readonly Source[]) => readonly string[],
  ): Check<Subject<Definition, Built>> => ({
    claim,
    violations: onEveryExample((built, _effort, subject, given) => {
      const others = [given, ...subject.definition.examples].map(one => subject.build(one))
      return violations(sourceOf(built), others.map(sourceOf))
    }),
  })
  return [
    check('the same name gives the same numbers', sameForSameName),
    {
      claim: 'another name gives other numbers, where there is chance',
      violations: onEveryExample(built =>
        isCertain(built) ? [] : otherForOtherName(sourceOf(built)),
      ),
    },
    check('blocks of any size give the same numbers', sameInBlocks),
    check('whatever else is drawn gives the same numbers', sameAmongOthers),
  ]
}

function sameForSameName(source: Source, [again = source]: readonly Source[]): readonly string[] {
  const numbers = sequence(source, 'one', count)
  return [
    ...difference('drawn again', sequence(source, 'one', count), numbers),
    ...difference('built and drawn again', sequence(again, 'one', count), numbers),
  ]
}

function otherForOtherName(source: Source): readonly string[] {
  const numbers = sequence(source, 'one', count)
  const others = sequence(source, 'other', count)
  return numbers.some((x, i) => x !== others[i]) ? [] : ['two names give the same numbers']
}

function sameInBlocks(source: Source): readonly string[] {
  const whole = sequence(source, 'one', count)
  return [[1], [7], [1000], [1, 7, 1000], [5, 0, 512, 513]].flatMap(sizes =>
    difference(
      `in blocks of ${sizes.join(', ')}`,
      inBlocks(source.sampler(streamsOf('one')), count, sizes),
      whole,
    ),
  )
}

/** The same sequence, taken in turns with other sequences, one of them of the same name. */
function sameAmongOthers(source: Source, others: readonly Source[]): readonly string[] {
  const alone = sequence(source, 'one', count)
  const rivals = [source, ...others].map((rival, i) =>
    rival.sampler(streamsOf(i === 1 ? 'one' : `rival ${i}`)),
  )
  const sampler = source.sampler(streamsOf('one'))
  const numbers = new Float64Array(count)
  for (let from = 0; from < count; from += 10) {
    for (const rival of rivals) rival.fill(new Float64Array(7))
    sampler.fill(numbers.subarray(from, from + 10))
  }
  return difference('among others', numbers, alone)
}

/** Where two sequences part, in words. */
export function difference(
  how: string,
  found: Float64Array,
  expected: Float64Array,
): readonly string[] {
  const at = expected.findIndex((x, i) => !Object.is(x, found[i]))
  return at < 0 ? [] : [`number ${at} ${how} is ${found[at]}, not ${expected[at]}`]
}
