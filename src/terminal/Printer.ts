import { printable, printableJson } from '../model/printable.ts'
import type { Stage } from '../model/Stage.ts'
import { describeStage } from './describeStage.ts'

/** Where stages go: one JSON object a line for scripts, sentences for people. */
export type Printer = { readonly stage: (stage: Stage) => void; readonly note: (sentence: string) => void }

/** Notes go beside the stages (to stderr): a script that reads lines is not disturbed, and whoever looks still sees them. */
export function jsonPrinter(write: (line: string) => void, writeBeside: (line: string) => void): Printer {
  return {
    stage: (stage) => write(printableJson(JSON.stringify(stage))),
    note: (sentence) => writeBeside(printable(sentence)),
  }
}

export function sentencePrinter(write: (line: string) => void): Printer {
  return {
    stage: (stage) => {
      for (const line of describeStage(stage)) write(line)
    },
    note: (sentence) => write(printable(sentence)),
  }
}
