import { isOwnPlace } from '../../model/placeNames.ts'
import type { MissingPart } from '../../model/Reading.ts'
import type { Clause } from '../clauses/Clause.ts'
import { chainNames } from '../lexicon/values.ts'
import type { Context } from './Context.ts'
import type { Draft, Kind, Said, SlotName, Slots } from './Draft.ts'
import { type HoldingMention, readAmount, readHeldAsset } from './readAmount.ts'

/** Gathers what a clause says of one act. */
export class DraftMaker {
  readonly kind: Kind
  readonly clause: Clause
  readonly context: Context
  readonly #said: { [K in SlotName]?: Said<Slots[K]> } = {}
  readonly #unclear = new Set<MissingPart>()

  constructor(kind: Kind, clause: Clause, context: Context) {
    this.kind = kind
    this.clause = clause
    this.context = context
  }

  set<K extends SlotName>(slot: K, said: Said<Slots[K]>): this {
    Object.assign(this.#said, { [slot]: said })
    return this
  }

  has(slot: SlotName): boolean {
    return this.#said[slot] !== undefined
  }

  ask(...parts: readonly MissingPart[]): this {
    for (const part of parts) this.#unclear.add(part)
    return this
  }

  /** Takes a holding as the amount and the asset of a slot. */
  hold(holding: HoldingMention | undefined, slot: 'asset' | 'sell' | 'buy' = 'asset'): this {
    if (holding === undefined) return this
    this.clause.take(holding)
    const asset = readHeldAsset(this.clause, holding, this.context)
    if (asset === 'unclear') this.ask('asset')
    else if (asset !== null) this.set(slot, asset)
    else if (holding.quantity?.form === 'rest')
      this.set(slot, { value: 'any', from: [this.clause.source(holding)], by: 'the rest' })
    return this.measure(holding)
  }

  /** Takes the amount of a holding; two amounts for one act are one too many. */
  measure(holding: HoldingMention): this {
    const amount = this.#readAmount(holding)
    if (amount === 'unclear' || (amount !== null && this.has('amount'))) return this.ask('amount')
    return amount === null ? this : this.set('amount', amount)
  }

  /** "pay back the rest": what is left of a debt is all that is owed. After another act it may be the rest of what that brings. */
  #readAmount(holding: HoldingMention): ReturnType<typeof readAmount> {
    const before = this.context.previous?.kind ?? 'repay'
    const isRest = this.kind === 'repay' && holding.quantity?.form === 'rest' && before === 'repay'
    return isRest
      ? { value: 'all', from: [this.clause.source(holding)], by: 'the rest' }
      : readAmount(this.clause, holding, this.context)
  }

  /** The first protocol that no other slot has taken. */
  takeProtocol(): this {
    const [place] = this.clause.open('protocol')
    if (place && isOwnPlace(place.protocol) && this.kind !== 'withdraw') return this.ask('protocol')
    if (place) return this.set('protocol', this.clause.say(place.protocol, place))
    const there = this.clause.has('there') ? this.context.previous?.said.protocol : undefined
    if (there && (this.kind === 'withdraw' || !isOwnPlace(there.value)))
      return this.set('protocol', { ...there, by: 'there' })
    const { protocol } = this.context.lead
    if (protocol && isOwnPlace(protocol.protocol) && this.kind !== 'withdraw') return this.ask('protocol')
    return protocol ? this.set('protocol', this.clause.say(protocol.protocol, protocol)) : this
  }

  takeChain(): this {
    const [chain] = this.clause.open('chain')
    const before = chain && this.clause.beside(chain, -1)?.type
    if (before === 'not' || before === 'skip' || before === 'except') return this.ask('chain')
    // "at the base rate": nothing is done at a network.
    if (chain?.prep === 'at') return this.ask('chain')
    // "against my … ethereum": a coin, in words that name a chain too.
    if (chain?.prep === 'against' || chain?.prep === 'of') return this.ask('asset')
    if (chain) return this.set('chain', this.clause.say(chain.chain, chain))
    if (this.clause.has('there') && !this.context.previous?.said.protocol) this.followChain()
    const { chain: lead } = this.context.lead
    return lead && !this.has('chain') ? this.set('chain', this.clause.say(lead.chain, lead)) : this
  }

  /** "there" after a bridge is where it went. */
  private followChain(): void {
    const before = this.context.previous
    const to = before?.kind === 'bridge' ? before.said.to : undefined
    const chain = chainNames.find((name) => name === to?.value)
    if (to && chain !== undefined) this.set('chain', { value: chain, from: to.from, by: 'there' })
  }

  done(): Draft {
    return { kind: this.kind, said: this.#said, unclear: [...this.#unclear] }
  }
}
