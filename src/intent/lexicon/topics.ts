import type { Entry, Noun } from './Lexeme.ts'

const noun = (name: Noun, phrases: string): Entry => [{ tag: 'noun', noun: name }, phrases]

/** Nouns that say what a message is about, and phrases that are a question by themselves. */
export const topics: readonly Entry[] = [
  noun(
    'slippage',
    `
    slippage|slip|max slip|slip max|slip cap|slip limit|slippage no more than|slippage cap|slippage limit|slippage max|max slippage|maximum slippage|slippage of|slippage tolerance|slippage at most
    price impact
  `,
  ),
  noun(
    'approval',
    `
    approval|approvals|allowance|allowances|permission|permissions|token approval|token approvals
    spending rights|access|unlimited approval|spender|spenders|approved|allowed to spend
    may take of|can take of|may spend of|can spend of|from taking
  `,
  ),
  noun(
    'reward',
    `
    reward|rewards|incentive|incentives|airdrop|airdrops|accrued rewards|pending rewards|unclaimed rewards
    claimable|unclaimed
  `,
  ),
  noun(
    'limit',
    `
    limit|limits|spending limit|spending limits|spend limit|cap on spending|spending cap|spend cap|ceiling
  `,
  ),
  noun('spending', 'spending max|spend at most'),
  noun(
    'order',
    `
    order|orders|standing order|standing orders|limit order|limit orders|automation|automations|recurring buy|recurring order
    recurring orders|dca|rule|rules|schedule|scheduled|recurring|autopilot|standing|alerts|my alert|the alert
    stop losses|auto buy|automated
  `,
  ),
  noun(
    'transaction',
    `
    my swap|my transfer|my last swap|the swap|my trade|the trade|the transfer|my withdrawal|my last transfer
    that swap|that transfer|my payment|the payment|my last transaction|my last tx|transaction|transactions|tx
    txn|txs|txns|pending|pending transaction|pending tx|stuck|stuck transaction|mempool|unconfirmed
    transfer i made|per trade|per swap|per transfer|each trade|each swap|each transfer
  `,
  ),
  noun('plan', 'plan|the plan|this plan|steps|route|quote'),
  noun('debt', 'debt|debts|loan|loans|owed|borrowed|what i owe|borrow balance|i borrowed|borrow position'),
  noun('collateral', 'collateral|as collateral'),
  noun(
    'share',
    `
    portfolio|holdings|allocation|share|weight|weights|allocations|exposure|my bags|mix|portfolio weights|target
    targets
  `,
  ),
  noun(
    'health',
    'health factor|get rekt|rekt|wiped out|health|hf|liquidation|liquidated|liquidate me|ltv|margin|liquidation risk',
  ),
  noun(
    'gas',
    'gas|gas price|gas prices|gas fee|gas fees|network fees|network fee|network cost|network costs|the network|base fee|fees',
  ),
  noun(
    'price',
    `
    price|px|prices|price of|worth now|cost|costs|trading at|going for|rate of exchange|exchange rate
    price right now
  `,
  ),
  noun(
    'rate',
    `
    yield|yields|apy|apys|apr|aprs|rate|rates|interest|interest rate|interest rates|return|returns|lending rate
    some interest|a little interest|a bit of interest|some yield|a little yield|a bit of yield|supply rate|pays|gives|offers|provides|paying|pay rate
  `,
  ),
  noun(
    'drift',
    `
    drift|drifts|drifting|drifted|deviates|deviate|off target|out of balance|strays|off by|is off by|moves away
    get out of whack|out of line|out of whack
  `,
  ),
  noun(
    'tolerance',
    `
    only if more than|only if over|only when more than|only if its more than|only if its over|only if it is over
    but leave it if within|but leave it if its within|but only if its off by more than|leave it if within
    leave it if its within|leave it alone if within|leave it if im within|ignore anything under
    ignore anything within|dont touch it if within|dont touch it within|tolerance|band|leeway|threshold
    dont bother trading if im within|dont trade if im within|dont trade within|ignore drift under
    ignore drift below|unless its off by more than|unless im off by more than|only if its off by more than
    dont bother if its within|dont bother under|anything within|close enough within|ok to be off by
    allowed drift
  `,
  ),
  noun(
    'portfolio',
    `
    net worth|bag|bags|my stack|assets|everything i own|what i own|what i have|my funds|wallet value|total value
    my money doing|how am i|how are we doing|am i down|pnl|profit|portfolio value|my stuff doing|overview
    am i rich
  `,
  ),
  noun(
    'balance',
    'balance|balances|do i have|have i got|have i|do i own|do i hold|left|i have left|i got left|do i have left|amount of',
  ),
  noun(
    'position',
    `
    position|positions|deposits|deposited|lent out|supplied|staked|my deposits|earning right now|my earnings
  `,
  ),
  noun(
    'history',
    `
    what i did|i swapped|i sent|i bought|i sold|i withdrew|i lent|i staked|i bridged|i paid|sent me|paid me|swapped|was going to|what ive done|i did|ive done
    last week|last month|this week|past week|past month|yesterday
    history|activity|past transactions|recent transactions|last transactions|last transaction|last tx
    went through|go through|gone through|recent activity|last trade|last trades|past trades|have i done|log
    receipts|receipt|my transactions|my txs|did i send|did i do|last swaps|last swap|did i buy|did i swap
    did i sell|recently|statement|confirmed yet|arrived|arrive
  `,
  ),
  noun('help', 'help|how to use this|commands|get started|tutorial'),
  noun('stopLoss', 'stop loss|stoploss|stop out|trailing stop|limit buy'),
  noun('takeProfit', 'take profit|take profits at|limit sell|take profit at'),
  noun(
    'place',
    `
    whatever has|whatever gives|whatever is|whatever earns|whichever|wherever it|wherever they|wherever you
    place|places|somewhere|wherever|anywhere|position there|opportunity|opportunities|strategy|strategies|vault
    vaults|pool|pools|option|options|savings|home for|home
  `,
  ),
  noun(
    'money',
    `
    money|funds|cash|coins|coin|tokens|token|crypto|capital|savings account|investment|investments|dough|bread
  `,
  ),
]

