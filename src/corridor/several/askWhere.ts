import { isAddress } from 'viem'
import { isSame, sentenceOf } from '../../intent/model/sentenceOf.ts'
import { read } from '../../intent/read.ts'
import { chainIdOf } from '../../model/chainIdOf.ts'
import { listed } from '../../model/listed.ts'
import type { PlanResult } from '../../model/Plan.ts'
import { type ChainName, chainName, type Intent, type ReadRequest } from '../../model/Reading.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import type { StageOf } from '../../model/Stage.ts'
import type { Looked } from '../snapshotsOf.ts'
import { type HeldFor, heldFor } from './heldFor.ts'
import { type Need, putOn } from './needOf.ts'

/** On which network a message that names none is done. */
export type Where =
  | { readonly status: 'ask'; readonly asked: Omit<StageOf<'ask'>, 'ms'> }
  /** On the one in use. `notes` are said with whatever comes of it, `elsewhere` where no plan does. */
  | { readonly status: 'here'; readonly notes: readonly string[]; readonly elsewhere: readonly string[] }

type Said = { readonly need: Need; readonly intents: readonly Intent[]; readonly request: ReadRequest }
type Option = HeldFor & { readonly network: Snapshot['network']; readonly name: ChainName }

/**
 * Asks where what a message takes is there in full on several networks, or on another one and not on the one in use. What
 * could not be read counts as being there on the one in use, and as not known elsewhere; it never counts as nothing.
 */
export function askWhere(here: Snapshot, { snapshots, silent }: Looked, said: Said): Where {
  const { need, intents } = said
  const own = heldFor(here, need)
  const [first] = intents
  const goal = first?.kind === 'bridge' ? chainIdOf[first.to] : null
  const all = [here, ...snapshots].flatMap((snapshot): readonly Option[] => {
    const { network } = snapshot
    const name = chainName.options.find((one) => chainIdOf[one] === network.chainId)
    return name === undefined || network.chainId === goal ? [] : [{ ...heldFor(snapshot, need), network, name }]
  })
  const beside = all.filter(({ network }) => network !== here.network)
  const unread = beside.filter(({ state }) => state === 'unread').map(({ network }) => network.name)
  const notes = [...unknownOn(silent, need, 'did not answer in time'), ...unknownOn(unread, need, 'could not be read')]
  const stay: Where = {
    ...{ status: 'here', notes },
    elsewhere: beside
      .filter(({ state }) => state === 'enough' || state === 'some')
      .map(({ network, shown }) => `On ${network.name} ${shownAs[need.at]} ${shown}.`),
  }
  const able = all.filter(
    ({ state, network }) => state === 'enough' || (network === here.network && state === 'unread'),
  )
  if (!able.some(({ network }) => network !== here.network)) return stay

  const offers = able.flatMap((option) => {
    const say = sayOn(option.name, said)
    return say === null ? [] : [{ say, label: labelOf(option) }]
  })
  // Where an answer would not be understood, a question leads nowhere: it is said instead.
  if (offers.length < able.length) return { ...stay, notes: [...notes, ...stay.elsewhere] }
  const question = [
    leadOf(
      own,
      able.some(({ network }) => network === here.network),
      here,
      said,
    ),
    'On which network?',
    ...notes,
  ]
  return {
    status: 'ask',
    asked: {
      ...{ stage: 'ask', missing: ['chain'], question: question.join(' ') },
      choices: offers.map(({ say }) => say),
      labels: offers.map(({ label }) => label),
    },
  }
}

/** What is said of other networks, with what came of planning on the one in use. */
export function notesOf(where: Where | null, { status }: PlanResult): readonly string[] {
  if (where?.status !== 'here') return []
  return status === 'plan' ? where.notes : [...new Set([...where.notes, ...where.elsewhere])]
}

const shownAs: Readonly<Record<Need['at'], string>> = { wallet: 'you hold', place: 'you have', debt: 'you owe' }

function labelOf({ network, shown }: Option): string {
  return `${network.name} (${shown === '' ? 'what is there could not be read' : shown})`
}

function leadOf(own: HeldFor, canStay: boolean, { network }: Snapshot, { need, intents }: Said): string {
  const [first] = intents
  const what = wordOf(need)
  if (canStay) {
    if (what === null) return 'What this takes is there on more than one network.'
    const there = { wallet: `You hold ${what}`, place: `You have ${what} in places`, debt: `You owe ${what}` }
    return `${there[need.at]} on more than one network.`
  }
  if (first?.kind === 'bridge' && chainIdOf[first.to] === network.chainId)
    return `This goes to ${network.name}, so it comes from another network.`
  if (own.state === 'some')
    return `On ${network.name}, where you work, ${shownAs[need.at]} ${own.shown}, which is too little for this; elsewhere there is enough.`
  return `On ${network.name}, where you work, ${shownAs[need.at]} ${what === null ? 'nothing for this' : `no ${what}${need.at === 'place' ? ' in any place' : ''}`}; elsewhere you do.`
}

/** The asset as it was said, where that names one. */
function wordOf({ assets }: Need): string | null {
  const [word = 'any', another] = assets
  const isClass = word === 'any' || word === 'stablecoin'
  return another !== undefined || isClass || isAddress(word, { strict: false }) ? null : word
}

function unknownOn(names: readonly string[], need: Need, why: string): readonly string[] {
  if (names.length === 0) return []
  const verb = { wallet: 'hold', place: 'have', debt: 'owe' }[need.at]
  const them = names.length === 1 ? 'it' : 'they'
  return [`Whether you ${verb} ${wordOf(need) ?? 'any of this'} on ${listed(names)} is not known: ${them} ${why}.`]
}

/** What to say to have just this done there: read in its place before it is offered. Null where nothing reads as it. */
function sayOn(name: ChainName, { intents, request }: Said): string | null {
  const wanted = putOn(intents, name)
  const last = request.turns.at(-1) ?? ''
  const short = [`on ${name}`, `On ${name}, ${last}`].find((say) =>
    isSame(read({ ...request, turns: [...request.turns, say] }).intents, wanted),
  )
  return short ?? sentenceOf(wanted, request)
}
