import { weightedChoice } from '../distributionParts/weightedChoice.ts'
import type { MarkovPhase } from '../parameter.ts'
import type { OpenStream } from '../random/randomStream.ts'

/**
 * One random walk through the phases, begun as if it had always run; it tells when so many arrivals
 * are expected along it, asked with rising numbers. [hot] It is asked once per arrival.
 */
export function phaseWalk(
  phases: readonly MarkovPhase[],
  open: OpenStream,
): (expected: number) => number {
  const stays = open('phases/exponential')
  const jumps = open('phases/uniform')
  const others = phases.length - 1
  const stayIn = (index: number) =>
    others === 0 ? Infinity : phases[index]!.stay * stays.exponential()
  let phase = weightedChoice(phases.map(({ stay }) => stay)).pick(jumps.uniform())
  let begin = 0
  let end = stayIn(phase)
  let before = 0
  return (expected: number): number => {
    for (;;) {
      const { rate } = phases[phase]!
      const time = begin + (expected - before) / rate
      if (time <= end) return time
      before += rate * (end - begin)
      begin = end
      const other = Math.floor(jumps.uniform() * others)
      phase = other < phase ? other : other + 1
      end = begin + stayIn(phase)
    }
  }
}
