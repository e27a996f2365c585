import type { Version } from '../journal/foldPlans.ts'
import type { ChainPort } from './ports.ts'

/**
 * The relay that may have a step's bytes and shows them to nobody: that no node knows them says nothing then. They may come to
 * the chain for as long as their nonce is free. Null where there is none, now or when they were signed.
 */
export function relayOf(versions: readonly Version[], { relay }: Pick<ChainPort, 'relay'>): string | null {
  return relay ?? versions.findLast((version) => version.relay !== undefined)?.relay ?? null
}

/** The relay that alone was to be given a step when it was signed. Null where the nodes were given any of its bytes then. */
export function signedFor(versions: readonly Version[]): string | null {
  return versions.every(({ relay }) => relay !== undefined) ? (versions.at(-1)?.relay ?? null) : null
}

/** Whether the newest bytes only take the place of the step. They are sent again however late: that is what they are for. */
export function isCancelled(versions: readonly Version[]): boolean {
  const newest = versions.at(-1)
  return newest?.kind === 'replacing' && newest.how === 'cancel'
}

/** What a person can do where a relay neither answers nor brings it to a block; it may have been taken back since. */
export function sayUnclear(chain: Pick<ChainPort, 'relay' | 'network'>): string {
  if (chain.relay === null)
    return 'That relay is not in use any more and may bring it all the same: the nodes get the same bytes while the time that you approved it for lasts, and Sayso keeps asking. Wait, or cancel it.'
  return `Until a block does, Sayso asks the chain and gives the relay the same bytes again while the time that you approved it for lasts. Wait, cancel it, or ${withoutRelay(chain)}: then the nodes get it for what is left of that time, and everybody sees it.`
}

/** How one does without it: in a terminal, since no page has a say in it. */
export function withoutRelay({ network }: Pick<ChainPort, 'network'>): string {
  return `say “/relay ${network.name.toLowerCase()} none” in a terminal and start Sayso again`
}
