import { asksForReal } from './asksForReal.ts'
import { bareWords } from './plainWords.ts'
import { sayingsOf } from './sayings.ts'

const coins =
  '(?:money|funds|cash|crypto|coins|tokens|savings|usdc|usdt|dai|eth|ether|bitcoin|stablecoins|dollars|something|payments?)'
const mine = '(?:(?:my|some|the|more|our|any|real|own|actual) )*'
const real = '(?:real|actual|own|true|proper|live|serious)'
const wish =
  '(?:(?:i|we) (?:want|wanna|need|would like|d like) (?:to )?|id like to |lets |let us |let me |can i |could i |may i |how (?:do|can|could|would|should) (?:i|we) |how to |where (?:do|can|should|could) i |when can i |what do i do to |what do i need to (?:do )?(?:to )?)'
const now = '(?: (?:now|here|instead|then|already|yet|in here|in sayso|with sayso|with this|in this app))*'
const into =
  '(?:in|into|onto|on|to|in to)(?: (?:this|here|it|sayso|the app|this app|this thing|my (?:own |sayso )?(?:wallet|account)|the wallet|this wallet|this account))?'

const asks: readonly RegExp[] = [
  `(?:${wish})(?:use|start using|go on with|work with|play with|begin with|start with|switch to|change to|go to|get to|move to|try|do (?:this|it) with|use it with|do it for|get started with)(?: (?:my|the|with|some|our|it with))*(?: own)? ${real}(?: own)? (?:money|wallet|funds|account|coins|crypto|networks?|mode|thing|deal)${now}`,
  `(?:please )?(?:switch|change|go|move|take me|put me|bring me)(?: over| me)? to(?: my| the)?(?: own)? (?:real|live|actual)(?: (?:money|mode|networks?|thing|chain|wallet|account))${now}`,
  `use (?:my )?(?:own )?real money${now}`,
  `(?:${wish})?(?:leave|exit|quit|stop|turn off|end|get out of|switch off|get off|disable|go out of)(?: the)? practice(?: mode| chain| money| network)?${now}`,
  `how (?:do|can|could|would|should) (?:i|we) (?:put|add|deposit|get|load|transfer|send|bring|move|pay|top up|put in|add in) ${mine}${coins} ${into}${now}`,
  `how (?:do|can|could|would|should) (?:i|we) (?:put in|pay in|add|top up|load up|deposit|transfer in|bring in) ${mine}(?:money|funds|cash|crypto|coins)${now}`,
  `(?:how|where) (?:do|can|could|should) (?:i|we) (?:fund|top up|fill|load|charge) (?:my|the|this)(?: own)? (?:wallet|account)${now}`,
  `how (?:do|can|could|does|would|should) (?:my|real|the) (?:own |real )?money (?:get|come|go) (?:in|into it|in here|here|into sayso|into my wallet)${now}`,
  `how (?:do|can|could) (?:i|we) (?:put|add|use|get|bring)(?: in)? (?:my )?(?:own |real )+(?:money|funds|coins|crypto)(?: (?:in|into it|in here|here|into sayso))?${now}`,
  `how (?:do|can|could) (?:i|we) (?:buy|get|pay|deposit)(?: (?:crypto|coins|eth|usdc|money|some))* (?:with|from|by|using) (?:my |a )?(?:bank|bank account|credit card|debit card|card|paypal|exchange|coinbase|binance|kraken|revolut|apple pay|other wallet|metamask)${now}`,
  `(?:${wish})(?:receive|accept|get paid|get paid in|be paid|be paid in|receive payments?(?: in)?)(?: ${mine}${coins})?(?: (?:on|from) \\S+)?${now}`,
  `how (?:can|could|do|does|would|should) (?:someone|somebody|anyone|people|they|my (?:friend|mum|mom|dad|boss|brother|sister|wife|husband|employer)|others|a friend|you) (?:send|pay|transfer)(?: (?:me|to me))(?: ${mine}${coins})?${now}`,
  `where (?:can|could|do|does|should|must|would) (?:someone|somebody|people|they|i|my (?:friend|mum|mom|dad|boss|employer)|others|a friend) (?:send|pay|transfer|deposit)(?: (?:me|it|them))?(?: ${mine}${coins})?(?: (?:to|to me|in))?${now}`,
  `(?:whats|what is|what are|wheres|where is|where are|where do i find|where can i find|where do i see|how do i (?:find|see|get|copy|share)|show|show me|give me|tell me|copy|display|see|i need|find|get|get me|let me see|can you (?:show|give|tell) me|do i have|which is|what s)(?: me)? (?:my|our)(?: own| wallet| receiving| receive| deposit| public| eth| ethereum| usdc| account| sayso| crypto| current| base| polygon| arbitrum| optimism)* (?:address|addresses|account number|public key|wallet id|iban)${now}`,
  `(?:what|which)(?: is the)? address (?:is mine|do i (?:use|have|give|send to|send it to|share)|should i (?:use|give|share|send to)|can i (?:use|give|receive at))(?: (?:for|to) (?:receiving|receive|deposits?|that|it|others|people|get paid))?${now}`,
  `(?:how (?:do|can|could|would|should) i|how to|can i|could i|i want to|where (?:do|can) i|i need to) (?:connect|link|import|restore|make|create|set up|setup|add|use|get|open|bring in|plug in)(?: (?:my|a|an|the|own|new|existing|real|other|another|hardware|crypto))* (?:wallet|metamask|ledger|trezor|rabby|coinbase wallet|hardware wallet|seed phrase)${now}`,
  `(?:${wish})?(?:switch|go|change|move)(?: over)? from practice(?: (?:money|mode|chain))? to (?:real|the real thing|live)(?: (?:money|mode|networks?))?${now}`,
  `(?:${wish})?go live${now}`,
  `(?:my|my own|my wallet|my receiving|my deposit)(?: wallet)? address`,
].map((source) => new RegExp(`^(?:${source})$`))

