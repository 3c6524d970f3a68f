import { countText, spanText } from '../math/units/numberText.ts'
import type { DecidedRecord, DecisionState } from '../metrics/logRecord.ts'
import type { Spill } from '../model/decision.ts'
import { type ThrottleLimitName, throttleLimits } from '../model/throttleLimit.ts'

/** What was decided for a request, or for an attempt of it, when it arrived, and on which numbers. */
export function decisionSentences(
  record: DecidedRecord,
  arrived = `Request ${record.request} arrived at ${spanText(record.at)} and`,
): string[] {
  const { spill, Reason } = record
  const decided = `was ${verdict(record)}.`
  const answer = Reason === undefined ? [] : [`The API answered ${Reason}.`]
  if (spill === undefined) return [`${arrived} ${decided}`, ...answer]
  return [`${arrived} spilled: ${spills[spill](record.state)}.`, `It ${decided}`, ...answer]
}

function verdict(record: DecidedRecord): string {
  const { decision, state, limit, environment = '' } = record
  switch (decision) {
    case 'cold':
      return `cold: ${pool(record)}; ${left(state)} (C10)`
    case 'warm':
      return state.maxConcurrency === undefined
        ? `warm: ${pool(record)}, and it was given ${environment} (L16)`
        : `warm: ${pool(record)}, ${places(state)}; it was given ${environment} (G1)`
    case 'provisioned':
      return `run on provisioned concurrency: ${provisioned(state)}, and it was given ${environment} (C7)`
    case 'notReady':
      return 'refused with 409: its version had no snapshot, which is built again (S4)'
    case 'recursive':
      return 'refused with 400: its chain of invocations had led to the function too often (AS-7)'
    case 'throttled':
      break
  }
  if (limit === undefined) return 'throttled'
  const { words, rule } = throttleLimits[limit]
  return `throttled by the ${words}: ${refusals[limit](record)} (${rule})`
}

/** Of each limit, the numbers that it is about. */
const refusals: Readonly<Record<ThrottleLimitName, (record: DecidedRecord) => string>> = {
  accountRate: ({ state }) =>
    `${requests(state)} of the request rate that goes with a concurrency of ${countText(state.accountConcurrency)}`,
  reservedRate: ({ state }) =>
    `${requests(state)} of the request rate that goes with a reserved concurrency of ${reservedOf(state)}`,
  reservedConcurrency: ({ function: name, state }) => {
    const ready = state.provisionedReady
    const carved = ready === undefined ? '' : `, and ${provisioned(state)}`
    return `${many(state.concurrency, 'request')} of ${name} ${were(state.concurrency)} in flight and ${reservedOf(state)} ${reservedOf(state) === '1' ? 'is' : 'are'} reserved${carved}`
  },
  accountConcurrency: ({ state }) =>
    `${countText(state.claimed)} of ${countText(state.accountConcurrency)} were claimed`,
  tenantEnvironments: ({ state }) => {
    const { tenantEnvironments = 0, tenantEnvironmentsMost = 0 } = state
    return `${countText(tenantEnvironments)} of ${many(tenantEnvironmentsMost, 'environment')} existed for all tenants, and none of them idle for this one`
  },
  scalingRate: record => `${pool(record)}; ${left(record.state)}`,
  managedConcurrency: record => `${pool(record)}, ${places(record.state)}, and none had room`,
}

const spills: Readonly<Record<Spill, (state: DecisionState) => string>> = {
  allBusy: state => `${provisioned(state)} (C7)`,
  rate: state =>
    `${requests(state)} of the request rate that goes with what is ready, while ${provisioned(state)} (C7)`,
  notReady: state => `${provisioned(state)} (C8)`,
}

function pool({ function: name, version, tenant, restores, state }: DecidedRecord): string {
  const { environments, initializing, busy, idle } = state
  const starting =
    initializing === 0
      ? ''
      : `${countText(initializing)} ${restores ? 'being restored' : 'in Init'}, `
  const whose = tenant === undefined ? '' : ` for tenant ${tenant}`
  const existed = `${many(environments, 'environment')} of ${name}:${version}${whose} existed`
  return `${existed}, ${countText(busy)} busy, ${starting}${countText(idle)} idle`
}

function provisioned({ provisionedReady = 0, provisionedBusy = 0 }: DecisionState): string {
  return `${countText(provisionedBusy)} of ${many(provisionedReady, 'ready provisioned environment')} ${were(provisionedBusy)} busy`
}

const places = ({ maxConcurrency = 1 }: DecisionState) =>
  `each for ${many(maxConcurrency, 'request')} at once`
const left = ({ scalingTokens }: DecisionState) =>
  `${many(scalingTokens, 'scaling token')} ${were(scalingTokens)} left`
const requests = ({ requestTokens = 0 }: DecisionState) =>
  `${many(requestTokens, 'request token')} ${were(requestTokens)} left`
const reservedOf = ({ reserved = 0 }: DecisionState) => countText(reserved)
const many = (count: number, noun: string) => `${countText(count)} ${noun}${count === 1 ? '' : 's'}`
const were = (count: number) => (count === 1 ? 'was' : 'were')
