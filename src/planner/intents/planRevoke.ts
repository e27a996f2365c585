import { isAddress } from 'viem'
import { revokeSentence } from '../../chain/grants/revokeSentence.ts'
import { isOfProtocol, knowsProtocol, spenderName, spendersNamed } from '../../chain/grants/spenderName.ts'
import { SaysoError } from '../../errors/SaysoError.ts'
import { amountOf } from '../../model/Amount.ts'
import { describeSteps } from '../../model/describeStep.ts'
import type { Grant, Grants } from '../../model/Grant.ts'
import { listed } from '../../model/listed.ts'
import { protocolNames } from '../../model/protocolNames.ts'
import type { IntentOf } from '../../model/Reading.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import type { Party, Step } from '../../model/Step.ts'
import { isNative, sameAddress, type Token } from '../../model/Token.ts'
import { theNetwork } from '../../model/theNetwork.ts'
import { buildEndCredit } from '../../protocols/aave/build.ts'
import { buildApprove } from '../../protocols/erc20/build.ts'
import { buildEndManager } from '../../protocols/morpho/build.ts'
import type { Draft, EndingStep } from '../Draft.ts'
import { type NeedsGrants, type Planned, type PlanStop, unsupported } from '../PlanStop.ts'
import { resolveAsset, stablecoins } from '../resolveAsset.ts'

/** More transactions than anybody waits for. Those that plans give permissions to come first. */
const mostSteps = 60

type Matches = (grant: Grant) => boolean

/** Takes back every permission that stands and that the sentence names, one step each. */
export function planRevoke(
  draft: Draft,
  intent: IntentOf<'revoke'>,
  grants: Grants | null,
): Planned | PlanStop | NeedsGrants {
  if (grants === null) return { status: 'grants' }
  const { snapshot } = draft
  const ofAsset = matchAsset(intent.asset, snapshot)
  if (typeof ofAsset !== 'function') return ofAsset
  const ofSpender = matchSpender(intent.spender, snapshot)
  if (typeof ofSpender !== 'function') return ofSpender
  const standing = grants.found.filter((grant) => ofAsset(grant) && ofSpender(grant))
  if (isPart(intent.spender, snapshot)) {
    const several = askWhose(standing, snapshot)
    if (several !== null) return several
  }
  const isStranger = ({ spender }: Grant): number => (spenderName(snapshot.network, spender) === null ? 1 : 0)
  const known = standing.filter(canEnd).toSorted((a, b) => isStranger(a) - isStranger(b))
  const others = standing.filter((grant) => !canEnd(grant))
  if (known.length === 0) return nothingToEnd(intent, grants, others)
  const steps = known.slice(0, mostSteps).map((grant) => stepFor(draft, grant))
  for (const step of steps) if (!isPlanned(draft, step)) draft.end(step)
  const over = known.length - mostSteps
  if (over > 0) draft.notes.add(`${over} more permissions stand: say it again after this plan to take them back too.`)
  for (const other of others.slice(0, 5)) draft.notes.add(`Left out: ${describeLeftOut(other)}`)
  if (others.length > 5) draft.notes.add(`Left out: ${others.length - 5} more at contracts that Sayso does not know.`)
  if (grants.unread.length > 0)
    draft.notes.add(`There may be more: Sayso could not read ${grants.unread.slice(0, 3).join('; ')}.`)
  draft.notes.add('Nothing of yours moves. What was taken under these permissions before stays taken.')
  const [title = ''] = describeSteps({ steps, slots: [] })
  const summary = steps.length === 1 ? title : `Take back ${steps.length} permissions`
  return { status: 'planned', yields: null, summary }
}

/** Whether Sayso knows the contract that keeps the right, and so may sign a call to it. */
function canEnd({ kind, token }: Grant): boolean {
  return kind === 'manager' || ((kind === 'allowance' || kind === 'credit') && token !== null)
}

/** Said twice, it is done once. */
function isPlanned(draft: Draft, { call }: Step): boolean {
  return draft.steps.some((step) => step.call.to === call.to && step.call.data === call.data)
}

