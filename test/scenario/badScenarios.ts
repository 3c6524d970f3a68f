import { badChanges } from './badChanges.ts'
import { base } from './baseScenario.ts'

const replaced = (from: string, to: string) => {
  if (!base.includes(from)) throw new Error(`the base scenario has no ${from}`)
  return base.replace(from, to)
}

/** The function's settings, each on a line of its own from line 7 on. */
const of = (...lines: string[]) =>
  replaced('    duration: { constant: 80ms }', lines.map(line => `    ${line}`).join('\n'))
const withDuration = (...lines: string[]) => of('duration: { constant: 80ms }', ...lines)
const arrivals = (text: string) => replaced('{ poisson: 20/s }', text)
const top = (line: string) => `${base}${line}\n`
const account = (text: string) => replaced('{ ConcurrentExecutions: 1000 }', text)
const assumption = (text: string) => top(`assumptions: { ${text} }`)
const alias = (text: string) =>
  withDuration("versions: { '1': {}, '2': {} }", `aliases: { live: ${text} }`)

/** A wrong file by what is wrong with it. */
export const badScenarios: Readonly<Record<string, string>> = {
  'no name': replaced('name: Checkout\n', ''),
  'an empty name': replaced('Checkout', "''"),
  'a name that is a list': replaced('name: Checkout', 'name: [Checkout]'),
  'no duration': replaced('duration: 2h\n', ''),
  'a duration of nothing': replaced('2h', '0s'),
  'a duration without a unit': replaced('2h', '120'),
  'a duration with a space': replaced('2h', '2 h'),
  'a duration of exponents': replaced('2h', '1e3s'),
  'a warmup as long as the run': top('warmup: 2h'),
  'a warmup that is a word': top('warmup: automatic'),
  'a seed that is a fraction': top('seed: 1.5'),
  'a start without a zone': top('start: 2026-11-27T08:00:00'),
  'a start on a day that is none': top("start: '2026-02-30T08:00:00Z'"),
  'a key that is misspelt': top('assumtions: {}'),
  'a key of a later version': top('thresholds: {}'),
  'a key twice': top('name: Again'),
  'text that is no YAML': top('description: [1, 2'),
  'a list instead of a scenario': '- 1\n',
  'no functions': 'name: a\nduration: 1h\nfunctions: {}\nsources: {}\n',
  'functions that are a list': 'name: a\nduration: 1h\nfunctions: [a]\nsources: {}\n',
  'an account without concurrency': account('{ ConcurrentExecutions: 0 }'),
  'half an execution': account('{ ConcurrentExecutions: 10.5 }'),
  'concurrency as text': account("{ ConcurrentExecutions: '1000' }"),
  'a Region that is none': account('{ Region: Ireland }'),
  'a scaling model that is none': account('{ scalingModel: legacy }'),
  'a misspelt quota': account('{ ConcurentExecutions: 10 }'),

  'a runtime that is misspelt': replaced('nodejs22.x', 'nodejs22'),
  'a runtime that was not measured': replaced('nodejs22.x', 'ruby2.5'),
  'neither runtime nor init': replaced('    Runtime: nodejs22.x\n', ''),
  'two architectures': withDuration('Architectures: [arm64, x86_64]'),
  'an architecture that is none': withDuration('Architectures: [arm]'),
  'an Image with a runtime': withDuration('PackageType: Image'),
  'a base image of a zip': withDuration('baseImage: nodejs22.x'),
  'too little memory': withDuration('MemorySize: 64'),
  'too much memory': withDuration('MemorySize: 10241'),
  'memory with a unit': withDuration('MemorySize: 512MB'),
  'no timeout at all': withDuration('Timeout: 0'),
  'a timeout of hours': withDuration('Timeout: 901'),
  'a timeout with a unit': withDuration('Timeout: 3s'),
  'too small a /tmp': withDuration('EphemeralStorage: { Size: 511 }'),
  'a /tmp without its key': withDuration('EphemeralStorage: 1024'),
  'no duration of the handler': of('MemorySize: 512'),
  'duration and work': withDuration('work: [{ cpu: { constant: 1s } }]'),
  'no work': of('work: []'),
  'work of two kinds at once': of('work: [{ cpu: { constant: 1s }, wait: { constant: 1s } }]'),
  'work that is unknown': of('work: [{ cpus: { constant: 1s } }]'),
  'a distribution that is misspelt': of('duration: { lognormel: { p50: 1s, p99: 2s } }'),
  'a bare number as a distribution': of('duration: 80'),
  'a quantile without a unit': of('duration: { lognormal: { p50: 80ms, p99: 400 } }'),
  'ends in the wrong order': of('duration: { uniform: { low: 0.2s, high: 90ms } }'),
  'ends that leave nothing': of(
    'duration: { truncated: { of: { exponential: 60ms }, low: 3s, high: 4s } }',
  ),
  'moments out of reach': of('duration: { gamma: { mean: 60ms, cv: 40 } }'),
  'quantiles that fall': of('duration: { lognormal: { p50: 80ms, p99: 40ms } }'),
  'a share above one': withDuration('errors: 101%'),
  'a share below zero': withDuration('errors: -0.1'),
  'a share that is a word': withDuration('crashes: often'),
  'a first call without a form': withDuration('firstInvoke: presets'),
  'an effect that is none': withDuration('initEffects: { packagesize: 5MB }'),
  'a package without a unit': withDuration('initEffects: { packageSize: 5 }'),
  'a VPC that is not': withDuration('initEffects: { vpc: false }'),
  'extensions of no kind': withDuration('extensions: { after: { constant: 5ms } }'),

  'more reserved than AWS lets': withDuration('ReservedConcurrentExecutions: 901'),
  'less than nothing reserved': withDuration('ReservedConcurrentExecutions: -1'),
  'more provisioned than reserved': withDuration(
    'ReservedConcurrentExecutions: 10',
    'ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 11 }',
  ),
  'more provisioned than unreserved': withDuration(
    'ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 901 }',
  ),
  'nothing provisioned': withDuration(
    'ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 0 }',
  ),
  'provisioned on what is not published': alias(
    '{ FunctionVersion: $LATEST, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 } }',
  ),
  'provisioned on a weighted alias': alias(
    "{ FunctionVersion: 1, RoutingConfig: { AdditionalVersionWeights: { '2': 0.1 } }, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 } }",
  ),
  'an alias to no version': alias('{ FunctionVersion: 3 }'),
  'an alias to a version that is a word': alias('{ FunctionVersion: newest }'),
  'a weight to no version': alias(
    "{ FunctionVersion: 1, RoutingConfig: { AdditionalVersionWeights: { '3': 0.1 } } }",
  ),
  'a weight above one': alias(
    "{ FunctionVersion: 1, RoutingConfig: { AdditionalVersionWeights: { '2': 1.5 } } }",
  ),
  'a weight of the same version': alias(
    "{ FunctionVersion: 1, RoutingConfig: { AdditionalVersionWeights: { '1': 0.5 } } }",
  ),
  'a weight beside what is not published': alias(
    "{ FunctionVersion: $LATEST, RoutingConfig: { AdditionalVersionWeights: { '2': 0.5 } } }",
  ),
  'an alias that is there already': withDuration(
    'AutoPublishAlias: live',
    'aliases: { live: { FunctionVersion: 1 } }',
  ),
  'an alias that is a number': withDuration('AutoPublishAlias: "12"'),
  'a version that is a word': withDuration('versions: { first: {} }'),
  'a version that is wrong': withDuration("versions: { '1': { MemorySize: 1 } }"),
  'a version with what belongs to the function': withDuration(
    "versions: { '1': { ReservedConcurrentExecutions: 1 } }",
  ),
  'a least above the most': withDuration('ScalableTarget: { MinCapacity: 5, MaxCapacity: 4 }'),
  'an action that does nothing': withDuration(
    'ScalableTarget: { MinCapacity: 1, MaxCapacity: 4, ScheduledActions: [{ at: 1h, ScalableTargetAction: {} }] }',
  ),
  'a target that is too high': withDuration(
    'ScalableTarget: { MinCapacity: 1, MaxCapacity: 4 }',
    'TargetTrackingScalingPolicyConfiguration: { TargetValue: 0.95 }',
  ),
  'target tracking without bounds': withDuration(
    'TargetTrackingScalingPolicyConfiguration: { TargetValue: 0.7 }',
  ),
  'SnapStart of Node.js': withDuration(
    'AutoPublishAlias: live',
    'SnapStart: { ApplyOn: PublishedVersions }',
  ),
  'SnapStart of what is not published': replaced('nodejs22.x', 'java21').replace(
    '80ms }',
    '80ms }\n    SnapStart: { ApplyOn: PublishedVersions }',
  ),
  'SnapStart with a large /tmp': replaced('nodejs22.x', 'java21').replace(
    '80ms }',
    '80ms }\n    SnapStart: { ApplyOn: PublishedVersions }\n    AutoPublishAlias: live\n    EphemeralStorage: { Size: 513 }',
  ),
  'SnapStart with provisioned concurrency': replaced('nodejs22.x', 'java21').replace(
    '80ms }',
    '80ms }\n    SnapStart: { ApplyOn: PublishedVersions }\n    ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 }',
  ),

  'a source of a later version': replaced('Type: Sdk', 'Type: AlexaSkill'),
  'a source without a function': replaced('    FunctionName: checkout\n', ''),
  'a function that is misspelt': replaced('FunctionName: checkout', 'FunctionName: chekout'),
  'a qualifier that is none': replaced('FunctionName: checkout', 'FunctionName: checkout:live'),
  'a function name with a space': replaced('FunctionName: checkout', 'FunctionName: check out'),
  'arrivals that are misspelt': arrivals('{ poison: 20/s }'),
  'a rate without a unit': arrivals('{ poisson: 20 }'),
  'users without a number': arrivals('{ users: { think: { constant: 1s } } }'),
  'users who never think': arrivals('{ users: { users: 5, think: { constant: 0s } } }'),
  'a front that is misspelt': replaced('Type: Sdk', 'Type: HttpAPI'),
  'a timeout that its front has not': replaced(
    'Type: Sdk',
    'Type: Sdk\n    TimeoutInMillis: 29000',
  ),
  'a timeout beyond its front': replaced('Type: Sdk', 'Type: HttpApi\n    TimeoutInMillis: 31000'),
  'a rate that its front has not': replaced('Type: Sdk', 'Type: ALB\n    ThrottlingRateLimit: 5'),
  'retries that are misspelt': replaced('Type: Sdk', 'Type: Sdk\n    retries: standart2026'),
  'retries without attempts': replaced('Type: Sdk', 'Type: Sdk\n    retries: { base: 1s }'),
  'retries with a misspelt key': replaced(
    'Type: Sdk',
    'Type: Sdk\n    retries: { attempts: 3, jiter: full }',
  ),
  'retries of a front that tries again itself': replaced(
    'Type: Sdk',
    'Type: Cognito\n    retries: legacy',
  ),
  'a flow beside a function': replaced('Type: Sdk', 'Type: Sdk\n    flow: [{ call: checkout }]'),
  'a flow of a function that is misspelt': replaced(
    'FunctionName: checkout',
    'flow: [{ call: chekout }]',
  ),
  'a step that does two things': replaced(
    'FunctionName: checkout',
    'flow: [{ call: checkout, wait: 1s }]',
  ),
  'a chance of nothing': replaced('FunctionName: checkout', 'flow: [{ chance: 50% }]'),
  'steps too deep in each other': replaced(
    'FunctionName: checkout',
    'flow: [{ chance: 1, do: [{ chance: 1, do: [{ chance: 1, do: [{ chance: 1, do: [{ call: checkout }] }] }] }] }]',
  ),
  'a resource without a limit': top('resources: { db: { queue: 5 } }'),
  'a use of a resource that is not there': replaced(
    'duration: { constant: 80ms }',
    'work: [{ use: { resource: db, for: 5ms } }]',
  ).replace('    duration: { constant: 80ms }\n', ''),
  'a call of a function that is not there': of('work: [{ invoke: pay }]'),
  'a function that calls itself': of('work: [{ invoke: checkout }]'),
  'a call with a misspelt key': of(
    'work: [{ invoke: { FunctionName: checkout, InvocationTyp: Event } }]',
  ),
  'bursts that overlap': arrivals('{ bursts: { size: 3, every: 1m, spread: 90s } }'),
  'a profile that goes back': arrivals(
    '{ profile: [{ at: 2m, rate: 1/s }, { at: 1m, rate: 2/s }] }',
  ),
  'a trace without a file': arrivals('{ trace: { times: [1s] } }'),
  'a trace that cannot be read': arrivals('{ trace: { file: none.csv } }'),

  'an assumption that is none': assumption('idleTimout: { constant: 10m }'),
  'an idle time without its unit': assumption('idleTimeout: 600'),
  'a reuse policy that is none': assumption('reuse: mostRecentlyused'),
  'all Inits ahead of requests': assumption('proactiveInit: 100%'),
  'a window of nothing': assumption('requestRateWindow: 0s'),
  'a flag that is a word': assumption('billFailedInit: no'),

  ...badChanges,
}
