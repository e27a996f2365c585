import type { HoldingView } from '../../src/api/Core.ts'

/** Before it is known what is held. */
const usual = [
  'Put 1000 USDC into the safest place with the highest yield',
  'Swap 1 ETH for USDC',
  'Show my portfolio',
] as const

const stable = new Set(['USDC', 'USDT', 'DAI'])

/** Sentences that can be carried out with what is held, the likeliest first. In English: that is what is read. */
export function suggestionsFor(holdings: readonly HoldingView[] | null, most = 3): readonly string[] {
  if (holdings === null || holdings.length === 0) return usual
  const inWallet = holdings.filter(({ place }) => place === 'wallet')
  const lying = holdings.find(({ place, token }) => place !== 'wallet' && stable.has(token))
  const [dollars] = inWallet
    .filter(({ token, amount }) => stable.has(token) && wholeOf(amount) >= 10n)
    .toSorted(byAmount)
  const ether = inWallet.find(({ token }) => token === 'ETH')
  const sentences = [
    dollars && `Put ${roundPart(dollars.amount)} ${dollars.token} into the safest place with the highest yield`,
    lying && `Withdraw all my ${lying.token} from ${lying.place}`,
    ether && wholeOf(ether.amount) >= 2n && 'Swap 1 ETH for USDC',
    dollars && `Swap ${roundPart(dollars.amount, 100n)} ${dollars.token} for ETH`,
    'Show my portfolio',
    'What can you do?',
    'Show my approvals',
  ]
  return sentences.filter((sentence) => typeof sentence === 'string').slice(0, most)
}

/** A round amount that is held, and no more than `most`: people try things with less than all they have. */
function roundPart(amount: string, most = 1_000n): string {
  const whole = wholeOf(amount)
  const [part = 10n] = [1_000n, 100n, 10n].filter((round) => round <= whole && round <= most)
  return part.toString()
}

function byAmount(a: HoldingView, b: HoldingView): number {
  const [left, right] = [wholeOf(a.amount), wholeOf(b.amount)]
  return left > right ? -1 : left < right ? 1 : 0
}

function wholeOf(amount: string): bigint {
  const [whole] = /^\d+/.exec(amount) ?? ['0']
  return BigInt(whole)
}
