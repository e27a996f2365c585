import type { ChainName, PlaceName, ProtocolName, ShowTopic } from '../../model/Reading.ts'

export type Verb =
  | 'swap'
  | 'buy'
  | 'send'
  | 'put'
  | 'move'
  | 'earn'
  | 'lend'
  | 'withdraw'
  | 'close'
  | 'exitAll'
  | 'take'
  | 'get'
  | 'borrow'
  | 'repay'
  | 'pay'
  | 'stake'
  | 'unstake'
  | 'rebalance'
  | 'keep'
  | 'bridge'
  | 'revoke'
  | 'remove'
  | 'claim'
  | 'set'
  | 'cap'
  | 'cancel'
  | 'stop'
  | 'notify'
  | 'show'
  | 'wrap'
  | 'unwrap'
  | 'speed'
  | 'make'
  | 'goes'
  | 'becomes'

export type Prep = 'to' | 'into' | 'in' | 'on' | 'from' | 'out' | 'with' | 'for' | 'against' | 'of' | 'at' | 'by' | 'as'

/** What a word is talking about where it is not itself a value. */
export type Noun =
  | 'slippage'
  | 'approval'
  | 'reward'
  | 'limit'
  | 'order'
  | 'transaction'
  | 'plan'
  | 'debt'
  | 'collateral'
  | 'share'
  | 'health'
  | 'gas'
  | 'price'
  | 'rate'
  | 'drift'
  | 'tolerance'
  | 'portfolio'
  | 'balance'
  | 'position'
  | 'history'
  | 'help'
  | 'stopLoss'
  | 'takeProfit'
  | 'place'
  | 'noVaults'
  | 'money'
  | 'spending'
  | 'simulation'
  | 'confirmation'
  | 'secret'
  | 'instructions'
  | 'foreignText'
  | 'wish'
  | 'chore'
  | 'guarantee'
  | 'noRisk'
  | 'greeting'

/** What one entry of the lexicon says. A phrase has one entry; what it means beside others is for the rooms after this one. */
export type Lexeme =
  | { readonly tag: 'verb'; readonly verb: Verb; readonly takes?: true }
  /** A participle: an act only where it is wanted ("i want my eth sold"), else what somebody did. */
  | { readonly tag: 'past'; readonly verb: Verb }
  | { readonly tag: 'asset'; readonly asset: string; readonly protocol?: ProtocolName }
  | { readonly tag: 'protocol'; readonly protocol: PlaceName }
  | { readonly tag: 'chain'; readonly chain: ChainName }
  | { readonly tag: 'prep'; readonly prep: Prep }
  | { readonly tag: 'noun'; readonly noun: Noun }
  | { readonly tag: 'topic'; readonly topic: ShowTopic }
  | { readonly tag: 'count'; readonly value: string; readonly money?: true }
  | { readonly tag: 'scale'; readonly power: number; readonly money?: true }
  | { readonly tag: 'fraction'; readonly part: number; readonly whole: number }
  | { readonly tag: 'unit'; readonly unit: 'usd' | 'percent' | 'bps' | 'gwei' | 'foreign' }
  | {
      readonly tag:
        | 'all'
        | 'vague'
        | 'about'
        | 'rest'
        | 'pronoun'
        | 'that'
        | 'my'
        | 'the'
        | 'article'
        | 'each'
        | 'equal'
    }
  | { readonly tag: 'goal'; readonly goal: 'yield' | 'safety' | 'best' | 'plain' }
  | { readonly tag: 'risk'; readonly risk: 'low' | 'medium' | 'high' }
  | { readonly tag: 'compare'; readonly is: 'below' | 'above' | 'better' | 'unclear' }
  | { readonly tag: 'period'; readonly every: 'day' | 'week' | 'month' | 'unclear' }
  | { readonly tag: 'time'; readonly days: number; readonly per?: 'day' | 'week' | 'month' }
  | { readonly tag: 'until' | 'date' | 'if' | 'every' | 'per' }
  | { readonly tag: 'not' | 'skip' | 'except' | 'leave' | 'only' | 'or' | 'and' | 'then' | 'also' | 'stop' | 'fix' }
  | { readonly tag: 'yes' | 'no' | 'again' | 'same' | 'instead' | 'easier' }
  | { readonly tag: 'times'; readonly by: string; readonly name: string }
  | { readonly tag: 'number'; readonly value: string | null }
  | { readonly tag: 'address'; readonly valid: boolean }
  | { readonly tag: 'name' | 'contact'; readonly name: string }
  | { readonly tag: 'sign' }
  | {
      readonly tag:
        | 'there'
        | 'question'
        | 'request'
        | 'background'
        | 'motion'
        | 'plain'
        | 'bypass'
        | 'once'
        /** It may make no order of what stands beside it: "pretend", "bob's", "my second wallet". */
        | 'unreal'
        | 'later'
        | 'unknown'
        | 'unclear'
    }

/** A row of a topic's table: what it says, and the phrases that say it, with bars or line ends between them. */
export type Entry = readonly [Lexeme, string]
