import type { NetworkView } from '../api/Core.ts'
import type { callerFor } from '../api/router.ts'
import { printable } from '../model/printable.ts'
import { exitStatus } from '../model/Stage.ts'
import { networkWord } from './networkWord.ts'
import { noteFailure } from './noteFailure.ts'
import type { Printer } from './Printer.ts'

export type NetworkDesk = {
  readonly caller: Pick<ReturnType<typeof callerFor>, 'networks' | 'chooseNetwork' | 'setNodes' | 'setRelay'>
  readonly printer: Printer
}

const usage =
  'Say “/networks”, “/network NAME”, “/nodes NAME https://… [https://…]”, or “/nodes NAME none” for the ones that Sayso comes with; “/relay NAME https://…” has what you sign sent through one relay alone, and “/relay NAME none” takes it back.'

/** `/networks`, `/network NAME`, `/nodes NAME URL…` and `/relay NAME URL`. Returns the exit status; null where it is a message for Sayso. */
export async function manageNetworks({ caller, printer }: NetworkDesk, typed: string): Promise<number | null> {
  const [, command, rest = ''] = /^\/(networks|network|nodes|relay)(?:\s+(.*))?$/s.exec(typed.trim()) ?? []
  if (command === undefined) return null
  const [name = '', ...urls] = rest.split(/\s+/).filter((word) => word !== '')
  const [url = '', ...moreUrls] = urls
  const isNoUrl = urls.join() === 'none'
  const isWhole = {
    networks: name === '',
    network: name !== '' && urls.length === 0,
    nodes: urls.length > 0,
    relay: urls.length > 0 && moreUrls.length === 0,
  }[command]
  if (!isWhole) {
    printer.note(usage)
    return exitStatus.question
  }
  try {
    const networks = await caller.networks()
    if (command === 'networks') {
      for (const network of networks) printer.note(printable(lineOf(network)))
      return exitStatus.done
    }
    const chosen = networks.find((network) => isCalled(network, name))
    if (chosen === undefined) {
      printer.note(`Sayso knows ${networks.map(networkWord).join(', ')}, and no other network. Nothing was changed.`)
      return exitStatus.question
    }
    const { status, sentence } =
      command === 'network'
        ? await caller.chooseNetwork({ chainId: chosen.id })
        : command === 'nodes'
          ? await caller.setNodes({ chainId: chosen.id, urls: isNoUrl ? [] : urls })
          : await caller.setRelay({ chainId: chosen.id, url: isNoUrl ? null : url })
    printer.note(printable(sentence))
    return status === 'done' ? exitStatus.done : exitStatus.refused
  } catch (thrown) {
    return noteFailure(printer, thrown)
  }
}

function isCalled(network: NetworkView, name: string): boolean {
  return [networkWord(network), network.name.toLowerCase(), String(network.id)].includes(name.toLowerCase())
}

function lineOf({ id, name, practice, here, nodes, ownNodes, relay }: NetworkView): string {
  const mark = here ? '*' : ' '
  if (practice) return `${mark} ${name} (${id}): inside Sayso, and worth nothing`
  const sent = relay === null ? '' : `; what you sign is sent through ${relay} alone`
  return `${mark} ${name} (${id}): asked through ${ownNodes ? 'your own ' : ''}${nodes.join(', ')}${sent}`
}
