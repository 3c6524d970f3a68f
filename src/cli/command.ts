import type { ArgumentsCamelCase, CommandModule, Options, PositionalOptions } from 'yargs'

/** What a command is given: checked options, and where data and talk go. */
export interface Terminal {
  /** Data, to stdout. */
  write(text: string): void
  /** Talk, to stderr; nothing when nobody is watching. */
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
  run(given: Readonly<Record<keyof O | P, unknown>>, terminal: Terminal): void
}

/** Ties the names of the options and positionals to what `run` may read. */
export function defineCommand<const O extends Named<Options>, P extends string = never>(
  command: Command<O, P>,
): Command<O, P> {
  return command
}

/** The command as yargs wants it. */
export function commandModule(command: Command, terminal: Terminal): CommandModule {
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
    handler: (given: ArgumentsCamelCase) => command.run(given, terminal),
  }
}

/** In the notation of yargs: `<needed>`, `[optional]`, `[any number..]`. */
function form([name, { array, demandOption }]: [string, PositionalOptions]): string {
  const each = array === true ? `${name}..` : name
  return demandOption === undefined || demandOption === false ? `[${each}]` : `<${each}>`
}
