import type { Mutant } from './mutant.ts'

const admission = 'src/model/admission.ts'
const provisioning = 'src/model/provisioning.ts'
const life = 'src/model/environmentLife.ts'
const decision = 'src/model/scalingDecision.ts'
const scaling = 'src/model/applicationAutoScaling.ts'

/** Bugs in what is provisioned, and in how that scales. */
export const provisionedMutants: readonly Mutant[] = [
  {
    name: 'a part of what is provisioned can be used before all of it is ready',
    rule: 'C8',
    file: provisioning,
    find: 'this.#pending.set(target, allocation)',
    replace: `target.grant(target.ready + 1)
    this.#life.addProvisioned(target)
    this.#pending.set(target, allocation)`,
  },
  {
    name: 'any number is provisioned in the same time',
    rule: 'C8',
    file: provisioning,
    find: 'schedule(preparation + adding,',
    replace: 'schedule(preparation + 0 * adding,',
  },
  {
    name: 'a request for more is not replaced by a newer one',
    rule: 'C17',
    file: provisioning,
    find: 'if (this.#pending.get(allocation.target) === allocation) this.grant(allocation)',
    replace: 'this.grant(allocation)',
  },
  {
    name: 'the request rate of what is provisioned is not asked',
    rule: 'C7',
    file: admission,
    find: 'else if (!isRated || wanted.rate.take(now)) {',
    replace: 'else if (!isRated || wanted.rate.take(now) || true) {',
  },
  {
    name: 'the least recently used provisioned environment is taken',
    rule: 'L16',
    file: admission,
    find: 'const environment = idle.newest',
    replace: 'const environment = idle.oldest',
  },
  {
    name: 'a spilled request is told as one that found nothing ready',
    rule: 'C7',
    file: admission,
    find: "else if (environment === undefined) invocation.spill = 'allBusy'",
    replace: "else if (environment === undefined) invocation.spill = 'notReady'",
  },
  {
    name: 'surplus environments stay when they finish',
    rule: 'C9',
    file: life,
    find: "if (provisioned?.hasSurplus === true) return this.#replace(environment, 'deprovisioned')",
    replace: '',
  },
  {
    name: 'a provisioned environment is not replaced at its age',
    rule: 'C19',
    file: life,
    find: 'if (provisioned.current < provisioned.granted) return this.addProvisioned(provisioned)',
    replace: '',
  },
  {
    name: 'target tracking scales out after two minutes',
    rule: 'C16',
    file: decision,
    find: 'const highPoints = quotas.scaleOutDatapoints.value',
    replace: 'const highPoints = quotas.scaleOutDatapoints.value - 1',
  },
  {
    name: 'target tracking scales in at 100% of its target',
    rule: 'C16',
    file: decision,
    find: 'quotas.scaleInLevel.value / 100',
    replace: '(quotas.scaleInLevel.value + 10) / 100',
  },
  {
    name: 'target tracking scales out at its target, not only above',
    rule: 'C16',
    file: decision,
    find: 'point => point > target)',
    replace: 'point => point >= target)',
  },
  {
    name: 'target tracking rounds down',
    rule: 'C17',
    file: decision,
    find: 'Math.ceil((ready * latest) / target)',
    replace: 'Math.floor((ready * latest) / target)',
  },
  {
    name: 'a minute without traffic counts as a minute at 0',
    rule: 'C16',
    file: 'src/model/utilizationMeter.ts',
    find: 'busy === 0n || ready === 0n ? undefined',
    replace: 'ready === 0n ? undefined',
  },
  {
    name: 'target tracking goes beyond the largest capacity',
    rule: 'C17',
    file: scaling,
    find: 'Math.min(Math.max(wanted.executions, target.least), target.most)',
    replace: 'Math.max(wanted.executions, target.least)',
  },
  {
    name: 'target tracking goes below the smallest capacity',
    rule: 'C17',
    file: scaling,
    find: 'Math.min(Math.max(wanted.executions, target.least), target.most)',
    replace: 'Math.min(wanted.executions, target.most)',
  },
  {
    name: 'target tracking scales in every minute',
    rule: 'C17',
    file: scaling,
    find: 'Math.max(scaleInInterval, tracking.scaleInCooldown)',
    replace: 'tracking.scaleInCooldown + 0 * scaleInInterval',
  },
  {
    name: 'a cooldown lasts a microsecond longer',
    rule: 'C17',
    file: scaling,
    find: 'now < target.scaledOutAt + tracking.scaleOutCooldown',
    replace: 'now <= target.scaledOutAt + tracking.scaleOutCooldown',
  },
  {
    name: 'DisableScaleIn is ignored',
    rule: 'C17',
    file: scaling,
    find: '!tracking.scalesIn ||',
    replace: '',
  },
  {
    name: 'a scheduled action lowers the largest capacity and waits',
    rule: 'C18',
    file: scaling,
    find: 'if (executions !== pool.configured)',
    replace: 'if (executions > pool.configured)',
  },
]