function stepFor({ snapshot }: Draft, { kind, token, contract, spender: address, units }: Grant): EndingStep {
  const spender: Party = { name: spenderName(snapshot.network, address) ?? address, address }
  if (kind === 'manager') {
    const over: Party = { name: 'Morpho', address: contract }
    return { kind: 'take-back', right: 'manager', over, spender, call: buildEndManager(contract, address) }
  }
  if (token === null) throw new SaysoError('internal', 'A right of a contract that nobody knows was about to be ended.')
  if (kind === 'credit') {
    const over: Party = { name: `${borrowed(token, snapshot)} at Aave v3`, address: contract }
    return { kind: 'take-back', right: 'credit', over, spender, call: buildEndCredit(contract, address) }
  }
  const none = amountOf(token, 0n)
  const ended = { kind: 'reset-approval', amount: none, spender, call: buildApprove(none, address) } as const
  return units === null ? ended : { ...ended, stood: units }
}

function borrowed(debt: Token, { network }: Snapshot): string {
  const reserve = network.aave?.reserves.find(({ variableDebtToken }) =>
    sameAddress(variableDebtToken.address, debt.address),
  )
  return network.tokens.find(({ address }) => reserve?.asset === address)?.symbol ?? debt.symbol
}

function matchAsset(word: string, snapshot: Snapshot): Matches | PlanStop {
  if (word === 'all' || word === 'any') return () => true
  if (isAddress(word, { strict: false })) return ({ contract }) => sameAddress(contract, word)
  if (word === 'stablecoin') {
    const coins = stablecoins(snapshot)
    return ({ contract }) => coins.some(({ address }) => sameAddress(address, contract))
  }
  const asset = resolveAsset(word, snapshot)
  if (asset.status !== 'token') return asset
  // Nobody can be allowed to take the coin itself: what is meant is its wrapped twin.
  const { address } = isNative(asset.token) ? snapshot.network.wrapped : asset.token
  return ({ contract }) => sameAddress(contract, address)
}

/** Whether it is a part of a name, which several may have: "usdc vault". */
const isPart = (word: string, { network }: Snapshot): boolean =>
  word !== 'all' && !isProtocol(word) && spendersNamed(network, word).length > 1

const isProtocol = (word: string): boolean => protocolNames.some((name) => name === word)

/** Whoever of several that have such a name is meant. Null where one alone has a permission. */
function askWhose(standing: readonly Grant[], { network }: Snapshot): PlanStop | null {
  const names = [...new Set(standing.map(({ spender }) => spenderName(network, spender) ?? spender))]
  if (names.length < 2) return null
  return {
    status: 'ask',
    missing: ['to'],
    question: `Whose permission do you want to end? ${listed(names)} have one.`,
    choices: standing.flatMap((grant) => revokeSentence(grant, network) ?? []),
  }
}

function matchSpender(word: string, { network }: Snapshot): Matches | PlanStop {
  if (word === 'all') return () => true
  if (isAddress(word, { strict: false })) return ({ spender }) => sameAddress(spender, word)
  const named = isProtocol(word) ? [] : spendersNamed(network, word)
  if (named.length > 0) return ({ spender }) => named.some((address) => sameAddress(address, spender))
  if (!knowsProtocol(network, word))
    return unsupported(
      `Sayso knows no contract of ${word} on ${theNetwork(network)}. Nothing is set; name the contract by its address, as “show approvals” lists it.`,
    )
  return ({ spender }) => isOfProtocol(network, spender, word)
}

/** The honest end where nothing can be taken back: why, and what stands beside. */
function nothingToEnd({ asset, spender }: IntentOf<'revoke'>, grants: Grants, others: readonly Grant[]): PlanStop {
  const [other] = others
  if (other !== undefined)
    return unsupported(
      `Understood, but Sayso cannot take that back: ${describeLeftOut(other)} Nothing is set; take it back where you gave it, or in another wallet.`,
    )
  const what = asset === 'all' || asset === 'any' ? 'anything' : `your ${asset}`
  const none = spender === 'all' ? `nobody may take ${what}` : `${spender} may not take ${what}`
  if (grants.unread.length > 0)
    return {
      status: 'leave-it',
      sentence: `Sayso found nothing to take back, but it could not read ${grants.unread.slice(0, 3).join('; ')}. Nothing was done; ask again.`,
      venues: [],
    }
  const rest = grants.found.length === 0 ? '' : ' Other permissions stand: say “show approvals” to see them.'
  return { status: 'leave-it', sentence: `There is nothing to take back: ${none}.${rest}`, venues: [] }
}

function describeLeftOut({ contract, spender, kind }: Grant): string {
  const what = kind === 'collection' || kind === 'item' ? 'a collection' : 'a token'
  return `${spender} may take from ${what} at ${contract}, which Sayso does not know, so it signs nothing that calls it.`
}
