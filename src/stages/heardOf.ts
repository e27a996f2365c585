import { contactNames } from '../intent/contactNames.ts'
import { heardIn } from '../intent/nearest/heardIn.ts'
import type { Topic } from '../intent/nearest/Known.ts'
import { read } from '../intent/read.ts'
import type { BuildJob } from '../model/build/BuildFields.ts'
import type { HeardView } from '../model/build/Heard.ts'
import type { ReadRequest } from '../model/Reading.ts'
import { heardInHand } from './heardInHand.ts'
import { jobOf } from './jobOf.ts'

/** A sentence that was found near, and what it is about where that is known. */
type Near = { readonly sentence: string; readonly topic: Topic | null }

/**
 * What was recognised in the last message, which was not understood: to be put together from, and never acted upon. Its job is that
 * of the question that was open before it, with what was known there; else that of the nearest sentence that has a use for what was
 * recognised; where none has, of the nearest.
 */
export function heardOf(request: ReadRequest, near: readonly Near[]): HeardView {
  const heard = heardIn(request.turns.at(-1) ?? '', contactNames(request))
  const inHand = heardInHand({ ...request, turns: request.turns.slice(0, -1) })
  if (inHand !== null) return withHeard(inHand, heard)
  const jobs = near.map(({ sentence, topic }) => {
    const [first] = read({ turns: [sentence], contacts: request.contacts ?? {} }).intents
    return first === undefined ? jobAbout(topic) : jobOf(first.kind)
  })
  const job = jobs.find((one) => one !== null && uses(one, heard)) ?? jobs[0] ?? null
  return { job, near: near.length > 0, ...heard }
}

function uses(job: BuildJob, { amount, coin, shares, usd }: Omit<HeardView, 'job' | 'near'>): boolean {
  if (job === 'split') return shares.length > 0
  if (job === 'limit') return usd !== null
  return job !== 'ask' && job !== 'revoke' && (amount !== null || coin !== null)
}

/** Of a sentence that is asked further about: "Send money". */
function jobAbout(topic: Topic | null): BuildJob | null {
  switch (topic) {
    case 'earn':
    case 'swap':
    case 'send':
    case 'revoke':
    case 'limit':
      return topic
    case 'out':
      return 'withdraw'
    case 'rebalance':
      return 'split'
    default:
      return null
  }
}

/** What was said last counts, where it was recognised. */
function withHeard(inHand: HeardView, heard: Omit<HeardView, 'job' | 'near'>): HeardView {
  const { amount, coin, other, place, contact, shares, usd, per } = heard
  return {
    ...inHand,
    amount: amount ?? inHand.amount,
    coin: coin ?? inHand.coin,
    other: other ?? inHand.other,
    place: place ?? inHand.place,
    contact: contact ?? inHand.contact,
    shares: shares.length > 0 ? shares : inHand.shares,
    usd: usd ?? inHand.usd,
    per: per ?? inHand.per,
  }
}
