import { parseDecimal } from '../../model/decimal.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { isNative, sameToken, type Token } from '../../model/Token.ts'
import type { Draft } from '../Draft.ts'
import { impossible, type PlanStop } from '../PlanStop.ts'
import { resolveAsset, stablecoins } from '../resolveAsset.ts'
import { checkPeg } from '../safety/checkPeg.ts'

const all = 10_000n
/** How far from its target a share may be before it is worth a trade, where the message says nothing: one point. */
export const usualToleranceBps = 100n

/** What a share of the portfolio is to be held in: one asset, or any of a class. */
export type Target = {
  readonly symbol: string
  readonly targetBps: bigint
  /** What counts as it. Ether and WETH are one; it stands under the one that was named. */
  readonly members: readonly Token[]
  /** Which of them may be bought. */
  readonly buys: readonly Token[]
}

export type Targets = {
  readonly status: 'targets'
  readonly targets: readonly Target[]
  /** What stays as it is, in the wallet and in positions, and is in no share. */
  readonly leftOut: readonly Token[]
  readonly toleranceBps: bigint
}

export function readTargets(draft: Draft, intent: IntentOf<'rebalance'>): Targets | PlanStop {
  const tolerance = intent.tolerancePercent === undefined ? usualToleranceBps : percentBps(intent.tolerancePercent)
  if (typeof tolerance !== 'bigint') return tolerance
  const named: { readonly word: string; readonly bps: bigint; readonly token: Token | null }[] = []
  for (const { asset, percent } of intent.targets) {
    const bps = percentBps(percent)
    if (typeof bps !== 'bigint') return bps
    if (isStablecoin(asset)) {
      named.push({ word: 'stablecoin', bps, token: null })
      continue
    }
    const resolved = resolveAsset(asset, draft.snapshot)
    if (resolved.status !== 'token') return resolved
    named.push({ word: resolved.token.symbol, bps, token: resolved.token })
  }
  const sum = named.reduce((total, { bps }) => total + bps, 0n)
  if (sum !== all)
    return {
      status: 'ask',
      missing: ['targets'],
      question: 'The shares must add up to 100 %. Which share should each asset have?',
      choices: [],
    }
  const leftOut = readLeftOut(draft, intent.leaveOut ?? [])
  if (!isTokens(leftOut)) return leftOut
  const both = named.find(({ token }) => token !== null && leftOut.some((left) => sameAsset(draft, left, token)))
  if (both !== undefined)
    return impossible(
      `You gave ${both.word} a share and asked to leave it as it is. Nothing was sent; say one of the two.`,
    )
  const tokens = named.flatMap(({ token }) => (token === null ? [] : [token]))
  const twice = named.find(({ word, token }, index) =>
    named
      .slice(0, index)
      .some((one) => (token === null ? one.word === word : one.token !== null && sameAsset(draft, one.token, token))),
  )
  const { native, wrapped } = draft.snapshot.network
  if (twice !== undefined)
    return impossible(
      `${isEther(draft, twice.token) ? `${native.symbol} and ${wrapped.symbol} count as one asset here, and it` : twice.word} has two shares. Nothing was sent; give each asset one share.`,
    )
  const notOfClass = [...tokens, ...leftOut]
  if (named.some(({ token }) => token === null) && classMembers(draft, notOfClass).length === 0)
    return impossible(
      'Every stablecoin has a share of its own here, or is left out, so none is left for “stablecoin”. Nothing was sent; leave one of the shares out.',
    )
  const targets = named.map(({ word, bps, token }): Target => {
    const members = token === null ? classMembers(draft, notOfClass) : [token]
    const sound = members.filter((member) => checkPeg(draft.snapshot, member) === null)
    return { symbol: word, targetBps: bps, members, buys: token === null ? sound : members }
  })
  return { status: 'targets', targets, leftOut, toleranceBps: tolerance }
}

function readLeftOut(draft: Draft, words: readonly string[]): readonly Token[] | PlanStop {
  const leftOut: Token[] = []
  for (const word of words) {
    if (isStablecoin(word)) {
      leftOut.push(...stablecoins(draft.snapshot))
      continue
    }
    const resolved = resolveAsset(word, draft.snapshot)
    if (resolved.status !== 'token') return resolved
    leftOut.push(resolved.token)
  }
  return leftOut
}

function isTokens(read: readonly Token[] | PlanStop): read is readonly Token[] {
  return Array.isArray(read)
}

/** Ether and its wrapped twin are one asset: what is worth the same and changes one to one. */
export function sameAsset(draft: Draft, a: Token, b: Token): boolean {
  return sameToken(a, b) || (isEther(draft, a) && isEther(draft, b))
}

export function isEther(draft: Draft, token: Token | null): boolean {
  return token !== null && (isNative(token) || sameToken(token, draft.snapshot.network.wrapped))
}

/** The class is every stablecoin that has no share of its own and is not left out. */
function classMembers(draft: Draft, named: readonly Token[]): readonly Token[] {
  return stablecoins(draft.snapshot).filter((coin) => !named.some((token) => sameToken(token, coin)))
}

function isStablecoin(word: string): boolean {
  return ['stablecoin', 'stablecoins'].includes(word.toLowerCase())
}

function percentBps(percent: string): bigint | PlanStop {
  const parsed = parseDecimal(percent, 2)
  if (parsed.status === 'ok' && parsed.units <= all) return parsed.units
  return impossible(
    'A share is a number of percent up to 100, with at most two digits after the point. Nothing was sent; say the shares once more.',
  )
}
