import { describe, expect, test } from 'vitest'
import { runIn } from './builtCommand.ts'
import { newFolder } from './newFolder.ts'
import { put, smallScenario } from './smallScenario.ts'

/** Two right scenarios and one with two mistakes. */
function folderOfThree(): string {
  const folder = newFolder()
  put(folder, 'a.yaml', smallScenario)
  put(folder, 'bad.yaml', smallScenario.replace('MemorySize', 'MemorySiz').replace('Sdk', 'Http'))
  put(folder, 'c.yaml', smallScenario)
  return folder
}

describe('lambdasim validate', () => {
  test('says ok for what is right, on stderr', () => {
    expect(runIn(folderOfThree(), ['validate', 'a.yaml', 'c.yaml'])).toEqual({
      status: 0,
      stdout: '',
      stderr: 'ok a.yaml\nok c.yaml\n',
    })
    expect(runIn(folderOfThree(), ['validate', 'a.yaml', '--quiet']).stderr).toBe('')
  })

  test('tells all problems of all files, and goes on after a missing one', () => {
    const line = ['validate', 'none.yaml', 'bad.yaml', 'c.yaml']
    const { status, stdout, stderr } = runIn(folderOfThree(), line)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    const places = stderr.split('\n').map(text => /^(\S+\.yaml:\d+):|^ok \S+$/.exec(text)?.[0])
    expect(places).toEqual(['none.yaml:1:', 'bad.yaml:7:', 'bad.yaml:13:', 'ok c.yaml', undefined])
  })

  test('tells problems as JSON', () => {
    const { status, stdout } = runIn(folderOfThree(), ['validate', 'bad.yaml', '--json'])
    expect(status).toBe(2)
    expect(JSON.parse(stdout).problems).toMatchObject([
      { file: 'bad.yaml', line: 7, path: ['functions', 'api', 'MemorySiz'] },
      { file: 'bad.yaml', line: 13, path: ['sources', 'web', 'Type'] },
    ])
    expect(JSON.parse(runIn(folderOfThree(), ['validate', 'a.yaml', '--json']).stdout)).toEqual({
      problems: [],
    })
  })

  test('reads stdin', () => {
    const input = smallScenario.replace('duration: 60s', 'duration: sixty')
    const { status, stderr } = runIn(newFolder(), ['validate', '-'], { input })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^stdin:3:\d+ duration: /)
  })

  test('needs a file', () => {
    expect(runIn(newFolder(), ['validate']).status).toBe(2)
  })
})
