/**
 * Words that come to the same here, under one name each. They only bring sentences near each other: nothing is read by them,
 * so a word may stand for what it mostly means ("dough", "bread"), which no reader of orders could afford.
 */
const table: Readonly<Record<string, string>> = {
  money:
    'money|cash|dough|funds|fund|savings|saving|capital|fortune|bread|nest egg|stash|moolah|dosh|quid|loot|coins|coin|tokens|token|crypto|assets|stuff|goods|riches|wealth|wad|pot',
  dollar:
    'dollar|dollars|dollarz|dollaz|dolars|dolar|bucks|buck|usd|stables|stable|stablecoin|stablecoins|greenbacks|grand',
  earn: 'earn|earns|earning|earnings|interest|intrest|yield|yields|yielding|income|apy|apr|return|returns|grow|grows|growing|multiply|breed|fruit|fruitful|gain interest|make money|makes money|make something|bring in|brings in|work for me|working|passive|fatten|fatter|accrue|compound|pay off|paid while|make more|get more|turn a profit|idle|lying around|sitting|sleeping|rot|rotting|unused|spare',
  put: 'put|puts|place into|park|parks|deposit|deposits|deposited|stick|stash away|invest|invests|investing|invested|lock in|lend out|supply|supplies|lodge|tuck|store',
  best: 'best|most|highest|top|better|biggest|ideal|optimal|fastest',
  spot: 'spot|spots|venue|venues|pool|pools|market|markets|option|options',
  why: 'why|how come|reason|reasons|grounds|basis|what for|what made|rationale|justify|justification|explain why|motive|made u|made you',
  choose:
    'choose|chose|chosen|choice|pick|picked|picks|select|selected|selection|decide|decided|decision|go with|went with|went for|prefer|settle on|suggest|suggested|recommend',
  others: 'other|others|another one|alternatives|alternative|rest of them|else|instead',
  lose: 'lose|loose|losing|lost|loss|losses|gone|vanish|vanishes|disappear|disappears|wiped|wipe out|evaporate|poof|nothing left|with nothing|broke',
  danger:
    'danger|dangerous|dangers|risk|risks|risky|safe|safety|safely|unsafe|secure|security|dodgy|shady|sketchy|fishy|iffy|scared|scary|afraid|fear|worry|worried|worries|nervous|regret|burned|burnt|catch|go wrong|goes wrong|went bad|go bad|trouble|too good to be true|trap|sound|reliable|bet|gamble',
  fail: 'fail|fails|bankrupt|bust|collapse|collapses|go under|goes under|blow up|blows up|shut down|shuts down|go down|break|breaks|breaks into|hack|hacks|hacked|hackers|robbed|rob|exploit|exploited|attack|attacked',
  insured:
    'insured|insurance|insure|ensured|guaranteed|guarantee|covered|protected|protect|protects|protection|compensate',
  steal: 'steal|stealing|thief|thieves|scam|scammer|fraud|crook|rip off|con|legit|trust|trustworthy|honest',
  fall: 'fall|falls|drop|drops|crash|crashes|tank|tanks|plunge|dump hard|dip|dips|sink',
  cost: 'cost|costs|costing|fee|fees|charge|charges|charged|price paid|expense|expenses|expences|expensive|pricey|cheap|cheaper|cheapest|commission|gas|set me back|sets me back|damage|the damage|toll|bill|middlemen|middleman|eaten|penny|cents|cut',
  paid: 'paid|pay|pays|paying|spent|spend|spending|pockets the|shell out|fork out|expenditure',
  each: 'each|every|breakdown|itemised|itemized|per item|one by one|list',
  all: 'all|everything|total|altogether|in all|overall|sum|whole|entire|add up|big picture',
  out: 'out|withdraw|withdraws|withdrawal|withdrawn|unpark|release|releases|free up|liquidate my deposit|exit|leave|leaving|close|closing|pull|pulls|pull the plug|empty|remove from|redeem|get back|back|bring back|return to me|returned|give back|gimme back|cash out|cash me out|home|in my hands|in my own hands|take the|take away from|retrieve|recover my money|unlock|unstake|fetch',
  move: 'bridge|bridges|bridging|relocate|across|hop|hopping|jump|teleport|transfer over|shift|shifts|migrate|carry|carry over|live on|from here to|ferry',
  network: 'network|networks|chain|chains|blockchain|blockchains|layer|mainnet',
  swap: 'swap|swaps|exchange|exchnge|exchanges|trade|trades|trading|convert|converts|change|changes|flip|turn|turn into|sell|sells|selling|offload|dump|get rid of my|flog|unload|cash in|rather have|instead of|switch my|make it into|be dai|replace',
  buy: 'buy|buys|buying|purchase|acquire|fancy|grab|grab me|gimme some|get me some|need more|some more|stock up',
  price: 'price|prices|rate of|quote|going rate|worth of',
  rebalance:
    'rebalance|rebalances|balance out|balance me|balanced|allocation|allocate|mix|split|splits|spread|spreads|diversify|diversified|eggs|basket|even out|even things out|even|evenly|equal|equally|half|halves|third|thirds|quarter|quarters|percent|percentage|shares|proportion|proportions|portions|arrange|weights|too much|rest in|less|tweak|ratio|fifty',
  leavealone:
    'untouched|without touching|without selling|leave alone|dont sell|do not sell|dont touch|keep my|hands off',
  send: 'send|sends|sending|sent|wire|wires|remit|transfer|transfers|give|gives|giving|gift|pay someone|pay somebody|pay him|pay her|pay them|hand over|waiting for|needs|get from me|from me|happy|owe my|tip|donate',
  person:
    'person|people|someone|somebody|friend|friends|mate|mates|buddy|pal|brother|brothers|sister|sisters|mum|mom|dad|mother|father|nan|gran|aunt|uncle|cousin|son|daughter|wife|husband|landlord|dentist|boss|colleague|neighbour|family|guy|ppl',
  contact:
    'contact|contacts|address book|adress book|phone book|phonebook|directory|save an address|save the address|saved|remember where|note down|note|store his|store her',
  address: 'address|adress|addresses|adres',
  borrow:
    'borrow|borrows|borrowing|loan|loans|loaned|lend me|advance me|credit line|mortgage|short of|against|without selling my|pawn',
  debt: 'debt|debts|owe|owes|owed|owing|debt free|iou',
  repay: 'repay|repays|repaid|pay back|pay off|settle|clear what|pay down',
  liquidated: 'liquidated|liquidation|margin call|seize|they take my|they sell my|repossess|collateral|health',
  permission:
    'permission|permissions|approval|approvals|approve|approved|allow|allowed to|allowance|allowances|consent|access|acces|right to|rights|authorised|authorized|authorisation|connected|conected|linked|hooked into|can take|can touch|take my|taking my|take from me|touch|pull from|pull money off|spend my|spending my|spender|spenders|still take|able to take|able to pull|able to spend',
  revoke:
    'revoke|revokes|revoking|unlink|disconnect|cut off|lock out|kick out|shut the door|stop from|get rid of|rid|end the|ban|block|forbid|nobody should|dont let|anyone else|anybody else|take back all|take away the',
  contract: 'contract|contracts|vault|vaults|app|apps|dapp|dapps|protocol|protocols',
  limit:
    'limit|limits|limited|cap|caps|ceiling|maximum|max|brake|brakes|restrain|restrict|restriction|budget|hold me back|at most|no more than|more than|not more|blow it|blowing it|blowing|allowed today|still allowed|say stop|rules|rule|guardrail|safety cap|daily|per day|a day',
  lift: 'lift|lifts|scrap|remove|delete|drop the|no more|freely|unlimited|off again|take off|without a',
  only: 'only|just to|nobody but|noone but|solely|exclusively',
  have: 'have|has|hold|holds|holding|holdings|own|owns|got|possess|portfolio|balance|in my pockets|pockets|pocket|wallet|kitty|purse|belongings|position|positions|count',
  worth: 'worth|value|valued|rich|net worth|wealthy',
  profit:
    'profit|profits|earned|made|gained|gains|gain|better off|up or down|performance|performing|doing|hows it going|how is it going|going with|brought|given me|got out of|get out of it|so far|until now|till now|up to now',
  show: 'show|shows|list|lists|tell|tells|see|display|view|look at|gimme the|give me the|state',
  history:
    'history|activity|log|record|records|transactions|transaction|happened|happen|happening|went on|going on|been up to|last thing|signed|sign|just did|just do|did you do|did i do|done so far|the one before|minute ago|yesterday|earlier|previous|before this',
  undo: 'undo|undoes|reverse|reversed|revert|roll back|rolled back|roll it back|rollback|take back what|take that back|mistake|oops|whoops|went wrong|wrong button|the way it was|cancel|cancels|forget|nevermind|never mind|changed my mind|nah|scratch that|abort',
  done: 'done|finished|complete|completed|pending|go through|gone through|thru|arrived|actually do it|still waiting|confirmed|status|stuck transaction',
  real: 'real|actual|actually|live|genuine|proper|properly|for real|grown up|serious|true|hook up|hook this up',
  practice:
    'practice|practise|practising|practicing|play|pretend|fake|test|testing|demo|game|toy|trial|sandbox|playing',
  restore:
    'restore|restores|recover|recovery|import|imports|importing|old wallet|old laptop|metamask|ledger|trezor|recovery phrase|seed|twelve words|12 words|my words|words|paper|backup|new wallet|bring my wallet|plug it in|hardware',
  computer: 'computer|laptop|phone|pc|mac|device|machine|macbook|tablet',
  died: 'died|dies|stolen|broken|dead|crashed computer|smashed',
  password: 'password|passphrase|passcode|pin|pwd',
  receive: 'receive|receives|get paid|be paid by|pay me|paid to me|my own address|my address|incoming|send me|sends me',
  fundit:
    'exchange account|coinbase|binance|kraken|bank|card|credit card|top up|add funds|put in|bring in cash|deposit real|fund this|fund my|wire in',
  help: 'help|helps|clue|no clue|idea|ideas|lost here|im lost|im stuck|stuck|confused|greek|teach|explain like|how does one|understand|five|wat|tutorial|guide|menu|commands|instructions|human|support|manual',
  can: 'can|could|able|possible|capable|good for|options are',
  you: 'you|u|ya|yourself|urself|ye',
  say: 'say|type|types|ask|asks|write|tell me what to|speak',
  begin: 'begin|start|started|starting|first|what now|whats next|next|new here|new to this|beginner',
  what: 'what|whats|wat|which|wich',
  this: 'this|thing|dis|it|that',
  how: 'how|hows',
  where: 'where|wheres|whereabouts',
  who: 'who|whos|whom|whoever|which people',
  when: 'when|whens|how soon|how quick|how quickly|how fast|how long',
  want: 'want|wants|wanna|would like|id like|id love|should like|wish|please|pls|plz|kindly|need|ought|should|would|let|make|lets',
  not: 'not|no|dont|doesnt|didnt|never|isnt|cant|wont|without',
  my: 'my|mine|me|i|im|ive|id|ill',
  your: 'your|ur|yours',
  is: 'is|are|r|am|was|were|be|been|being',
  do: 'do|does|did|doing it',
}

const rows = Object.entries(table).flatMap(([name, words]) => words.split('|').map((word) => ({ name, word })))

/** The name that each word goes under. */
export const conceptOf: ReadonlyMap<string, string> = new Map(
  rows.flatMap(({ name, word }) => (word.includes(' ') ? [] : [[word, name] as const])),
)

type Phrase = readonly [words: readonly string[], name: string]

/** Phrases of several words by their first one, the longest first. */
export const phrases: ReadonlyMap<string, readonly Phrase[]> = Map.groupBy(
  rows
    .flatMap(({ name, word }): readonly Phrase[] => (word.includes(' ') ? [[word.split(' '), name]] : []))
    .toSorted(([a], [b]) => b.length - a.length),
  ([[first = '']]) => first,
)
