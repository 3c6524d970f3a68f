import type { Command } from './command.ts'
import { demo } from './commands/demo.ts'
import { limits } from './commands/limits.ts'

/** Every command, in the order of the help text. */
export const commands: readonly Command[] = [limits, demo]
