import { isAddress } from 'viem'
import type { Snapshot } from '../model/Snapshot.ts'
import { sameAddress, type Token } from '../model/Token.ts'
import { type PlanStop, unsupported } from './PlanStop.ts'

export type ResolvedAsset = { readonly status: 'token'; readonly token: Token } | PlanStop

/** The dollar stablecoins, by ticker. A coin counts as one only where it stands in the network's own book. */
export const stablecoinSymbols: readonly string[] = ['USDC', 'USDT', 'DAI']

/** A ticker or an address, looked up in the network's book. What is not in there is not guessed at. */
export function resolveAsset(word: string, snapshot: Snapshot): ResolvedAsset {
  const { tokens, name } = snapshot.network
  if (isAddress(word, { strict: false })) {
    const token = tokens.find((entry) => sameAddress(entry.address, word))
    if (token !== undefined) return { status: 'token', token }
    return unsupported(
      `Sayso does not know the token at ${word} on the ${name}, so it will not touch it. Nothing is set.`,
    )
  }
  const matches = tokens.filter((entry) => entry.symbol.toUpperCase() === word.toUpperCase())
  const [token, second] = matches
  if (token !== undefined && second === undefined) return { status: 'token', token }
  if (second !== undefined)
    return {
      status: 'ask',
      missing: ['asset'],
      question: `There is more than one ${word} on the ${name}: ${matches.map((entry) => entry.address).join(' and ')}. Say it again with the address of the one you mean.`,
      choices: matches.map((entry) => entry.address),
    }
  const known = tokens.map((entry) => entry.symbol).join(', ')
  return unsupported(`There is no ${word} on the ${name}; it has ${known}. Nothing is set.`)
}

export function stablecoins(snapshot: Snapshot): readonly Token[] {
  return snapshot.network.tokens.filter((token) => stablecoinSymbols.includes(token.symbol))
}
