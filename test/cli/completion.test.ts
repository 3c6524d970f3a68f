import { describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { runIn, shellIn } from './builtCommand.ts'
import { newFolder } from './newFolder.ts'

/** What the shell is offered for the last word of a line. */
const offered = (...line: string[]) =>
  runIn(newFolder(), ['--get-yargs-completions', 'lambdasim', ...line], {
    env: { ...process.env, SHELL: '/bin/bash' },
  }).stdout.split('\n')

describe('lambdasim completion', () => {
  test('prints a script that bash accepts, and one for zsh', () => {
    const { status, stdout } = runIn(newFolder(), ['completion'], {
      env: { ...process.env, SHELL: '/bin/bash' },
    })
    expect(status).toBe(0)
    expect(stdout).toContain(
      'complete -o bashdefault -o default -F _lambdasim_yargs_completions lambdasim',
    )
    const line = 'eval "$(SHELL=/bin/bash lambdasim completion)" && complete -p lambdasim'
    expect(shellIn(newFolder(), line)).toMatchObject({ status: 0, stderr: '' })
    const zsh = runIn(newFolder(), ['completion'], { env: { ...process.env, SHELL: '/bin/zsh' } })
    expect(zsh.stdout).toMatch(/^#compdef lambdasim\n/)
  })

  test('offers every command, the options of one, and values to choose from', () => {
    expect(offered('')).toEqual(expect.arrayContaining(commands.map(({ name }) => name)))
    expect(offered('run', '--')).toEqual(expect.arrayContaining(['--out', '--events', '--seed']))
    expect(offered('run', '--format', '')).toEqual(expect.arrayContaining(['markdown']))
  })
})
