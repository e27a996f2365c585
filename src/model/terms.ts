import type { ProtocolName } from './Reading.ts'

/** What a word of this trade means, in one plain sentence, and the ways to say the word. */
export type Term = { readonly names: readonly string[]; readonly sentence: string }

const term = (names: string, sentence: string): Term => ({ names: names.split('|'), sentence })

/** Protocols that a sentence can name. What is said of one is what it does and who decides over it, not that it is safe. */
const protocols: Readonly<Record<ProtocolName, Term>> = {
  aave: term(
    'aave|aave v3',
    'Aave is a lending market run by contracts on the chain: people lend coins to it for interest, and others borrow them against more collateral than they owe; holders of its AAVE token vote on its rules.',
  ),
  compound: term(
    'compound|compound v3',
    'Compound is a lending market run by contracts on the chain: lenders earn what borrowers pay against their collateral, and holders of its COMP token vote on its rules.',
  ),
  morpho: term(
    'morpho|morpho blue',
    'Morpho is a lending market made of many separate markets, each with its own collateral and price source; vaults on top of it are run by managers who choose among those markets.',
  ),
  uniswap: term(
    'uniswap|uniswap v3|uni swap',
    'Uniswap is an exchange run by contracts on the chain: swaps trade against pools of coins that others have put in, and each swap pays those pools a fee.',
  ),
  curve: term(
    'curve|curve finance',
    'Curve is an exchange run by contracts on the chain, made for coins that should be worth the same, like two dollar coins.',
  ),
  lido: term(
    'lido',
    'Lido stakes ETH for many people at once and gives them stETH for it, a coin whose balance grows with the staking rewards, less a fee for Lido.',
  ),
  rocketpool: term(
    'rocketpool|rocket pool',
    'Rocket Pool stakes ETH through many independent operators and gives rETH for it, a coin that gains worth against ETH as rewards come in.',
  ),
  sky: term(
    'sky|maker|makerdao',
    'Sky, once called Maker, issues the dollar coins DAI and USDS against collateral, and pays a savings rate on them that its voters set.',
  ),
  spark: term(
    'spark|sparklend',
    'Spark is a lending market from the makers of Sky: it works like Aave, and lends mostly DAI and USDS.',
  ),
  yearn: term(
    'yearn|yearn finance',
    'Yearn runs vaults: you put a coin in, and its strategies lend or invest it elsewhere for a share of the gains.',
  ),
  pendle: term(
    'pendle',
    'Pendle splits a coin that earns into the coin itself, due at a date, and the interest until then, and lets people trade the two.',
  ),
  ethena: term(
    'ethena',
    'Ethena issues USDe, a dollar coin that is held up by trades on exchanges instead of by dollars in a bank; its yield can fall away or turn against it.',
  ),
}