export const shows: readonly Entry[] = [
  [
    { tag: 'topic', topic: 'portfolio' },
    `
    am i making money|am i making any money|am i making|how am i doing|hows my bag|how are my bags
    how is my portfolio|hows my portfolio|how much money do i have|how much do i have in total|what do i own
    what do i have|how rich am i|am i up|whats in my wallet|what is in my wallet|hows it looking|hows my stuff
    how much am i worth|what am i worth|hows my money doing|how is my money doing|whats my net worth|remind me what i own|remind me what i have|remind me what i hold|remind me what ive got|tell me what i own|tell me what i have|where is my money|wheres my money
  `,
  ],
  [
    { tag: 'topic', topic: 'history' },
    `
    did it go through|did that go through|did it work|did it land|has it gone through|is it done|what happened
    did my transaction go through|did my swap go through|is it through|did it arrive|has it arrived
    did the swap go through|did it confirm|is it confirmed|did she get it|did he get it|did they get it
    what have i done|what did i do|did that work|did it go
  `,
  ],
  [
    { tag: 'topic', topic: 'help' },
    `
    what can you do|what can u do|how does this work|how do i use this|what is this app|who are you|what are you
    what can i do here|what can i ask|what can i say|how do i start|help me|how do you work|what do you do
    what does this app do|what is sayso|how does sayso work|what can i do|what does sayso do|wat can u do
  `,
  ],
  [
    { tag: 'topic', topic: 'plan' },
    `
    explain the plan|what will happen|what would happen|whats the plan|what is the plan|show the plan|why this
    why that|why is that|why did you pick|why did you choose|walk me through|are you sure|what are the risks
    is that safe|is this safe|is it safe|what will it cost|how much will it cost|what does it cost
    whats the cost|what are the fees|how much are the fees|how long will it take|how long does it take
    what exactly|what am i signing|what would i get|what will i get|how much will i get|how much would i get
    whats the catch|explain that|explain this|explain it|why aave|is that a good idea|what happens if
    what happens then|why those|why not|what steps|how risky is it|how risky is that|whats the risk
    wheres it going|whats the damage
  `,
  ],
  [
    { tag: 'topic', topic: 'approvals' },
    `
    who has permission|who can spend|who can move|who could move|who could spend|who can use|who can pull
    who can withdraw|who has access|what have i approved|who can touch|what can spend
    which apps can spend|who can take|what contracts can|which contracts can|who is allowed|whos allowed
    what did i approve|what i approved|what did i allow|what have i allowed|what ive approved|what i have approved
    what did i give access to|what did i give permission to
  `,
  ],
  [
    { tag: 'topic', topic: 'checks' },
    `
    what does sayso check|what do you check|what is checked|what gets checked|whats checked|which checks|what checks
    list the checks|show the checks|show checks|show me the checks|list of checks|what are the checks|the checks
    how do you check|which rules do you check|which rules does sayso check|what rules does sayso check|what sayso checks
  `,
  ],
  [
    { tag: 'topic', topic: 'health' },
    `
    am i close to liquidation|will i get liquidated|am i safe from liquidation|how close am i to liquidation
    could i get liquidated|am i about to get liquidated|am i gonna get liquidated|is my loan safe
    how safe is my loan|can i get liquidated
  `,
  ],
  [
    { tag: 'topic', topic: 'yields' },
    `
    where is the best|wheres the best|where are the best|who pays the most|who pays most|who pays best
    which pays the most|which protocol pays|what pays the most|what pays best|whats paying|where can i earn
    where can i get the best|where would i earn|where do i earn|who has the best|where is the highest
    wheres the highest|what are the best
  `,
  ],
  [
    { tag: 'topic', topic: 'gas' },
    `
    how expensive is gas|is gas high|is gas cheap|is gas low|hows gas|how is gas|how much is gas|whats gas
    are fees high|is it expensive right now
  `,
  ],
  [
    { tag: 'topic', topic: 'positions' },
    `
    what am i earning|how much am i earning|how are my deposits
    what positions do i have|what have i lent|what have i staked|what do i owe|how much do i owe
    how much have i earned|how much did i earn|how much interest have i|what have i deposited
    how much debt do i have|how much have i borrowed|am i earning
  `,
  ],
  [
    { tag: 'topic', topic: 'limits' },
    `
    how much can i spend|how much am i allowed to spend|what am i allowed to spend|how much can i still spend
    how much may i spend|how much may i still spend|what can i still spend|what is left to spend|how much is left to spend
    can i spend money|can i spend anything|can i spend something|can i spend again|can i spend now|can i spend today|can i still spend
    may i spend money|may i spend anything|may i spend again|may i spend now|may i still spend|am i allowed to spend
    am i able to spend|can i use my money now|can i use my money again|can i spend my money
  `,
  ],
  [
    { tag: 'topic', topic: 'orders' },
    `
    what is running|whats running|which orders|what orders|what automations|whats scheduled|what is scheduled
  `,
  ],
]
