import { describe, expect, test } from 'vitest'
import { runIn } from './builtCommand.ts'
import { newFolder } from './newFolder.ts'

const schemaOf = (...line: string[]) => JSON.parse(runIn(newFolder(), ['schema', ...line]).stdout)

describe('lambdasim schema', () => {
  test('knows the keys of a scenario and refuses others', () => {
    const { properties, required, additionalProperties } = schemaOf()
    expect(Object.keys(properties)).toEqual(
      expect.arrayContaining([
        'name',
        'duration',
        'account',
        'functions',
        'sources',
        'assumptions',
      ]),
    )
    expect(required).toContain('duration')
    expect(additionalProperties).toBe(false)
  })

  test('knows the keys of a result', () => {
    const { properties, required } = schemaOf('--result')
    expect(required).toEqual(Object.keys(properties))
    expect(required).toEqual(expect.arrayContaining(['schemaVersion', 'functions', 'fingerprint']))
  })
})
