import * as fc from 'fast-check'
import { eventInvoke } from '../../src/model/clients/eventInvoke.ts'
import { fronts } from '../../src/model/clients/fronts.ts'
import type { ClientCallPlan } from '../../src/model/plan/clientPlan.ts'
import type { WorkStep } from '../../src/model/plan/functionPlan.ts'
import type { ResourcePlan } from '../../src/model/plan/resourcePlan.ts'
import type { PlanSketch } from './planSketch.ts'
import { type CallDraft, type ClientDraft, randomClient, randomPatience } from './randomClient.ts'
import { randomResource } from './randomResource.ts'
import { randomEventRetries, randomRetries } from './randomRetries.ts'
import { randomLaw } from './randomTimes.ts'
import type { Sketch } from './sketch.ts'

/** What a plan has around Lambda, before it is known which functions there are. */
interface Surroundings {
  readonly clients: readonly ClientDraft[]
  readonly resources: readonly ResourcePlan[]
  /** What each function may call. */
  readonly calls: readonly (readonly InvokeDraft[])[]
  /** What each version does besides. */
  readonly work: readonly (readonly StepDraft[])[]
}

interface InvokeDraft extends CallDraft {
  readonly isEvent: boolean
}

interface StepDraft {
  readonly does: 'use' | 'call'
  readonly which: number
  readonly time: Sketch<WorkStep>['time']
  readonly isFirst: boolean
  /** Whether the handler fails where it does. */
  readonly isVital: boolean
}

export function randomSurroundings(grid: number, steps: number): fc.Arbitrary<Surroundings> {
  const does: StepDraft['does'][] = ['use', 'call']
  const step = fc.record({
    does: fc.constantFrom(...does),
    which: fc.nat({ max: 2 }),
    time: randomLaw(grid, 4),
    isFirst: fc.boolean(),
    isVital: fc.boolean(),
  })
  return fc.record({
    clients: fc.array(randomClient(grid, steps), { maxLength: 3 }),
    resources: fc.array(randomResource(grid), { maxLength: 2 }),
    calls: fc.array(fc.array(randomInvoke(grid), { maxLength: 2 }), { maxLength: 3 }),
    work: fc.array(fc.array(step, { maxLength: 3 }), { maxLength: 12 }),
  })
}

function randomInvoke(grid: number): fc.Arbitrary<InvokeDraft> {
  const shared = {
    target: fc.nat({ max: 3 }),
    qualifier: fc.constantFrom('live', '$LATEST', 'live', '2'),
    rate: fc.constant(undefined),
    overhead: fc.constant(undefined),
    requestSize: fc.constant(0),
    answerSize: fc.constant(0),
    recorded: fc.constant(undefined),
  }
  return fc.oneof(
    { withCrossShrink: true },
    fc.record({
      ...shared,
      isEvent: fc.constant(false),
      front: fc.constant(fronts.Sdk),
      patience: fc.option(
        randomPatience(grid).map(({ time }) => ({ time, of: 'client' as const })),
        { nil: undefined },
      ),
      retries: randomRetries(grid),
    }),
    fc.record({
      ...shared,
      isEvent: fc.constant(true),
      front: fc.constant(eventInvoke.front),
      patience: fc.constant(undefined),
      retries: randomEventRetries(grid),
    }),
  )
}

/** The plan with all of it around; functions call only those that come later, so that no call comes back. */
export function surrounded(plan: PlanSketch, surroundings: Surroundings): PlanSketch {
  const count = plan.functions.length
  const resources = surroundings.resources.map((one, place) => ({ ...one, name: `r${place}` }))
  return {
    ...plan,
    resources,
    clients: surroundings.clients.map(({ arrivals, calls, flow }, place) => ({
      name: `c${place}`,
      arrivals,
      flow,
      calls: calls.map(({ target, ...call }, i) => ({
        ...call,
        name: flow ? `c${place}/${i}` : `c${place}`,
        functionName: `f${target % count}`,
      })),
    })),
    functions: plan.functions.map((fn, place) => {
      const later = count - 1 - place
      const drafts = later > 0 ? (surroundings.calls[place] ?? []) : []
      const calls = drafts.map(({ target, isEvent, ...call }, i) => {
        const functionName = `f${place + 1 + (target % later)}`
        const name = `${fn.name}>${functionName}${i > 0 ? `~${i + 1}` : ''}`
        return { isEvent, plan: { ...call, name, functionName } }
      })
      const versions = fn.versions.map((version, i) => {
        const work = surroundings.work[3 * place + i] ?? []
        return { ...version, steps: worked(version.steps, work, resources, calls) }
      })
      return { ...fn, versions, calls: calls.map(call => call.plan) }
    }),
  }
}

interface Call {
  readonly isEvent: boolean
  readonly plan: Sketch<ClientCallPlan>
}

/** What a version does, with its uses and calls before or behind; those that there cannot be are left out. */
function worked(
  plain: readonly Sketch<WorkStep>[],
  drafts: readonly StepDraft[],
  resources: readonly ResourcePlan[],
  calls: readonly Call[],
): readonly Sketch<WorkStep>[] {
  const stepsOf = (isFirst: boolean) =>
    drafts.flatMap((draft): Sketch<WorkStep>[] => {
      if (draft.isFirst !== isFirst) return []
      const { time, isVital } = draft
      const resource = resources[draft.which % resources.length]
      if (draft.does === 'use')
        return resource ? [{ time, stretch: 1, resource: resource.name, isVital }] : []
      const call = calls[draft.which % calls.length]
      if (!call) return []
      const isAwaited = !call.isEvent
      const none = { constant: 0 }
      return [{ time: none, stretch: 1, call: call.plan.name, isAwaited, isVital }]
    })
  return [...stepsOf(true), ...plain, ...stepsOf(false)]
}
