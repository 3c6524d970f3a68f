import type { Path } from '../math/reading/reading.ts'
import type { FlowStepSettings } from './flowShape.ts'
import type { ScenarioSettings } from './scenario.ts'
import { completeSend } from './sendShape.ts'
import { worksOf } from './workReferences.ts'

/** A source that somebody sends to, as it is written: who does, and where that stands. */
interface SendReference {
  readonly from: { readonly kind: 'function' | 'source'; readonly name: string }
  readonly to: string
  /** As it is written. */
  readonly step: unknown
  readonly path: Path
}

/** Every place where a handler, somebody's flow or a source itself sends to a source. */
export function sendReferences({ functions, sources }: ScenarioSettings): readonly SendReference[] {
  const ofHandlers = Object.entries(functions).flatMap(([name, settings]) =>
    worksOf(settings, ['functions', name]).flatMap(({ work, path }) =>
      work.flatMap(({ send }, i) => sendsOf({ kind: 'function', name }, send, [...path, i])),
    ),
  )
  const ofSources = Object.entries(sources).flatMap(([name, { flow = [], sendTo = [] }]) => [
    ...flowSends(name, flow, ['sources', name, 'flow']),
    ...sendTo.map((to, i): SendReference => {
      const from = { kind: 'source', name } as const
      return { from, to, step: to, path: ['sources', name, 'sendTo', i] }
    }),
  ])
  return [...ofHandlers, ...ofSources]
}

function flowSends(
  name: string,
  steps: readonly FlowStepSettings[],
  path: Path,
): readonly SendReference[] {
  return steps.flatMap((step, i) => {
    const here = [...path, i]
    return [
      ...sendsOf({ kind: 'source', name }, step.send, here),
      ...flowSends(name, step.do ?? [], [...here, 'do']),
      ...flowSends(name, step.else ?? [], [...here, 'else']),
    ]
  })
}

function sendsOf(
  from: SendReference['from'],
  send: FlowStepSettings['send'],
  path: Path,
): SendReference[] {
  if (send === undefined) return []
  const whole = [...path, 'send']
  const { to } = completeSend(send)
  return [{ from, to, step: send, path: typeof send === 'string' ? whole : [...whole, 'to'] }]
}
