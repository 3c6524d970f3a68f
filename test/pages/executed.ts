import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { env, execPath } from 'node:process'
import { projectFolder } from './projectFolder.ts'

/** Between what one command prints and what the next one does. */
const boundary = '\u0000'
/** Follows each command whose output is wanted. */
const ending = '\nended'

/**
 * A page with what its commands print today. All of them run in one shell that begins in the
 * project, one after the other, as a reader would type them:
 * - blocks of sh as they are, but for npm's lines, since whoever tests has installed and built before;
 * - a block of yaml that begins with the comment `# name.yaml` is that file;
 * - blocks of console: each line after `$ `, and what is below it is what it printed.
 */
export function executed(page: string, home: string): string {
  const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(
    ([, language = '', text = '']) => ({ language, text }),
  )
  const commands = blocks.flatMap(commandsOf)
  const printed = session(commands.join('\n'), home)
  const asked = commands.filter(command => command.endsWith(ending)).length
  if (printed.length !== asked) throw new Error('a command ended the shell')
  return page.replace(/^```console\n(\$ .*?)^```$/gms, (_, text: string) => {
    const lines = typed(text).map(command => `$ ${command}\n${printed.shift()}`)
    return `\`\`\`console\n${lines.join('')}\`\`\``
  })
}

function commandsOf({ language, text }: Readonly<Record<'language' | 'text', string>>): string[] {
  const [, file] = /^# (\w+\.yaml)\n/.exec(text) ?? []
  if (language === 'sh') return text.split('\n').filter(line => !line.startsWith('npm '))
  if (language === 'yaml' && file !== undefined) return [`cat > ${file} <<'END'\n${text}END`]
  return language === 'console' ? typed(text).map(line => line + ending) : []
}

function typed(text: string): string[] {
  return [...text.matchAll(/^\$ (.*)$/gm)].map(([, command = '']) => command)
}

/** What each command of a shell prints, its complaints included; none of them may fail. */
function session(commands: string, home: string): string[] {
  const opening = String.raw`shopt -s expand_aliases; set -o pipefail
exec 2>&1
ended() { local status=$?; printf '\0'; [ $status = 0 ] || exit $status; }`
  const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc'], {
    cwd: projectFolder,
    encoding: 'utf8',
    env: { ...env, HOME: home, PATH: `${dirname(execPath)}:${env['PATH']}` },
    input: `${opening}\n${commands}\n`,
  })
  const printed = stdout.split(boundary)
  const rest = printed.pop()
  if (status === 0 && rest === '') return printed
  throw new Error(`a command failed with ${status}: ${printed.at(-1)}${rest}`)
}