/** Where coins are kept elsewhere, by an exchange or by another wallet: no name here is a place that Sayso puts money into. */
const exchange = `coinbase|binance|kraken|bitstamp|gemini|bybit|okx|kucoin|bitfinex|bitpanda|bitvavo|bitget|mexc|upbit|robinhood|revolut|etoro
  |crypto com|cash app|(my|the|an|another|some|a different|a) [crypto|own|other|old|different] (exchange|broker)
  |[my|the|a] (coinbase|binance|kraken|revolut|robinhood|gemini) account`
const elsewhere = `<exchange>|metamask|phantom|rabby|exodus|trust wallet|coinbase wallet|ledger|trezor
  |(my|the|another|a different|a) [crypto|own|other|old|hardware|different|hot|cold|mobile|phone|browser] (metamask|ledger|trezor|phantom|rabby|coinbase|binance|kraken)
  |(my|another|a different|an) (other|old|hardware|hot|cold|mobile|phone|browser|existing) wallet|another wallet`
const fromElsewhere = sayingsOf(
  [
    '[<wish>] (get|move|bring|transfer|send|pull|take|deposit|withdraw|put|import|fund it|load|add) [in|over|out] [<own>] [in|over|out|here] (from|off|off of|out of) <elsewhere> [in|over|here|out|across] [<into>]',
    '[<wish>] (get|move|bring|transfer|send|pull|take|put|import) [in|over|out] [<own>] (<into>|here|over here|over) (from|off|off of|out of) <elsewhere>',
    '[<wish>] (use|spend|have) [<own>] (from|on|at|in) <elsewhere> [here|in|in this|in this app|with this|with sayso|in sayso]',
    '[and|so|but|ok|no] (what (do|must|should) i [have to|need to] do [next|now|first] (to|so i can)|what else do i (have|need) to do to|what comes next to|how do i get to|how can i get to|when do i get to) (use|using|put in|start with|work with|begin with) <own> [(from|off|on) <elsewhere>] [here|in here|now|then]',
    '(does|do|can|could|will) (this|it|sayso|you|this app|the app) (work with|connect to|take money from|take coins from|link to|support) <exchange>',
    '[all] (my|the) [own] (money|coins|crypto|funds|savings|eth|usdc|bitcoin|stuff) (is|are|sits|sit|lies|lie) [all|still] (on|at|in|with) <elsewhere> [(how|so how|and how) (do|can|could|would) i (get|bring|move|use) (it|them|that) [here|in here|in|into|into this|over|over here]]',
  ],
  {
    exchange,
    elsewhere,
    wish: '(can|could|may|how can|how could|how do|how would|how should|where do|where can|do|should) (i|we|you)|how to|is it possible to|is there a way to|i (want|need|would like|wish|have|like) to|id like to|i wanna|lets|let me|help me [to]|i am trying to|im trying to',
    own: '[all] [of] [my|the|our|some] [own|real|more] [money|funds|cash|crypto|coins|tokens|savings|stuff|eth|ether|bitcoin|usdc|usdt|dai|stablecoins|dollars|holdings|balance|it|that|them|everything|something|some]',
    // "here" is left off at the end, as a word of politeness.
    into: '(into|in|to|onto|over to) [this|this app|this thing|here|it|sayso|the app|my wallet|my sayso wallet|my wallet here|this wallet|my account here|your app]',
  },
)

/**
 * "how do I use my real money now?", "how do I put money in?", "what's my address?": how one's own money comes in. Null of
 * it where a place or an amount is named: then something is to be done with it.
 */
export function asksToReceive(turn: string): boolean {
  const text = bareWords(turn)
  return asks.some((shape) => shape.test(text)) || fromElsewhere.test(`${text} `) || asksForReal(turn)
}
