import type { ArgumentsCamelCase, CommandModule, Options, PositionalOptions } from 'yargs'
import { showDashes } from './dashes.ts'
import type { ExitCode } from './exitCodes.ts'

/** What a command is given: checked options, and where data and talk go. */
export interface Terminal {
  /** Data, to stdout. */
  write(text: string): void
  /** Talk, to stderr. */
  say(text: string): void
  /** Talk that replaces itself, to stderr; nothing when nobody is watching. */
  progress(text: string): void
}

/** A mistake on the command line, told in words and without a stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

type Named<T> = Readonly<Record<string, T>>

/** A command of `lambdasim`: its words, its options and what it does with them. */
export interface Command<O extends Named<Options> = Named<Options>, P extends string = string> {
  readonly name: string
  readonly summary: string
  /** What stands on the line without dashes, in this order; an `array` only as the last. */
  readonly positionals?: Readonly<Record<P, PositionalOptions>>
  readonly options: O
  /** Command lines to copy, each with what it does. */
  readonly examples: readonly (readonly [string, string])[]
  run(given: Readonly<Record<keyof O | P, unknown>>, terminal: Terminal): Ending | Promise<Ending>
}

/** A command that says nothing else ended well. */
type Ending = ExitCode | void

/** Ties the names of the options and positionals to what `run` may read. */
export function defineCommand<const O extends Named<Options>, P extends string = never>(
  command: Command<O, P>,
): Command<O, P> {
  return command
}

/** The command as yargs wants it; `ended` is told how it ended. */
export function commandModule(
  command: Command,
  terminal: Terminal,
  ended: (ending: Ending) => void,
): CommandModule {
  const positionals = Object.entries(command.positionals ?? {})
  return {
    command: [command.name, ...positionals.map(form)].join(' '),
    describe: command.summary,
    builder: yargs => {
      for (const [name, positional] of positionals) yargs.positional(name, positional)
      return yargs
        .options(command.options)
        .example(command.examples.map(([line, does]) => [line, does]))
    },
    handler: async (given: ArgumentsCamelCase) => {
      const shown = Object.entries(given).map(([name, value]) => [name, showDashes(value)])
      ended(await command.run(Object.fromEntries(shown), terminal))
    },
  }
}

/** In the notation of yargs: `<needed>`, `[optional]`, `[any number..]`. */
function form([name, { array, demandOption }]: [string, PositionalOptions]): string {
  const each = array === true ? `${name}..` : name
  return demandOption === undefined || demandOption === false ? `[${each}]` : `<${each}>`
}
