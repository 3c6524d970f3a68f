import { base } from './baseScenario.ts'

/** The base scenario with these settings of its function. */
const of = (...lines: string[]) =>
  base.replace('    duration: { constant: 80ms }', lines.map(line => `    ${line}`).join('\n'))

/** A change of the base scenario, which has two versions, two aliases and a resource beside. */
const change = (text: string) =>
  `${of(
    'duration: { constant: 80ms }',
    'ReservedConcurrentExecutions: 5',
    "versions: { '1': {}, '2': {} }",
    "aliases: { live: { FunctionVersion: '1' }, warm: { FunctionVersion: '2', ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 2 } } }",
  )}resources: { db: { connections: 5 } }\nchanges: [${text}]\n`
const setting = (path: string, to: string) => change(`{ at: 1h, set: ${path}, to: ${to} }`)

const managed = of(
  'duration: { constant: 80ms }',
  'CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: {} }',
)

/** What is wrong in a list of changes. */
export const badChanges: Readonly<Record<string, string>> = {
  'a change that is a word': change('deploy'),
  'a change of no kind': change('{ at: 1h, FunctionName: checkout }'),
  'a change of a kind that is misspelt': change('{ at: 1h, do: deploi, FunctionName: checkout }'),
  'a change with a key that is misspelt': change('{ at: 1h, do: deploy, Functionname: checkout }'),
  'a change at no time': change('{ do: deploy, FunctionName: checkout }'),
  'a deployment of a function that is misspelt': change(
    '{ at: 1h, do: deploy, FunctionName: chekout }',
  ),
  'a deployment of an alias that is misspelt': change(
    '{ at: 1h, do: deploy, FunctionName: "checkout:life" }',
  ),
  'a deployment of a published version': change(
    '{ at: 1h, do: deploy, FunctionName: "checkout:1" }',
  ),
  'a fault of nothing': change('{ from: 1h, until: 2h, do: fault, slow: 2 }'),
  'a fault of two things': change(
    '{ from: 1h, until: 2h, do: fault, resource: db, FunctionName: checkout, slow: 2 }',
  ),
  'a fault that does nothing': change('{ from: 1h, until: 2h, do: fault, resource: db }'),
  'a fault that makes faster': change(
    '{ from: 1h, until: 2h, do: fault, resource: db, slow: 0.5 }',
  ),
  'a fault that ends before it begins': change(
    '{ from: 1h, until: 59m, do: fault, resource: db, slow: 2 }',
  ),
  'a fault of a resource that is misspelt': change(
    '{ from: 1h, until: 2h, do: fault, resource: bd, slow: 2 }',
  ),
  'a fault of one alias': change(
    '{ from: 1h, until: 2h, do: fault, FunctionName: "checkout:live", slow: 2 }',
  ),
  'a shift of a function': change(
    '{ at: 1h, do: shift, FunctionName: checkout, FunctionVersion: "2", Type: AllAtOnce }',
  ),
  'a shift to a version that is not there': change(
    '{ at: 1h, do: shift, FunctionName: "checkout:live", FunctionVersion: "3", Type: AllAtOnce }',
  ),
  'a shift of a type that is none': change(
    '{ at: 1h, do: shift, FunctionName: "checkout:live", FunctionVersion: "2", Type: Canary10Percent6Minutes }',
  ),
  'a shift of what is provisioned': change(
    '{ at: 1h, do: shift, FunctionName: "checkout:warm", FunctionVersion: "1", Type: AllAtOnce }',
  ),
  'a shift during another': change(
    '{ at: 1h, do: shift, FunctionName: "checkout:live", FunctionVersion: "2", Type: Canary10Percent5Minutes }, ' +
      '{ at: 64m, do: shift, FunctionName: "checkout:live", FunctionVersion: "1", Type: AllAtOnce }',
  ),
  'a setting to nothing': change('{ at: 1h, set: account.ConcurrentExecutions }'),
  'a setting that is no path': setting("'a..b'", '1'),
  'a setting that cannot change': setting('seed', '1'),
  'a setting of the account that cannot change': setting('account.Region', 'eu-west-1'),
  'a setting of a function that cannot change': setting(
    'functions.checkout.aliases.live.FunctionVersion',
    "'2'",
  ),
  'a setting that is misspelt': setting('functions.checkout.MemorySise', '512'),
  'a setting of a function that is misspelt': setting('functions.chekout.MemorySize', '512'),
  'a setting to what it cannot be': setting('functions.checkout.MemorySize', '64'),
  'a setting that is wrong within': setting(
    'functions.checkout.duration',
    '{ lognormal: { p50: 1s, p90: 20ms } }',
  ),
  'a setting that does not fit another': setting('functions.checkout.Runtime', 'ruby2.5'),
  'a setting beyond what AWS allows': setting(
    'functions.checkout.ReservedConcurrentExecutions',
    '950',
  ),
  'a setting that only the one before makes wrong': change(
    '{ at: 1h, set: functions.checkout.ReservedConcurrentExecutions, to: 900 }, ' +
      '{ at: 30m, set: account.ConcurrentExecutions, to: 500 }',
  ),
  'provisioned concurrency where none was': setting(
    'functions.checkout.aliases.live.ProvisionedConcurrencyConfig',
    '{ ProvisionedConcurrentExecutions: 1 }',
  ),
  'users instead of requests': setting(
    'sources.web.arrivals',
    '{ users: { users: 5, think: { exponential: 1s } } }',
  ),
  'a call that was not there before': `${of('work: [{ wait: 80ms }]').replace(
    'functions:',
    'functions:\n  pay: { Runtime: nodejs22.x, duration: 1s }',
  )}changes: [{ at: 1h, set: functions.checkout.work, to: [{ invoke: pay }] }]\n`,
  'a move to Managed Instances': setting(
    'functions.checkout.CapacityProviderConfig',
    '{ LambdaManagedInstancesCapacityProviderConfig: {} }',
  ).replace('ReservedConcurrentExecutions: 5', 'MemorySize: 2048'),
  'bounds on Managed Instances that are the wrong way round': `${managed}changes: [{ at: 1h, set: functions.checkout.FunctionScalingConfig.MaxExecutionEnvironments, to: 2 }, { at: 2h, set: functions.checkout.FunctionScalingConfig.MinExecutionEnvironments, to: 3 }]\n`,
}
