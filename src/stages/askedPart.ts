import { contactNames } from '../intent/contactNames.ts'
import { saysWhen } from '../intent/dialogue/doNow.ts'
import { leavesSome } from '../intent/dialogue/keepSome.ts'
import { namesRank } from '../intent/dialogue/ranked.ts'
import { tag } from '../intent/lexicon/tag.ts'
import { asksWhichDollar, read, readOpen } from '../intent/read.ts'
import { findMissing } from '../intent/steps/findMissing.ts'
import { addressMistake } from '../model/addressMistake.ts'
import { uncapital } from '../model/capital.ts'
import type { MissingPart, ReadRequest } from '../model/Reading.ts'
import { askAbout } from './askAbout.ts'
import { dollarsNearly } from './saidNearly.ts'
import { sumOrInstead } from './sumOrInstead.ts'
import { addressNotValid, nameNotKnown, recipientNotKnown } from './wordNotKnown.ts'

/** A question, and an example for where no choices can be offered. */
export type Asked = readonly [question: string, example: string]

/** An answer to each question, for where no choices can be offered. An answer completes what was said before. */
export const exampleOf: Readonly<Record<MissingPart, string>> = {
  amount: 'Say an amount, like "100 USDC", "half" or "all".',
  asset: 'Say one, like USDC or ETH.',
  to: 'Say a name from your contacts, or the whole address that starts with 0x; check that character by character.',
  protocol: 'Say a name, like Aave.',
  chain: 'Say its name.',
  targets: 'They must add up to 100, like "60% ETH and 40% USDC".',
  trigger: 'Say it again with a number, like "when ETH is below 2500".',
  action: 'Say it in a sentence, like "Put 1000 USDC into the safest place with the highest yield", or say "help".',
}

/** What is asked in the light of what was said: what to pay with, how much to leave, which dollar coin, who is in no contact. Null where the usual question does. */
export function askedPart(missing: readonly MissingPart[], request: ReadRequest): Asked | null {
  const [first] = missing
  if (first === 'amount' && leavesSome(request.turns.at(-1) ?? ''))
    return ['How much do you want to leave?', 'Say an amount, like "0.1 ETH", or "half".']
  const sums = first === 'amount' ? sumOrInstead(request) : null
  if (sums !== null)
    return [
      `Nothing was put in yet. Do you want to put in ${sums.inAll} in all, or ${sums.instead} instead of ${sums.before}?`,
      `Say “make it ${sums.inAll}” or “make it ${sums.instead}”.`,
    ]
  if (first === 'targets' && asksWhichDollar(request)) return ['Which dollar coin?', 'Say one, like USDC or DAI.']
  if (first === 'protocol' && namesRank(request.turns.at(-1) ?? ''))
    return [
      'Which place do you mean, by its name? Which is second best depends on what counts for you.',
      exampleOf.protocol,
    ]
  if (first === 'trigger') {
    const time = askedForTime(request)
    if (time !== null) return [time, '']
    if (asksToCancel(request))
      return ['Sayso cancels nothing by itself later on. Do you want to cancel it now?', 'Then say “cancel my order”.']
  }
  if (first === 'to') {
    const mistyped = addressNotValid(request)
    if (mistyped !== null) return [addressMistake(mistyped), '']
    const name = recipientNotKnown(request)
    if (name !== null)
      return [
        `Nobody in your contacts is called “${name}”: paste the whole address that starts with 0x, or add “${name}” under Contacts and say it again.`,
        '',
      ]
  }
  const near = first === 'amount' && missing.includes('asset') ? dollarsNearly(request) : null
  const which = near === null ? null : askAbout('asset', readOpen(request))
  if (near !== null && which !== null) return [`Exactly ${near} dollars? And ${uncapital(which)}`, exampleOf.amount]
  const known = first === undefined ? null : askAbout(first, readOpen(request))
  if (known === null) return first === 'asset' ? askedSide(request) : null
  if (first === 'asset' && openSide(request) === 'sell') return [known, 'Say an asset you hold, like USDC or ETH.']
  if (first === 'trigger' && rises(request))
    return [known, 'Say it again with a number, like "when ETH is above 4000".']
  if (isOfLimit(first, request))
    return [known, first === 'amount' ? 'Say it like "500 dollars a day".' : 'Say one, like "per day".']
  return [known, first === undefined ? '' : exampleOf[first]]
}

/** Whether what is open is how much, or over which time, a limit lets through. */
function isOfLimit(part: MissingPart | undefined, request: ReadRequest): boolean {
  const steps = readOpen(request).flatMap((block) => block.steps)
  return part !== undefined && steps.find((step) => findMissing(step).includes(part))?.kind === 'limit'
}

/** "if it goes up": the side is said, and how far is not. */
function rises({ turns, done = 0 }: ReadRequest): boolean {
  const told = turns.slice(done).flatMap((turn) => tag(turn, []).filter(({ lexeme }) => lexeme.tag === 'compare'))
  const last = told.at(-1)?.text ?? ''
  return /\b(?:up|ris|climb|pump|moon|above|over|past|break)/.test(last)
}

/** What is asked of an order for a later time. Null where no date is what it waits for. */
export function askedForTime(request: ReadRequest): string | null {
  const { turns, done = 0, contacts } = request
  const when = saysWhen(turns.slice(done), contactNames({ contacts }))
  const [block, ...others] = readOpen(request)
  if (when === null || block?.when !== null || others.length > 0) return null
  return when === 'at' && block.steps.length > 0
    ? 'Sayso acts only when you sign, and does nothing by itself at a later time. Do you want to do it now?'
    : null
}

const asksToCancel = (request: ReadRequest): boolean =>
  readOpen(request).some(({ steps }) => steps.some(({ kind }) => kind === 'cancel'))

/** “I do not know the word “florp” here.”, where a name was due. Null where the missing part was not named at all. */
export function notKnownNote([first]: readonly MissingPart[], request: ReadRequest): string | null {
  const due = first === 'protocol' || first === 'asset' || first === 'chain'
  const name = due ? nameNotKnown(request) : null
  return name === null ? null : `I do not know the word “${name}” here.`
}

/** Whether what is open of a purchase is what to pay with. */
export function asksToPay(missing: readonly MissingPart[], request: ReadRequest): boolean {
  return missing[0] === 'asset' && openSide(request) === 'sell'
}

function askedSide(request: ReadRequest): Asked | null {
  const side = openSide(request)
  if (side === 'sell') return ['What do you want to pay with?', 'Say an asset you hold, like USDC or ETH.']
  return side === 'buy' ? ['What do you want for it?', 'Say one, like USDC or ETH.'] : null
}

/** Two assets: one of them is not what is traded already. */
const probes = ['USDC', 'ETH'] as const

/** The side of an exchange that an answer would settle. */
function openSide(request: ReadRequest): 'sell' | 'buy' | null {
  for (const probe of probes) {
    const [act, ...more] = read({ ...request, turns: [...request.turns, probe] }).intents
    if (act?.kind !== 'swap' || more.length > 0) continue
    // "swap 20 for eth": what is counted has to be named first.
    if (act.sell === probe) return act.exact === 'buy' ? 'sell' : null
    return act.buy === probe && act.exact === 'sell' ? 'buy' : null
  }
  return null
}
