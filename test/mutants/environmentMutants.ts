import type { Mutant } from './mutant.ts'

const life = 'src/model/environmentLife.ts'
const draws = 'src/model/environmentDraws.ts'
const invoker = 'src/model/invoker.ts'

/** Bugs in which environments there are, and which of them a request finds. */
export const environmentMutants: readonly Mutant[] = [
  {
    name: 'least recently used instead of most recently used',
    rule: 'L16',
    file: 'src/model/reusePolicies/mostRecentlyUsed.ts',
    find: 'const newest = this.#list.newest',
    replace: 'const newest = this.#list.oldest',
  },
  {
    name: 'most recently used instead of least recently used',
    rule: 'L16',
    file: 'src/model/reusePolicies/leastRecentlyUsed.ts',
    find: 'const { oldest } = this.#list',
    replace: 'const { newest: oldest } = this.#list',
  },
  {
    name: 'a random choice never takes the last one',
    rule: 'L16',
    file: 'src/model/reusePolicies/random.ts',
    find: 'this.#random.uniform() * length',
    replace: 'this.#random.uniform() * (length - 1)',
  },
  {
    name: 'an environment is reused at exactly its expiry',
    rule: 'L19',
    file: life,
    find: 'environment.expiry?.set(remainingIdleness(environment, now))',
    replace: 'environment.expiry?.set(remainingIdleness(environment, now) + 1)',
  },
  {
    name: 'an environment expires after the requests of the same moment',
    rule: 'L19',
    file: life,
    find: "lazyTimers(kernel, 'expired', 'frees',",
    replace: "lazyTimers(kernel, 'expired', 'asks',",
  },
  {
    name: 'the idle time is not started again by a request',
    rule: 'L19',
    file: life,
    find: 'return Math.min(idleSince + idleTimeout, retiresAt) - now',
    replace:
      'return Math.max(0, Math.min(environment.createdAt + idleTimeout, retiresAt) - now) + 0 * idleSince',
  },
  {
    name: 'a version in use loses what it does not need by its last request',
    rule: 'L19',
    file: life,
    find: 'const lastUse = version.isInUse ? now : version.lastUsedAt',
    replace: 'const lastUse = version.lastUsedAt',
  },
  {
    name: 'a version whose only request waits for Init is not in use',
    rule: 'L19',
    file: 'src/model/functionVersion.ts',
    find: 'return this.busy + this.initializing > 0',
    replace: 'return this.busy > 0',
  },
  {
    name: 'surplus environments have no idle time of their own',
    rule: 'L19',
    file: draws,
    find: 'this.#surplusIdleTimeout?.next() ?? Infinity',
    replace: 'Infinity',
  },
  {
    name: 'age is ignored',
    rule: 'L20',
    file: 'src/model/executionEnvironment.ts',
    find: 'this.retiresAt = createdAt + lot.maximumAge',
    replace: 'this.retiresAt = createdAt + 1000 * lot.maximumAge',
  },
  {
    name: 'an old environment may be taken once more in the moment in which it finishes',
    rule: 'L20',
    file: life,
    find: 'const remaining = environment.retiresAt - now',
    replace: 'const remaining = Math.max(1, environment.retiresAt - now)',
  },
  {
    name: 'nothing ends an environment after 14 hours',
    rule: 'L20',
    file: draws,
    find: 'Math.min(this.#maximumAge.next(), quotas.hostLease.value * hour)',
    replace: 'this.#maximumAge.next() + 0 * quotas.hostLease.value * hour',
  },
  {
    name: 'after a reset there is no Init',
    rule: 'L11',
    file: life,
    find: 'environment.needsInit = true\n',
    replace: '',
  },
  {
    name: 'a reset loses the environments that it should keep',
    rule: 'L12',
    file: draws,
    find: '1 - behaviour.resetReuse',
    replace: 'behaviour.resetReuse',
  },
  {
    name: 'Shutdown takes longer than its budget',
    rule: 'L13',
    file: draws,
    find: 'Math.min(this.#shutdown?.next() ?? 0, this.#shutdownBudget)',
    replace: 'this.#shutdown?.next() ?? 0 * this.#shutdownBudget',
  },
  {
    name: 'an environment can be used while it shuts down',
    rule: 'L13',
    file: life,
    find: 'if (time === 0) return this.park(environment)',
    replace: 'if (time >= 0) return this.park(environment)',
  },
  {
    name: 'the share of proactive Inits is counted per cold start',
    rule: 'L17',
    file: invoker,
    find: 'behaviour.proactiveInit / (1 - behaviour.proactiveInit)',
    replace: 'behaviour.proactiveInit',
  },
  {
    name: 'a proactive environment takes the request that came last',
    rule: 'L17',
    file: 'src/model/waitingForInit.ts',
    find: 'const [first] = this.#startUps',
    replace: 'const first = [...this.#startUps].at(-1)',
  },
  {
    name: 'requests come before what finishes in the same moment',
    rule: 'order of a moment',
    file: invoker,
    find: "kernel.on<Invocation>('finished', 'frees',",
    replace: "kernel.on<Invocation>('finished', 'asks',",
  },
  {
    name: 'requests come before what is initialized in the same moment',
    rule: 'order of a moment',
    file: invoker,
    find: "kernel.on<StartUp>('initialized', 'frees',",
    replace: "kernel.on<StartUp>('initialized', 'asks',",
  },
]
