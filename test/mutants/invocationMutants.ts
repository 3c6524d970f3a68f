import type { Mutant } from './mutant.ts'

const initPhase = 'src/model/initPhase.ts'
const invokePhase = 'src/model/invokePhase.ts'
const invoker = 'src/model/invoker.ts'
const requestWork = 'src/model/requestWork.ts'

/** Bugs in how a request is run and billed. */
export const invocationMutants: readonly Mutant[] = [
  {
    name: 'an Init of exactly 10 s fails',
    rule: 'L2',
    file: initPhase,
    find: 'init > initLimit || crashes',
    replace: 'init >= initLimit || crashes',
  },
  {
    name: 'an Init that is too long is not cut at 10 s',
    rule: 'L2',
    file: initPhase,
    find: 'const time = Math.min(init, initLimit)',
    replace: 'const time = init',
  },
  {
    name: 'a restore has no limit',
    rule: 'S2',
    file: initPhase,
    find: 'const isInTime = restore <= restoreLimit',
    replace: 'const isInTime = restore <= restoreLimit || true',
  },
  {
    name: 'a restore of exactly 10 s is too long',
    rule: 'S2',
    file: initPhase,
    find: 'const isInTime = restore <= restoreLimit',
    replace: 'const isInTime = restore < restoreLimit',
  },
  {
    name: 'all of a restore is billed',
    rule: 'S3',
    file: invokePhase,
    find: 'Math.round(initDuration * billedRestoreShare)',
    replace: 'initDuration + 0 * billedRestoreShare',
  },
  {
    name: 'Init is billed twice',
    rule: 'L6',
    file: invokePhase,
    find: 'wholeMs(run + initDuration + failed)',
    replace: 'wholeMs(run + 2 * initDuration + failed)',
  },
  {
    name: 'Init is billed with every invocation of its environment',
    rule: 'L6',
    file: invokePhase,
    find: 'environment.unreportedInit = 0\n',
    replace: '',
  },
  {
    name: 'two roundings instead of one',
    rule: 'L6',
    file: invokePhase,
    find: 'wholeMs(run + initDuration + failed)',
    replace: 'wholeMs(run) + wholeMs(initDuration + failed)',
  },
  {
    name: 'what is billed is rounded to the nearest millisecond',
    rule: 'L6',
    file: invokePhase,
    find: 'Math.ceil(time / millisecond)',
    replace: 'Math.round(time / millisecond)',
  },
  {
    name: 'a failed Init is always billed',
    rule: 'L7',
    file: initPhase,
    find: 'fails && billsFailure ? time : 0',
    replace: 'fails || billsFailure ? time : 0',
  },
  {
    name: 'a suppressed Init is outside Duration',
    rule: 'L5',
    file: invokePhase,
    find: 'invocation.duration = handler',
    replace: 'invocation.duration = handler - invocation.suppressedInit',
  },
  {
    name: 'an Init that failed is not tried again',
    rule: 'L5',
    file: invoker,
    find: 'environment.needsInit = true\n',
    replace: '',
  },
  {
    name: 'a first call counts though its suppressed Init used up the Timeout',
    rule: 'L5',
    file: invokePhase,
    find: 'if (crashed || time > timeout)',
    replace: 'if (crashed)',
  },
  {
    name: 'every call is as slow as the first',
    rule: 'L1',
    file: invokePhase,
    find: 'environment.firstInvoke = 0\n',
    replace: '',
  },
  {
    name: 'the Timeout leaves the extensions out',
    rule: 'L9',
    file: invokePhase,
    find: 'if (handler + extensions > timeout)',
    replace: 'if (handler > timeout)',
  },
  {
    name: 'a handler that takes exactly the Timeout is ended',
    rule: 'L9',
    file: invokePhase,
    find: 'if (handler + extensions > timeout)',
    replace: 'if (handler + extensions >= timeout)',
  },
  {
    name: 'the caller waits for the extensions',
    rule: 'L9',
    file: invokePhase,
    find: 'invocation.answeredAt = invocation.startedAt + handler',
    replace: 'invocation.answeredAt = invocation.startedAt + handler + extensions',
  },
  {
    name: 'extensions run on after a crash',
    rule: 'L11',
    file: invokePhase,
    find: "failing === 'crash' ? 0 : invocation.extensionsTime",
    replace: 'invocation.extensionsTime',
  },
  {
    name: 'a timeout does not reset the environment',
    rule: 'L11',
    file: invoker,
    find: "if (outcome === 'completed' || outcome === 'error')",
    replace: "if (outcome !== 'crash')",
  },
  {
    name: 'an error resets the environment as a crash does',
    rule: 'L11',
    file: invoker,
    find: "if (outcome === 'completed' || outcome === 'error')",
    replace: "if (outcome === 'completed')",
  },
  {
    name: 'a throttled request draws no duration',
    rule: 'numbers of its own',
    file: requestWork,
    find: 'for (let step = 0; step < this.#draws.length; step++) {',
    replace: `const { claimed, concurrency } = invocation.account
    for (let step = 0; step < (claimed < concurrency ? this.#draws.length : 0); step++) {`,
  },
  {
    name: 'a request that crashes draws no error',
    rule: 'numbers of its own',
    file: requestWork,
    find: 'const fails = this.#errors.happens()',
    replace: 'const fails = !crashes && this.#errors.happens()',
  },
  {
    name: 'the weights of an alias are ignored',
    rule: 'weights of an alias',
    file: 'src/model/qualifier.ts',
    find: 'weight += route.weight',
    replace: 'weight += 1 / (this.routes.length + 0 * route.weight)',
  },
  {
    name: 'what a trace recorded of an error is not replayed',
    rule: 'replay of a trace',
    file: 'src/model/callSite.ts',
    find: 'if (!Number.isNaN(error)) invocation.failing',
    replace: 'if (error === 1) invocation.failing',
  },
]
