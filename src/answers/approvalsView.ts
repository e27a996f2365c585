import { amountOf } from '../model/Amount.ts'
import type { ApprovalsView, GrantView } from '../model/Approvals.ts'
import { describeAmount } from '../model/describeStep.ts'
import { couldTake, type Grant, type Grants, isKnown, isUnlimited } from '../model/Grant.ts'
import { listed } from '../model/listed.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { describeUsd, formatUsd, type UsdE8 } from '../model/Usd.ts'
import { couldCost, grantView } from './grantView.ts'
import { worthOf } from './worthOf.ts'

/** All that one account has granted on one chain, with what it could cost. */
export function approvalsView(snapshot: Snapshot, grants: Grants): ApprovalsView {
  const { network, account, block } = snapshot
  const views = grants.found
    .map((grant) => ({ grant, view: grantView(grant, snapshot) }))
    .sort(dangerousFirst(snapshot))
    .map(({ view }) => view)
  const total = costOfAll(grants.found, snapshot)
  return {
    account,
    chain: network.name,
    block: { number: block.number.toString(), timestamp: block.timestamp.toString() },
    sentence: `${describeAll(grants, total, network.name)}${warnOfTraps(views)}`,
    note:
      grants.searchedFrom === null
        ? null
        : grants.searchedFrom === 0n
          ? 'Sayso also looked through the whole history of this chain for permissions that you gave to contracts it does not know.'
          : `Sayso also looked through the history of this chain since block ${grants.searchedFrom} for permissions that you gave to contracts it does not know: older ones may be missing.`,
    grants: views,
    couldTakeUsd: formatUsd(total),
    holdsNone: holdsNone(grants.found.filter(isKnown)),
    gaps: grants.unread.map((what) => `Sayso could not read ${what}.`),
    revokeAll: views.some(({ revoke }) => revoke !== null) ? 'revoke all approvals' : null,
  }
}

function describeAll({ found: all, unread }: Grants, total: UsdE8, chain: string): string {
  const found = all.filter(isKnown)
  const claims = describeClaims(all.length - found.length)
  if (found.length === 0 && unread.length > 0)
    return `Sayso found no contract that may take anything from you on the ${chain}, but it could not read everything. Ask again.${claims}`
  if (found.length === 0) return `No contract may take anything from you on the ${chain}.${claims}`
  const count = found.length === 1 ? 'One permission stands' : `${found.length} permissions stand`
  const endless = found.filter(({ units }) => units !== null && isUnlimited(units)).length
  const limit = endless === 0 ? '' : found.length === 1 ? ', without limit' : `, ${endless} of them without limit`
  const rest = unread.length > 0 ? ' Not everything could be read: there may be more.' : ''
  const could = holdsNone(found)
    ? `Nothing can be taken under ${found.length === 1 ? 'it' : 'them'} now, since you hold none. Of what you receive later: ${listed(found.map(allowedOf))}.`
    : `At today’s prices ${found.length === 1 ? 'it' : 'they'} could take up to ${describeUsd(total)} from you right now, and what you receive later too.`
  return `${count} on the ${chain}${limit}. ${could}${rest}${claims}`
}

function warnOfTraps(views: readonly GrantView[]): string {
  const [one, ...more] = new Set(views.flatMap(({ trap, spender }) => (trap && spender.name ? [spender.name] : [])))
  if (one === undefined) return ''
  return more.length === 0
    ? ` ${one} is a trap: take back what it may take.`
    : ` ${listed([one, ...more])} are traps: take back what they may take.`
}

/** Whether each is of a coin, and none of those is held: then it is about what comes later, and dollars of now say nothing. */
function holdsNone(found: readonly Grant[]): boolean {
  return found.every((grant) => grant.kind === 'allowance' && couldTake(grant) === 0n)
}

/** "up to 0.5 wstETH", "all USDC" */
function allowedOf({ token, units }: Grant): string {
  if (token === null || units === null) return 'something that Sayso does not know'
  return isUnlimited(units) ? `all ${token.symbol}` : `up to ${describeAmount(amountOf(token, units))}`
}

/** A stranger's own books: anybody can write there that somebody was allowed something. */
function describeClaims(count: number): string {
  if (count === 0) return ''
  const [what, whose] =
    count === 1 ? ['One more is claimed by a contract', 'its'] : [`${count} more are claimed by contracts`, 'their']
  return ` ${what} that Sayso does not know: that is ${whose} own word, and about nothing that Sayso knows.`
}

/** What all of them could take together: of each token no more than there is, whoever comes first. */
function costOfAll(found: readonly Grant[], snapshot: Snapshot): UsdE8 {
  const taken = new Map<string, { readonly grant: Grant; readonly units: bigint }>()
  let others = 0n
  for (const grant of found) {
    const units = couldTake(grant)
    if (grant.token === null || units === null) {
      others += couldCost(grant, snapshot) ?? 0n
      continue
    }
    const sum = (taken.get(grant.contract)?.units ?? 0n) + units
    const held = grant.balance ?? 0n
    taken.set(grant.contract, { grant, units: sum < held ? sum : held })
  }
  return [...taken.values()].reduce((sum, { grant, units }) => {
    const usd = grant.token === null ? null : worthOf(snapshot, grant.token, units)
    return sum + (usd ?? 0n)
  }, others)
}

type Seen = { readonly grant: Grant; readonly view: GrantView }

/**
 * Without limit before what has one, a trap or a spender that nobody here knows before another of the catalogue, then the costliest;
 * what has no price comes after what has one. Contracts that Sayso does not know come last: what they say of themselves
 * pushes nothing down.
 */
function dangerousFirst(snapshot: Snapshot): (a: Seen, b: Seen) => number {
  const rank = ({ grant, view }: Seen): readonly (bigint | number)[] => {
    const usd = couldCost(grant, snapshot)
    return [
      view.known ? 0 : 1,
      view.unlimited ? 0 : 1,
      view.spender.name === null || view.trap ? 0 : 1,
      usd === null ? 1 : 0,
      -(usd ?? 0n),
    ]
  }
  return (a, b) => {
    const theirs = rank(b)
    for (const [place, mine] of rank(a).entries()) {
      const other = theirs[place] ?? 0
      if (mine !== other) return mine < other ? -1 : 1
    }
    return 0
  }
}
