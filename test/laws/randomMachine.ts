import * as fc from 'fast-check'

/** One state without its name and its way on, which its place gives it. */
type Sketch =
  | { readonly kind: 'Task'; readonly slow: boolean; readonly timeout: number | undefined }
  | { readonly kind: 'Wait'; readonly seconds: number }
  | { readonly kind: 'Pass' | 'Fail' }
  | { readonly kind: 'Choice'; readonly chance: number }
  | { readonly kind: 'Parallel'; readonly branches: readonly Sequence[] }
  | {
      readonly kind: 'Map'
      readonly items: number
      readonly most: number
      readonly tolerated: number | undefined
      readonly inside: Sequence
    }

type Sequence = readonly (Sketch & { readonly retries: number; readonly isCaught: boolean })[]

const { sequence } = fc.letrec<{ sequence: Sequence }>(tie => ({
  sequence: fc.array(stateOf(tie('sequence')), { minLength: 1, maxLength: 3 }),
}))

function stateOf(inside: fc.Arbitrary<Sequence>): fc.Arbitrary<Sequence[number]> {
  const sketch = fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('Task' as const),
      slow: fc.boolean(),
      timeout: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    }),
    fc.record({ kind: fc.constant('Wait' as const), seconds: fc.integer({ min: 0, max: 5 }) }),
    fc.record({ kind: fc.constantFrom('Pass' as const, 'Fail' as const) }),
    fc.record({ kind: fc.constant('Choice' as const), chance: fc.integer({ min: 0, max: 100 }) }),
    fc.record({
      kind: fc.constant('Parallel' as const),
      branches: fc.array(inside, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('Map' as const),
      items: fc.integer({ min: 0, max: 6 }),
      most: fc.integer({ min: 0, max: 3 }),
      tolerated: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
      inside,
    }),
  )
  return fc
    .record({ sketch, retries: fc.integer({ min: 0, max: 2 }), isCaught: fc.boolean() })
    .map(({ sketch: own, ...more }) => ({ ...own, ...more }))
}

/** A state machine with its functions, as the text of a scenario. */
export const randomMachine: fc.Arbitrary<string> = fc
  .record({
    sequence,
    seed: fc.nat(),
    reserved: fc.integer({ min: 0, max: 12 }),
    errors: fc.integer({ min: 0, max: 60 }),
    timeout: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
    isExpress: fc.boolean(),
  })
  .map(({ sequence: states, seed, reserved, errors, timeout, isExpress }) => {
    const type = isExpress ? 'EXPRESS' : 'STANDARD'
    const definition = new Names().definition(states, isExpress)
    return `
name: A random state machine
duration: 2m
seed: ${seed}
functions:
  fast: { Timeout: 20, init: 200ms, duration: { exponential: { mean: 700ms } }, errors: ${errors}% }
  slow: { Timeout: 2, init: 0, duration: { uniform: { low: 0s, high: 3s } }, ReservedConcurrentExecutions: ${reserved} }
sources:
  flow:
    Type: StepFunctions
    StateMachineType: ${type}
    arrivals: { poisson: 1/s }
    Definition: ${JSON.stringify({ ...definition, TimeoutSeconds: timeout })}
`
  })

/** Gives every state a name of its own. */
class Names {
  #named = 0

  definition(states: Sequence, isExpress: boolean): Record<string, unknown> {
    const end = `End${++this.#named}`
    const names = states.map(({ kind }) => `${kind}${++this.#named}`)
    const entries = states.map((state, i) => {
      const next = names[i + 1] ?? end
      return [names[i], { Type: state.kind, ...this.#own(state, next, end, isExpress) }]
    })
    // Whatever is behind a Fail is reached from the first state all the same.
    const ways = [...names.slice(1), end].map(Next => ({ chance: '10%', Next }))
    const first = `Start${++this.#named}`
    return {
      StartAt: first,
      States: {
        [first]: { Type: 'Choice', Choices: ways.slice(0, 9), Default: names[0] },
        ...Object.fromEntries(entries),
        [end]: { Type: 'Succeed' },
      },
    }
  }

  #own(state: Sequence[number], Next: string, end: string, isExpress: boolean): object {
    const { retries, isCaught } = state
    const failing = {
      Next,
      Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: retries, JitterStrategy: 'FULL' }],
      ...(isCaught && { Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: end }] }),
    }
    switch (state.kind) {
      case 'Task': {
        const { slow, timeout } = state
        return { ...failing, Resource: slow ? 'slow' : 'fast', TimeoutSeconds: timeout }
      }
      case 'Wait':
        return { Next, Seconds: state.seconds }
      case 'Pass':
        return { Next }
      case 'Fail':
        return { Error: 'Stop' }
      case 'Choice':
        return { Choices: [{ chance: `${state.chance}%`, Next }], Default: end }
      case 'Parallel':
        return {
          ...failing,
          Branches: state.branches.map(each => this.definition(each, isExpress)),
        }
      case 'Map': {
        const { items, most, tolerated, inside } = state
        const isDistributed = tolerated !== undefined && !isExpress
        const Mode = isDistributed ? 'DISTRIBUTED' : 'INLINE'
        return {
          ...failing,
          items,
          MaxConcurrency: most,
          ...(isDistributed && { ToleratedFailureCount: tolerated }),
          ItemProcessor: { ProcessorConfig: { Mode }, ...this.definition(inside, isExpress) },
        }
      }
      default:
        return state satisfies never
    }
  }
}
