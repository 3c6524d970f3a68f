import yargs from 'yargs'
import { defineCommand } from '../command.ts'

export const completion = defineCommand({
  name: 'completion',
  summary: 'Print the script that completes commands in bash or zsh, whichever SHELL names',
  options: {},
  examples: [
    ['$0 completion >> ~/.bashrc', 'for every new bash'],
    ['$0 completion >> ~/.zshrc', 'for every new zsh'],
    ['source <($0 completion)', 'for this one'],
  ],
  run() {
    // yargs writes it by itself, and answers what the script asks.
    yargs([]).scriptName('lambdasim').showCompletionScript()
  },
})
