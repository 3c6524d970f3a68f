import { assert } from '../../src/math/assert.ts'
import { run } from '../../src/run/run.ts'
import { readScenario } from '../../src/scenario/readScenario.ts'
import { defineBench } from '../bench.ts'
import { handWrittenLoop } from '../handWrittenLoop.ts'
import { heavy, light, studied, surrounded, type Workload } from '../workloads.ts'

/** As many as in the comparison of simulators. */
const sizes = { real: 1_200_000, tiny: 400 }
/** Where reading a thousand functions, or providing a hundred thousand environments, takes a second. */
const largeSizes = { real: 4_000_000, tiny: 400 }

/** Whole simulations, from the text of the scenario to the result, beside what a loop of one's own takes. */
export const workloads = [
  loop(light, { warm: 1.991, init: 0.253 }),
  simulation(light),
  loop(heavy, { warm: 0.1, init: 0.4 }),
  simulation(heavy),
  ...surrounded.map(simulation),
  ...studied.map(simulation),
]

function simulation(workload: Workload) {
  const { rate } = workload
  return defineBench({
    name: `simulation, ${workload.name}`,
    operation: 'invocation',
    sizes: rate < 5_000 ? sizes : largeSizes,
    prepare(invocations) {
      const text = workload.scenario(Math.ceil(invocations / rate))
      return () => {
        const reading = readScenario(text, { file: workload.name, resource: () => '' })
        assert(reading.ok, 'a workload is a scenario without problems')
        const { fingerprint } = run(reading.value, { verdict: false })
        return Number.parseInt(fingerprint.slice(0, 8), 16) | 0
      }
    },
  })
}

function loop({ name, rate }: Workload, times: { readonly warm: number; readonly init: number }) {
  return defineBench({
    name: `loop written by hand, ${name}`,
    operation: 'invocation',
    sizes,
    prepare: requests => () =>
      handWrittenLoop({ ...times, rate, keepAlive: 600, cap: 1_000, requests }),
  })
}