const words: Readonly<Record<string, Term>> = {
  vault: term(
    'vault|vaults|yield vault|lending vault',
    'A vault is a contract that takes a coin from many people and puts it to work elsewhere by rules or by a manager; you hold shares of it, and if what it invests in fails, the shares lose.',
  ),
  share: term(
    'share|shares|vault share|vault shares|share of a vault|shares of a vault',
    'Shares count your part of a vault or a market. One share is worth more than one coin once the place has earned something, so fewer shares come than coins went in; that by itself is no loss. What they are worth is on the page Portfolio.',
  ),
  pool: term(
    'pool|pools|liquidity pool|liquidity pools',
    'A pool is a contract that holds coins of many people, so that others can swap against them or borrow them for a fee.',
  ),
  lending: term(
    'lending|supplying|lending market|lending protocol|money market',
    'Lending means putting a coin into a market where others borrow it against collateral; you earn a part of their interest, and can lose if the contracts or the collateral fail.',
  ),
  borrowing: term(
    'borrowing|a loan here|collateralized loan|collateralised loan',
    'Borrowing here means taking a coin against collateral that is worth more; if the collateral falls too far, it is sold to repay what you owe.',
  ),
  staking: term(
    'staking|liquid staking',
    'Staking locks ETH to help run the network and earns new ETH for it; liquid staking gives you a coin that stands for it meanwhile.',
  ),
  swap: term(
    'swap|swaps|swapping|token swap',
    'A swap trades one coin for another against a pool at the price of that moment, for a fee to the pool.',
  ),
  slippage: term(
    'slippage|max slippage|slippage tolerance',
    'Slippage is how much worse than expected a swap may turn out before it is called off; Sayso sets the least that must arrive, and the swap fails if less would.',
  ),
  'price-impact': term(
    'price impact',
    'Price impact is how much your own trade moves the price against you: the larger the trade for its pool, the more.',
  ),
  gas: term(
    'gas fee|gas fees|network fee|network fees|base fee|gwei|a unit of gas|gas in crypto',
    'Gas is the work a transaction makes, and the network fee is what is paid for it in the network’s own coin, to the network and not to Sayso.',
  ),
  approval: term(
    'approval|approvals|token approval|token approvals|allowance|allowances|spender|spenders|unlimited approval',
    'An approval lets a contract take up to an amount of one of your coins; Sayso approves exactly what a plan needs and leaves none behind.',
  ),
  stablecoin: term(
    'stablecoin|stablecoins|stable coin|stable coins|dollar coin|dollar coins|stables',
    'A stablecoin is a coin meant to stay worth one dollar; whether it does depends on who issues it and what stands behind it.',
  ),
  apy: term(
    'apy|apr|yield|yields|rate of interest|interest rate',
    'A yield (APY or APR) is what a place would pay in a year at the rate of this moment; rates change with every block and promise nothing.',
  ),
  collateral: term(
    'collateral',
    'Collateral is what you leave with a lending market so that you may borrow; it is sold if it falls too far against what you owe.',
  ),
  'health-factor': term(
    'health factor|hf|loan health',
    'The health factor says how far a loan is from being liquidated: below 1 your collateral can be sold to repay it.',
  ),
  liquidation: term(
    'liquidation|liquidations|getting liquidated|being liquidated|liquidated',
    'Liquidation is when somebody repays a loan whose collateral has fallen too far, and takes the collateral at a discount for it.',
  ),
  defi: term(
    'defi|decentralized finance|decentralised finance',
    'DeFi is lending, trading and saving by contracts on a public chain instead of by a bank; nobody insures it.',
  ),
  'smart-contract': term(
    'smart contract|smart contracts|contract|contracts|protocol|protocols',
    'A smart contract is a program on the chain that holds and moves coins by fixed rules; a protocol is a set of them, and a fault in one can cost what lies in it.',
  ),
  wallet: term(
    'wallet|wallets|crypto wallet',
    'A wallet holds the keys that sign for your address; whoever has them, or the words they come from, has your money.',
  ),
  address: term(
    'address|addresses|wallet address',
    'An address is the public name of a wallet or a contract on the chain, 0x and 40 letters and digits; what is sent to a wrong one is gone.',
  ),
  transaction: term(
    'transaction|transactions|tx',
    'A transaction is one signed order to the chain; once it is in a block it cannot be taken back.',
  ),
  simulation: term(
    'simulation|dry run',
    'A simulation plays all steps of a plan on the chain as it is now, without sending anything, and shows what would change.',
  ),
  'price-feed': term(
    'price feed|price feeds|feed|feeds|oracle|oracles',
    'A price feed is a contract that publishes what a coin is worth in dollars; Sayso compares trades with it.',
  ),
  'practice-chain': term(
    'practice chain|practice money|practice wallet',
    'The practice chain is a copy of the real thing that runs on your own machine, with money that is worth nothing.',
  ),
  rebalancing: term(
    'rebalancing|rebalance|rebalance plan',
    'Rebalancing trades what you hold so that each coin has the share you want, like 60 % ETH and 40 % USDC.',
  ),
  'spending-limit': term(
    'spending limit|spending limits',
    'A spending limit is a most that may be spent in a time, in dollars; plans that would go over it are blocked before anything is signed.',
  ),
  'break-even': term(
    'break even|breakeven|break even date',
    'Break-even is when what a place has earned has paid for getting in and out.',
  ),
  atoken: term(
    'atoken|atokens|ausdc|aweth|adai|ausdt',
    'An aToken, like aUSDC, is the receipt for a coin lent to Aave: its balance grows with the interest, and it is given back for the coin.',
  ),
  bridge: term(
    'bridge|bridges|bridging',
    'A bridge moves coins from one chain to another, by locking them here and giving out others there; bridges have often been robbed.',
  ),
  ens: term(
    'ens|ens name|ens names',
    'An ENS name, like name.eth, stands for an address, as a web name stands for a server.',
  ),
  airdrop: term(
    'airdrop|airdrops',
    'An airdrop is coins given out for free; an unexpected one is often bait for a page that asks you to sign.',
  ),
}

/** Coins. Their price is asked for more often than their meaning, so these stand apart. */
const coins: Readonly<Record<string, Term>> = {
  ETH: term('eth|ether', 'ETH is the coin of Ethereum, and what its network fees are paid in.'),
  WETH: term(
    'weth|wrapped eth|wrapped ether',
    'WETH is ETH in a form that contracts handle like any other coin, one for one.',
  ),
  USDC: term('usdc|usd coin', 'USDC is a dollar coin issued by the company Circle, which can freeze it.'),
  USDT: term('usdt|tether', 'USDT is a dollar coin issued by the company Tether, which can freeze it.'),
  DAI: term('dai', 'DAI is a dollar coin issued by Sky (once Maker) against collateral on the chain.'),
  WBTC: term('wbtc|wrapped bitcoin', 'WBTC is a coin on Ethereum that stands for a Bitcoin which a custodian holds.'),
  STETH: term('steth', 'stETH is the coin Lido gives for staked ETH; its balance grows with the rewards.'),
  WSTETH: term('wsteth', 'wstETH is stETH in a form whose balance stands still and whose worth grows instead.'),
  LINK: term('link|chainlink', 'LINK is the coin of Chainlink, which publishes prices for contracts.'),
}

export const terms: ReadonlyMap<string, Term> = new Map([...Object.entries(protocols), ...Object.entries(words)])
export const coinTerms: ReadonlyMap<string, Term> = new Map(Object.entries(coins))
