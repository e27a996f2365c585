import type { Prep } from '../lexicon/Lexeme.ts'
import type { Mention } from '../mentions/Mention.ts'
import type { Draft } from '../steps/Draft.ts'
import type { DraftMaker } from '../steps/DraftMaker.ts'
import { holdMain } from '../steps/holdMain.ts'

/** A transfer. Whoever is named is the recipient; a name that nobody knows is asked about. */
export function send(maker: DraftMaker): Draft {
  const { clause, context } = maker
  const strangers = clause.mentions.filter((one) => isStranger(one))
  clause.take(...strangers)
  const [party] = clause.open('party')
  const [address] = clause.open('address')
  // "via paypal", "from coinbase": another way, or other money, than there is.
  if (strangers.some((one) => one.prep !== 'to' && one.prep !== null)) maker.ask('action')
  if (strangers.some((one) => one.prep === 'to' || one.prep === null)) maker.ask('to')
  else if (party && address) maker.ask('to')
  // "pay 30 usdc for alice", "send 5 usdc from bob": to them, or to somebody else?
  else if (party !== undefined && doubtful.has(party.prep)) {
    clause.take(party)
    maker.ask('to')
  } else if (party) maker.set('to', clause.say(party.to, party))
  else if (address) {
    clause.take(address)
    if (address.valid) maker.set('to', clause.say(address.address, address))
    // What stands there is nobody's address: whoever was spoken of before is not meant either.
    else maker.ask('to')
  } else if (context.person && !strangers.length) maker.set('to', clause.say(context.person.to, context.person))
  if (party?.contact && clause.mentions.some((one) => one.type === 'chain' && one.contact === party.contact))
    maker.ask('to')
  // "for the 2 tickets": what it is for, where what is sent is said.
  const sent = clause
    .open('holding')
    .some((one) => one.asset !== null && one.asset !== 'unclear' && one.quantity !== null)
  if (sent)
    clause.take(
      ...clause.open('holding').filter((one) => one.prep === 'for' && (one.asset === null || one.asset === 'unclear')),
    )
  // "usdc to bob in exchange for 2 link": what is had for it is not what is sent.
  const given = clause.open('holding').some((one) => one.asset !== null && one.prep !== 'for')
  holdMain(maker, ({ prep, asset }) => !given || prep !== 'for' || asset === null)
  return maker.takeChain().done()
}

const doubtful: ReadonlySet<Prep | null> = new Set(['for', 'from', 'out'])

/** A name that is no contact, or a word that had to be repaired to mean something else than a person. */
function isStranger(mention: Mention): boolean {
  if (mention.type === 'unknown')
    return mention.prep !== 'for' && mention.prep !== 'on' && mention.prep !== 'in' && mention.prep !== 'at'
  return mention.repaired && mention.prep === 'to' && (mention.type === 'chain' || mention.type === 'protocol')
}
