import type { FlowStep } from '../model/plan/clientPlan.ts'
import type { FlowStepSettings } from './flowShape.ts'
import { lawOf } from './lawOf.ts'
import { completeSend } from './sendShape.ts'
import { shareOf } from './shareOf.ts'

/** Steps within steps as one list, in which chance jumps over what is not done. */
export function flowPlan(
  steps: readonly FlowStepSettings[],
  callOf: (reference: string) => number,
  start = 0,
): readonly FlowStep[] {
  const plan: FlowStep[] = []
  const here = () => start + plan.length
  for (const step of steps) {
    if (step.call !== undefined) {
      plan.push({ do: 'call', call: callOf(step.call), isVital: step.onFailure !== 'continue' })
    } else if (step.send !== undefined) {
      const { to, messages } = completeSend(step.send)
      plan.push({ do: 'send', to, messages: messages === 'each' ? 1 : messages })
    } else if (step.wait !== undefined) {
      plan.push({ do: 'wait', time: lawOf(step.wait) })
    } else {
      const then = flowPlan(step.do ?? [], callOf, here() + 1)
      const behindThen = here() + then.length + 2
      const otherwise = flowPlan(step.else ?? [], callOf, behindThen)
      plan.push({ do: 'chance', probability: shareOf(step.chance), otherwise: behindThen })
      plan.push(...then, { do: 'jump', to: behindThen + otherwise.length }, ...otherwise)
    }
  }
  return plan
}
