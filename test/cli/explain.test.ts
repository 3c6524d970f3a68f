import { describe, expect, test } from 'vitest'
import { topics } from '../../src/cli/explain/topicText.ts'
import { answer } from './answer.ts'
import { runIn } from './builtCommand.ts'
import { newFolder } from './newFolder.ts'
import { put, smallScenario } from './smallScenario.ts'

const withTwoSources = smallScenario.replace(
  'sources:\n',
  'sources:\n  other:\n    Type: Sdk\n    FunctionName: api\n    arrivals: { at: [10500ms] }\n',
)

/** What is answered in a folder with the small scenario, and one with two sources. */
function explained(...line: string[]) {
  const folder = newFolder()
  put(folder, 'small.yaml', smallScenario)
  put(folder, 'two.yaml', withTwoSources)
  return answer(folder, ['explain', ...line])
}

describe('lambdasim explain, of a request', () => {
  test.each([
    ['1', 'was cold: 0 environments of api:$LATEST existed'],
    ['2', 'was cold: 1 environment of api:$LATEST existed, 1 busy, 0 idle'],
    ['3', 'was warm: 2 environments of api:$LATEST existed'],
    ['web#60', 'was warm: 2 environments of api:$LATEST existed'],
  ])('%s tells why it was cold or warm, from what the run recorded', async (name, words) => {
    const { status, stdout, stderr } = await explained('small.yaml', 'request', name)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(words)
    expect(stdout).toMatch(/\n[CLS]\d+ {2}/)
    expect(stdout).toMatch(/DOCUMENTED: https:|ASSUMED: /)
  })

  test('tells which limit refused it', async () => {
    const set = ['--set', 'account.ConcurrentExecutions=1']
    const { stdout } = await explained('small.yaml', 'request', '2', ...set)
    expect(stdout).toContain('throttled')
    expect(stdout).toContain('ConcurrentInvocationLimitExceeded')
    expect(stdout).toContain('C5')
  })

  test('needs the source where there are two', async () => {
    expect(await explained('two.yaml', 'request', '1')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('a name with its owner is needed, such as "other#1"'),
    })
    expect((await explained('two.yaml', 'request', 'other#1')).stdout).toContain(
      'other#1 arrived at',
    )
  })
})

describe('lambdasim explain, of an environment', () => {
  test.each([['api#1'], ['1'], ['api:$LATEST#1']])('%s tells its life', async name => {
    const { status, stdout } = await explained('small.yaml', 'environment', name)
    expect(status).toBe(0)
    const lines = stdout.split('\n').map(line => line.trim().replace(/ {2,}/, '  '))
    expect(lines.slice(0, 6)).toEqual([
      'Environment api:$LATEST#1',
      expect.stringMatching(/^0 s {2}given to web#1, /),
      '0 s  created; placement and Init begin',
      expect.stringMatching(/^1 s {2}initialized$/),
      '1 s  web#1 started',
      expect.stringMatching(/^1\.5 s {2}web#1 completed, Duration 500 ms, 1,500 ms billed$/),
    ])
  })
})

describe('lambdasim explain, of a rule', () => {
  test.each([
    ['C10', ['C10  Scaling rate', 'DOCUMENTED: https://', 'scalingRate ', 'scalingRateBurst ']],
    ['c10', ['C10  Scaling rate']],
    ['accountConcurrency', ['C2  ', 'C5  ', 'ConcurrentInvocationLimitExceeded']],
    ['reuse', ['L16  ', 'Assumptions that a scenario may set', 'mostRecentlyUsed']],
  ])('%s has its words, source, limits and numbers', async (topic, words) => {
    const { status, stdout } = await explained(topic)
    expect(status).toBe(0)
    for (const each of words) expect(stdout).toContain(each)
  })

  test('knows every rule, limit, number and assumption', async () => {
    expect(topics.length).toBeGreaterThan(100)
    for (const topic of topics) expect(await explained(topic)).toMatchObject({ status: 0 })
  })
})

describe('lambdasim explain refuses', () => {
  test.each([
    [['C99'], 'there is nothing of the name "C99"'],
    [['acountConcurrency'], 'did you mean accountConcurrency?'],
    [['small.yaml'], 'explain needs to know what of the scenario'],
    [['small.yaml', 'request'], 'explain needs the name of the request'],
    [['small.yaml', 'requst', '1'], 'Invalid values'],
    [['small.yaml', 'request', 'first'], 'a name such as web#412 is needed: found "first"'],
    [['small.yaml', 'request', 'wep#1'], 'the scenario has no source "wep"; did you mean web?'],
    [['small.yaml', 'request', 'web#61'], 'within 60s there is no request "web#61"'],
    [
      ['small.yaml', 'environment', 'apo#1'],
      'the scenario has no function "apo"; did you mean api?',
    ],
    [['small.yaml', 'environment', 'api#3'], 'within 60s there is no environment "api#3"'],
    [['none.yaml', 'request', '1'], '"none.yaml" cannot be read'],
    [['small.yaml', 'request', '1', '--set', 'duration=x'], 'duration'],
  ])('%j in words, with exit code 2', async (line, words) => {
    const { status, stdout, stderr } = await explained(...line)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(words)
    expect(stderr).not.toMatch(/^ {4}at /m)
  })
})

test('the built lambdasim explain reads stdin', () => {
  const line = ['explain', '-', 'request', '1']
  const { status, stdout } = runIn(newFolder(), line, { input: smallScenario })
  expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('web#1') })
})
