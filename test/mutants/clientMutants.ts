import type { Mutant } from './mutant.ts'

const admission = 'src/model/admission.ts'
const backoff = 'src/model/clients/backoff.ts'
const eventInvoke = 'src/model/clients/eventInvoke.ts'
const eventWait = 'src/model/clients/eventWait.ts'
const quota = 'src/model/clients/retryQuota.ts'
const requests = 'src/model/clients/requests.ts'
const resources = 'src/model/resources/resources.ts'

/** Bugs in what stands around Lambda: clients, their retries, resources; and in modes of functions. */
export const clientMutants: readonly Mutant[] = [
  {
    name: 'full jitter is none',
    rule: 'R1',
    file: backoff,
    find: "if (plan.jitter === 'full') return Math.round(draw * longest)",
    replace: "if (plan.jitter === 'full') return Math.round(longest)",
  },
  {
    name: 'the first wait is twice the base',
    rule: 'R1',
    file: backoff,
    find: 'i < times &&',
    replace: 'i <= times &&',
  },
  {
    name: 'waits grow beyond their cap',
    rule: 'R1',
    file: backoff,
    find: 'return Math.min(cap, wait)',
    replace: 'return wait',
  },
  {
    name: 'a client waits after a throttle as after an error',
    rule: 'R1',
    file: backoff,
    find: "answer === 'throttling' ? plan.base.throttling : plan.base.transient",
    replace: 'plan.base.transient',
  },
  {
    name: 'the last tokens of a quota are never used',
    rule: 'R1',
    file: quota,
    find: 'if (cost > this.#tokens) return false',
    replace: 'if (cost >= this.#tokens) return false',
  },
  {
    name: 'a retry that succeeds brings back one token',
    rule: 'R1',
    file: quota,
    find: 'lastRetried === undefined ? refund : this.#plan[lastRetried]',
    replace: 'refund',
  },
  {
    name: 'a quota grows beyond full',
    rule: 'R1',
    file: quota,
    find: 'Math.min(tokens, this.#tokens + amount)',
    replace: 'Math.max(0 * tokens, this.#tokens + amount)',
  },
  {
    name: 'an event is tried again once',
    rule: 'AS-2',
    file: eventInvoke,
    find: 'errorWaits: [quotas.eventFirstRetry.value * minute, ',
    replace: 'errorWaits: [',
  },
  {
    name: 'the wait of an event after a throttle does not grow',
    rule: 'AS-3',
    file: eventWait,
    find: 'Math.min(throttleCap, 2 * last)',
    replace: 'Math.min(throttleCap, last)',
  },
  {
    name: 'an event that is just old enough is dropped',
    rule: 'AS-3',
    file: eventWait,
    find: '<= plan.maximumAge',
    replace: '< plan.maximumAge',
  },
  {
    name: 'events use up the request rate',
    rule: 'C11',
    file: admission,
    find: 'return attempt === undefined || !attempt.isEvent',
    replace: 'return attempt === undefined || attempt.attempt > 0',
  },
  {
    name: 'a request of the largest size is too large',
    rule: 'Q2',
    file: requests,
    find: 'if (requestSize > front.largestRequest)',
    replace: 'if (requestSize >= front.largestRequest)',
  },
  {
    name: 'the patience of a client ends with its first attempt',
    rule: 'clients',
    file: requests,
    find: 'if (deadlines !== undefined) {',
    replace: 'if (deadlines !== undefined && call.attempt === 1) {',
  },
  {
    name: 'a resource serves one more than it has',
    rule: 'resources',
    file: resources,
    find: 'if (resource.busy >= resource.units) return false',
    replace: 'if (resource.busy > resource.units) return false',
  },
  {
    name: 'the queue of a resource has one place more',
    rule: 'resources',
    file: resources,
    find: 'resource.queued < resource.plan.queue',
    replace: 'resource.queued <= resource.plan.queue',
  },
  {
    name: 'tenants may have one environment more',
    rule: 'T2',
    file: 'src/model/tenants/tenancy.ts',
    find: 'this.environments >= this.most',
    replace: 'this.environments > this.most',
  },
  {
    name: 'an environment of Managed Instances takes one request less',
    rule: 'G2',
    file: 'src/model/managed/fleetLife.ts',
    find: 'environment.capacity = fleet.plan.maxConcurrency',
    replace: 'environment.capacity = fleet.plan.maxConcurrency - 1',
  },
  {
    name: 'a deployment leaves the old environments',
    rule: 'L21',
    file: 'src/model/changes/deploy.ts',
    find: 'replaceVersion(world, old, old.replacement(functions.pools.length), at)',
    replace: 'void old',
  },
]
