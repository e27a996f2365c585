import { type ChainName, chainName, type Intent, type PlaceName, type WantedAmount } from '../../model/Reading.ts'

/** What the first act of a message takes, from where. */
export type Need = {
  /** In the words of the message: tickers, classes, an address. Any of them will do. */
  readonly assets: readonly string[]
  readonly at: 'wallet' | 'place' | 'debt'
  readonly amount: WantedAmount
  /** The only protocol it may lie at, where one was named. */
  readonly protocol?: PlaceName | undefined
}

/**
 * What has to be there for these acts to begin. Null where it does not matter where: for questions and orders, for what is
 * there on one network alone (staking), and for a loan, which stands where its collateral does.
 */
export function needOf(intents: readonly Intent[]): Need | null {
  const [act] = intents
  switch (act?.kind) {
    case 'swap': {
      const known =
        act.exact === 'sell' || (typeof act.amount === 'object' && 'unit' in act.amount && act.amount.unit === 'usd')
      return { assets: [act.sell], at: 'wallet', amount: known ? act.amount : 'all' }
    }
    case 'send':
    case 'earn':
    case 'supply':
    case 'bridge':
      return { assets: [act.asset], at: 'wallet', amount: act.amount }
    case 'withdraw':
      return { assets: [act.asset], at: 'place', amount: act.amount, protocol: act.protocol }
    case 'repay':
      return { assets: [act.asset], at: 'debt', amount: 'all' }
    case 'rebalance':
      return { assets: act.targets.map(({ asset }) => asset), at: 'wallet', amount: 'all' }
    default:
      return null
  }
}

/** The networks that the acts are put on by the message. A bridge is on the one that it leads away from. */
export function namedIn(intents: readonly Intent[]): readonly ChainName[] {
  const named = intents.flatMap((intent) => {
    if (intent.kind === 'show' || intent.kind === 'limit') return []
    const chain = intent.kind === 'bridge' ? intent.from : 'chain' in intent ? intent.chain : undefined
    return chain === undefined ? [] : [chain]
  })
  return chainName.options.filter((name) => named.includes(name))
}

/** The same acts on a network: those that a sentence can put on one. */
export function putOn(intents: readonly Intent[], chain: ChainName): readonly Intent[] {
  return intents.map((intent): Intent => {
    switch (intent.kind) {
      case 'bridge':
        return { ...intent, from: chain }
      case 'swap':
      case 'send':
      case 'earn':
      case 'supply':
      case 'withdraw':
      case 'borrow':
      case 'repay':
      case 'rebalance':
        return { ...intent, chain }
      default:
        return intent
    }
  })
}
