import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline/promises'
import type { AppInfo } from '../api/Core.ts'
import { callerFor } from '../api/router.ts'
import { toErrorData } from '../errors/SaysoError.ts'
import type { OpenCoreOptions, OpenedCore } from '../host/openCore.ts'
import { forkSigner } from '../host/signer/forkSigner.ts'
import { startEarly } from '../host/signer/startEarly.ts'
import { exitStatus } from '../model/Stage.ts'
import { type Ask, converse, leftStatus, manageMoving, type Terminal } from './converse.ts'
import { lendTerminal } from './lendTerminal.ts'
import { type ContactDesk, manageContacts } from './manageContacts.ts'
import { type HistoryDesk, manageHistory } from './manageHistory.ts'
import { type LimitsDesk, manageLimits } from './manageLimits.ts'
import { type ModelDesk, manageModels } from './manageModels.ts'
import { manageNetworks, type NetworkDesk } from './manageNetworks.ts'
import { manageSteps, type StepsDesk } from './manageSteps.ts'
import { manageWallet, type WalletDesk } from './manageWallet.ts'
import { jsonPrinter, type Printer, sentencePrinter } from './Printer.ts'
import { pickChoice } from './pickChoice.ts'
import { readArguments, type TerminalArguments, usage } from './readArguments.ts'
import { underwayNotes } from './underwayNotes.ts'

const tourMessage = 'Put 1000 USDC into the safest place with the highest yield'

// Whoever read along has gone (`| head`): what was begun is carried to its end all the same.
process.stdout.on('error', () => {})

process.exitCode = await main(process.argv.slice(2))

/** The same assistant in a terminal: it uses the faces' contract and nothing else. Returns the exit status. */
async function main(words: readonly string[]): Promise<number> {
  const write = (line: string): void => {
    process.stdout.write(`${line}\n`)
  }
  const printerFor = (json: boolean): Printer => (json ? jsonPrinter(write, writeBeside) : sentencePrinter(write))
  let printer = printerFor(words.includes('--json'))
  try {
    const given = readArguments(words)
    if (given.help) {
      write(usage)
      return exitStatus.done
    }
    printer = printerFor(given.json)
    return given.tour ? await tour(given, printer) : await run(given, printer)
  } catch (thrown) {
    printer.stage({ stage: 'error', error: toErrorData(thrown), ms: 0 })
    return exitStatus.failed
  }
}

/** To stderr. */
function writeBeside(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** The first sentence of the README, end to end, in a profile that is thrown away unless one is named. */
async function tour(given: TerminalArguments, printer: Printer): Promise<number> {
  const folder = given.profile === null ? await mkdtemp(join(tmpdir(), 'sayso-tour-')) : null
  printer.note(`This is the tour, on the practice chain, where nothing has any worth. Saying: “${tourMessage}”.`)
  try {
    return await run({ ...given, yes: true, profile: given.profile ?? folder, messages: [tourMessage] }, printer)
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true })
  }
}

async function run(given: TerminalArguments, printer: Printer): Promise<number> {
  const opened = await open(given)
  const stop = (): void => {
    opened.close().finally(() => process.exit(130))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const atTerminal = process.stdin.isTTY && !given.json
  const lines = atTerminal ? createInterface({ input: process.stdin, output: process.stdout }) : null
  try {
    for (const notice of opened.core.info().notices) printer.note(notice)
    for (const note of underwayNotes(opened.core.underway())) printer.note(note)
    const terminal: Terminal = {
      caller: callerFor(opened.core, 'terminal'),
      printer,
      yes: given.yes,
      after: given.after,
      ask: lines === null ? null : askThrough(lines),
      conversation: 'terminal',
    }
    const clears = !['', 'dumb'].includes(process.env.TERM ?? '')
    const desk: Desks = {
      ...terminal,
      onInterrupt: lines === null ? () => () => {} : interruptsOf(lines),
      lend: lines === null ? null : lendTerminal(lines, process.stdin, process.stdout, clears),
      clears,
    }
    if (given.messages.length > 0) return await sayAll(terminal, desk, given.messages)
    if (lines === null) {
      process.stderr.write(`${usage}\n`)
      return exitStatus.question
    }
    return await chat(terminal, desk, askThrough(lines), opened.core.info().chain)
  } finally {
    lines?.close()
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    await opened.close()
  }
}

/** The core is most of what there is to load: meanwhile the signer's process loads its own. */
async function open(given: TerminalArguments): Promise<OpenedCore> {
  const early = startEarly(forkSigner)
  try {
    const { openCore } = await import('../host/openCore.ts')
    return await openCore({
      ...(given.profile === null ? {} : { profile: given.profile }),
      ...endpointsIn(process.env.SAYSO_NODES),
      startSigner: early.startSigner,
      onTrouble: writeBeside,
    })
  } finally {
    early.end()
  }
}

/** From the environment and not from the command line, which everybody on the machine can read: there may be keys in them. */
function endpointsIn(text: string | undefined): Pick<OpenCoreOptions, 'endpoints'> {
  const endpoints = (text ?? '').split(/\s+/).filter((one) => one !== '')
  return endpoints.length === 0 ? {} : { endpoints }
}

/** Turns of one conversation, each carried to its end; the first that does not end well stops it. */
async function sayAll(terminal: Terminal, desk: Desks, messages: readonly string[]): Promise<number> {
  for (const message of messages) {
    const status = (await manage(desk, message)) ?? (await converse(terminal, message)).status
    if (status !== exitStatus.done) return status
  }
  return exitStatus.done
}

async function chat(terminal: Terminal, desk: Desks, ask: Ask, chain: AppInfo['chain']): Promise<number> {
  const where = chain.practice ? 'the practice chain' : `${chain.name}, with real money`
  terminal.printer.note(`Sayso, on ${where}. Say what you want done with your money, or “quit”.`)
  let choices: readonly string[] = []
  for (;;) {
    const typed = (await ask('> '))?.trim() ?? 'quit'
    if (/^(quit|exit)$/i.test(typed)) return exitStatus.done
    if (typed === '') continue
    if ((await manage(desk, typed)) !== null) continue
    const message = pickChoice(typed, choices)
    if (message !== typed) terminal.printer.note(`${typed} is “${message}”.`)
    const ended = await converse(terminal, message)
    if (ended.status === leftStatus) return leftStatus
    choices = ended.choices
    if (choices.length > 0) terminal.printer.note('Type its number, or say it in your own words.')
  }
}

type Desks = Terminal & ModelDesk & WalletDesk & ContactDesk & LimitsDesk & HistoryDesk & StepsDesk & NetworkDesk

/** What begins with a slash is for a desk beside the conversation. Null where it is a message. */
async function manage(desk: Desks, typed: string): Promise<number | null> {
  return (
    (await manageModels(desk, typed)) ??
    (await manageContacts(desk, typed)) ??
    (await manageLimits(desk, typed)) ??
    (await manageSteps(desk, typed)) ??
    (await manageHistory(desk, typed)) ??
    (await manageNetworks(desk, typed)) ??
    (await manageWallet(desk, typed)) ??
    (await manageMoving(desk, typed))
  )
}

/** While a model is fetched, Ctrl-C stops that and nothing else. */
function interruptsOf(lines: Interface): ModelDesk['onInterrupt'] {
  return (stop) => {
    lines.once('SIGINT', stop)
    return () => lines.off('SIGINT', stop)
  }
}

/** Readline rejects a question at Ctrl-C and Ctrl-D, and every later one: the person is gone. */
function askThrough(lines: Interface): Ask {
  return (question, signal) => lines.question(question, signal === undefined ? {} : { signal }).catch(() => null)
}
