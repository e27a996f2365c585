import type { Worry } from '../../model/worries.ts'

/** Words that stand for one another in what follows. */
export const groups = {
  sayso: 'you|u|sayso|(this|the|your) (app|application|program|software|tool|thing|company|site|website|bot|assistant)',
  it: 'it|this|that|these|them|all this|all of this|it all|the whole thing|everything|everything here',
  money: `[all [of]|any [of]|the rest of] (my|our|the) [own|real|hard earned|whole|life]
    (money|funds|cash|crypto|coins|savings|deposit|deposits|investment|investments|account|wallet|balance|eth|ether|bitcoin|usdc)`,
  device: `(my|the|this) [old|own|work] (laptop|computer|pc|mac|macbook|machine|notebook|desktop|device)`,
  need: '(do|must|should|would|will) i [have|need|got|ought] [to]',
  can: '(can|could|may|might|do|will|would|how can|how could|how do|how would|how should) i',
  here: 'here|in here|with this|with you|with sayso|in this app|with this app|in the app|on this|for this|on it|for it|of it|of this',
  breaks: `(dies|died|die|breaks|broke|is broken|crashes|crashed|burns|is dead|is lost|is stolen|got stolen|gets stolen
    |is gone|is destroyed|got destroyed|stops working|stopped working|falls in water|just died|just broke|just crashed)`,
  gone: '(is|are|will|would) (everything|all|it|it all|<money>) [be] (gone|lost|safe|ok|okay|still there)',
  coin: 'eth|ether|ethereum|bitcoin|btc|wbtc|link|steth|wsteth',
  falls: `(crash|crashes|crashed|drop|drops|dropped|falls|fall|fell|tanks|tanked|dumps|goes down|collapses|plummets|halves|sinks
    |goes to zero|loses half|loses half its value|keeps falling|goes down a lot)
    [a lot|suddenly|by half|hard|too far|too much|quickly|badly|to zero|in half|further|even more] [<today>|while i sleep|while im asleep|while i am away]`,
  happens:
    '(what|whats|what will|what would) [happens|happen|going to happen|do i do|should i do] [to <it>|to <money>] [then] (if|when|in case)',
  today:
    'now|today|tonight|tomorrow|yet|then|first|again|later|at night|overnight|this week|this year|one day|some day',
  act: `(a|an|the|my|this|that) [whole] (swap|plan|transaction|transfer|payment|trade|withdrawal|deposit|loan|order|send|step)`,
} as const

/** "what if eth crashes?": the coin that is named falls, by no figure. */
export const coinFalls: readonly string[] = [
  '<happens> [the price of] [my|the] <coin> [price] <falls>',
  '(what|whats) (happens|will happen|would happen|happening|going to happen) to (my|the) (loan|loans|debt|collateral) (if|when|in case) [the price of] [my|the] <coin> [price] <falls>',
  '(if|when) [the price of] [my|the] <coin> [price] <falls> what happens [to <money>|to (my|the) (loan|loans|debt|collateral)]',
  '(how much|what) (do|would|will|can|could|might) i lose (if|when) [the price of] [my|the] <coin> [price] <falls>',
  '(do|would|will|can|could) i lose (money|something|everything|it|it all|<money>) (if|when) [the price of] [my|the] <coin> [price] <falls>',
]

/** What is asked, by what the person worries about: whole turns, politeness left off. One shape a line. */
export const sayings: Readonly<Partial<Record<Worry, readonly string[]>>> = {
  tax: [
    '<need> (pay|owe|do|file|declare|report) [any|the|my|some|income|capital gains] (tax|taxes|a tax) [<here>|on <money>|on the interest|on my gains|on gains|if i sell|when i sell]',
    '(is|are) (<it>|interest|the interest|my interest|yield|a swap|swapping|crypto|<money>) [gets|get] (taxable|taxed|tax free|tax deductible)',
    '<need> (declare|report|tell) [<it>|<money>|anybody|the tax office|the irs] [to the tax office|to the irs|to the government|about this|in my tax return|on my taxes]',
    '(do|does|will|would) <sayso> (report|send|tell|give) [me|anything|my data|<it>|<money>|what i do|about me] [to] (the tax office|the irs|the tax man|the taxman|tax authorities|the tax authorities|the government)',
    '<can> (do|file|declare|report|get) [<it>|my] (taxes|tax return|tax report|tax statement|tax form|tax documents) [<here>|from <sayso>]',
    '(do|does|will|can) <sayso> (do|handle|help with|help me with|make|give me|file) [my|the|a] (taxes|tax|tax report|tax return|tax statement|tax form)',
    '(what|how) about [the|my] (tax|taxes)',
    '(how much|what) (tax|taxes) <need> pay [<here>|on <money>]',
    '<happens> (i dont|i do not|i never) (pay|declare|report) [my] (tax|taxes|it)',
  ],
  legal: [
    'is (<it>|<sayso>|crypto|swapping|borrowing|using <sayso>|using <it>) [even] (legal|illegal|allowed|against the law|forbidden|banned) [<here>|in my country|where i live|in germany|in the us|in the uk]',
    '(am i|are people) allowed to (use|do) (<sayso>|<it>) [in my country|here]',
    '(will|can|could) i (go to jail|go to prison|get in trouble|get into trouble|be arrested|get arrested|be fined) [<here>|for using <sayso>|with the law]',
    '<need> a (licence|license) [for <it>|to use <sayso>]',
  ],
  identity: [
    '<need> [show|have|give|send|upload] [you|to <sayso>] [an|my|any|a] (id|passport|identity|identification|ssn|social security number|driving licence|documents|kyc|name|real name|email|email address|phone number|account)',
    '<need> (verify|prove|confirm) [my] (identity|id|myself|age|who i am)',
    '<need> (register|sign up|log in|login|make an account|create an account|open an account|have an account) [<here>]',
    'do <sayso> (need|want|have|ask for|require|know) [my|an|any|to know my] (id|passport|identity|kyc|name|real name|email|address|phone number|personal data|birthday)',
    'is there [any] (kyc|an id check|a registration|registration|sign up)',
    '(do|does) <sayso> know (who i am|where i live|my name)',
    'can i [stay|be|use <it>|use <sayso>] anonymous',
  ],
  bank: [
    '<can> (use|connect|link|add|see) [my|a|the] (bank|bank account|bank card|credit card|debit card|card|paypal|apple pay) [<here>]',
    '<can> (pay|buy) [<it>|crypto|coins|eth|usdc|bitcoin] (with|by|from) [my|a|the] (bank|bank account|credit card|debit card|card|paypal|apple pay|cash) [<here>]',
    '<can> (get|put|move|send|withdraw|pay out|pay|transfer|bring) [<it>|<money>|dollars|euros|something] [back|out] (to|into|onto|in|from) [my|a|the] (bank|bank account|credit card|card|paypal|account at the bank) [again]',
    '<can> (turn|change|convert|make) (<it>|<money>|crypto|coins|usdc) (into|to|back into) (real money|dollars in my bank|euros|cash|dollars on my account|normal money)',
    '<can> (buy|get) my first (crypto|coins|eth|ether|usdc|bitcoin)',
    '<can> (buy|get) [my|some|the|any] (crypto|coins|eth|ether|usdc|bitcoin) with (euros|real money|normal money)',
    'where (do|can|could|should) i (buy|get) [my|some|the|any] [first] (crypto|coins|eth|ether|usdc|bitcoin)',
    '[<can>|how to|i want to|i wanna|id like to] (transfer|move|get|bring|deposit|put|load|add|pull|pay) [in|over|here] [<money>|money|some money|cash|dollars|some dollars|euros] [in|over|here|into <it>|in here|out] from [my|the|a] (bank|bank account|credit card|debit card|card|paypal|account at the bank) [in|over|here|into <it>|in here|to here|to <sayso>|into <sayso>|<here>]',
    'is <sayso> [connected to|linked to|like] (a bank|my bank|banks)',
  ],
  advice: [
    'what (do|would|should) (you|i|u) (recommend|suggest|advise|do|buy|sell|choose|pick|invest in) [<today>|with <money>|in my place|if you were me|in my situation]',
    'what would you do (with <money>|in my place|if you were me)',
    '(should|shall|would you|should i|do you think i should) [i] [rather|better|<today>] (buy|sell|hold|wait|invest|swap) [<it>|eth|ether|bitcoin|usdc|crypto|<money>|my eth|my bitcoin|everything] [<today>|or wait|or hold|or sell|or not]',
    'is [it] (it|now|today|this) [a] (good|bad|right|the right) time to (buy|sell|invest|start|swap|borrow) [eth|ether|bitcoin|crypto|<it>] [<today>]',
    '(which|what) (coin|coins|token|tokens|crypto) (is|are|should i buy|to buy|do you like|would you buy) [the] [best|right|good] [one] [<today>|to buy|for me]',
    'how much [money|of it|of <money>] (should|would|do) i (put in|invest|spend|risk|borrow|save|swap)',
    '(can|could|will|do) (you|u|sayso) (give|offer) [me] [any|some|financial|investment] (advice|tips|a tip|recommendations)',
    '(are|is) <sayso> [a|my] (financial|investment|tax) (advisor|adviser|advisers|advisors)',
    'is it [too] (late|early|smart|wise|stupid|a good idea|worth it|too late|too early) [to (buy|invest|start|sell) [<it>|eth|ether|bitcoin|crypto]] [<today>]',
    '(is|would) <it> [be] [a] (good|smart|wise|bad|stupid|worth it|right|good for me|right for me|smart idea|good idea|bad idea) [idea|investment|deal]',
  ],
  forecast: [
    '(will|can|could|does) (eth|ether|ethereum|bitcoin|btc|crypto|the market|the price|prices|<it>) (go|goes|be|come|rise|fall|drop|recover|crash|moon|stay) [up|down|back|up again|down again|back up|to the moon] [<today>|soon|more|further|next (week|month|year)]',
    '(what|how much) will (eth|ether|ethereum|bitcoin|btc|<it>|<money>) (be worth|cost|be|do) [<today>|next (week|month|year)|in (a|one|five|ten) (month|year|years)]',
    'when will (eth|ether|ethereum|bitcoin|btc|the market|the price|prices|<it>) (go up|recover|rise|come back|go down|crash) [again]',
    '(do|can) you (think|know|predict|tell) [if|whether|that|what] [the future|the price|prices|eth|ether|bitcoin|crypto] [will] [go up|rise|fall|crash|do]',
    'whats (your|the) (prediction|forecast|price prediction) [for (eth|ether|bitcoin|crypto)]',
  ],
  rates: [
    '(can|could|will|does|do|may) (the|my|these|those|this|that) [interest|yield] (rate|rates|interest|yield|apy) (change|fall|drop|go down|go up|vary|stay [the same]|rise|move) [<today>|over time|every day]',
    '(is|are) (the|my|these|those|this|that) [interest|yield] (rate|rates|interest|yield|apy) (fixed|variable|stable|locked|locked in|real|true|correct|safe)',
    'why (does|do|did|is|are) (the|my|these|this) [interest|yield] (rate|rates|interest|yield|apy) (change|changing|fall|falling|drop|so low|so high|different|go down|lower|not the same)',
    '(can|should|could) i (trust|believe|rely on) (the|these|your|those) [interest|yield] (rate|rates|numbers|figures|yields|apy|prices)',
    '<happens> (the|my) [interest|yield] (rate|rates|interest|yield|apy) (drops|drop|falls|fall|changes|change|goes down|go down|goes up|goes to zero|rises)',
  ],
  'interest-from': [
    '(where|how) (does|do|is) (the|my|this|all this|that) [interest|yield] (interest|yield|money|earnings|profit|return|returns|rewards) (come|coming|made|paid) [from|out of]',
    '(where|how) (does|do) (the|my) (interest|yield|earnings|return|returns|rewards) come from',
    'who (pays|is paying|gives me) [me] [the|my|this|for this|for the] (interest|yield|earnings|rewards|return|returns|it)',
    'why (would|do|does) (anyone|anybody|someone|somebody|they|people|aave|it) (pay|give) me (interest|money|that|for this|that much)',
    'why do i (get|earn) (interest|money|anything) [for (it|this|that|nothing|doing nothing)]',
  ],
  'paid-when': [
    '(when|how often|how) (do|will|would|am) i (get|be|getting) [paid|my] [the] [interest|yield|earnings|rewards|money|interest paid|paid interest|paid out|paid|payout]',
    '(when|how often|how) (is|are|does|do) (the|my) (interest|yield|earnings|rewards) (paid|paid out|credited|come|arrive|added|work)',
    '(do|will) i (get|earn) [my|the] (interest|paid|yield) (every day|daily|each day|every week|weekly|every month|monthly|at the end|by the second)',
    '<need> (claim|collect|harvest|withdraw|pick up|do anything for) (<it>|the interest|my interest|interest|the rewards|my earnings|the yield) [myself|first|somewhere|by hand]',
    '<need> do anything [to (earn|get|keep) (it|interest|the interest|earning)] [<today>]',
    '(does|do|will) (the|my) interest compound [itself|automatically]',
  ],
  time: [
    'how (long|many minutes|fast|quick|quickly|soon) (does|do|will|would|is) (<it>|<act>|everything|a swap|swapping|sending|a withdrawal|a transfer) [be] [take|last|go|need|done|finished|happen|arrive|take to arrive|take to finish] [usually|normally|to finish|to complete|to arrive|until its done|until it is done|till its done|until it arrives]',
    'how long (until|till|before) (<it>|<act>|<money>) (is|arrives|gets|comes|will be|has|are) [done|finished|there|through|arrived|in]',
    'how long (until|till|before) its (done|finished|there|through|over|in|arrived)',
    'how long <need> wait [for <it>|until its done|until it is done]',
    'when (is|will) (<it>|<act>) [be] (done|finished|ready|through|complete|over|arrive|there)',
    'why (does|is) (<it>|<act>) (take|taking|so) [so] (long|slow) [to finish]',
  ],
  'keep-open': [
    '<need> (keep|leave|have) (<sayso>|<device>|it|this|the window|sayso window) (open|on|running|up|online|switched on|turned on) [all the time|overnight|all day|for <it>|while it works|meanwhile|until its done]',
    '(can|could|may|should) i (close|quit|shut|shut down|exit|turn off|switch off|leave|minimise|minimize|restart|unplug) (<sayso>|<device>|it|this|the window|the lid) [down|off] [<today>|meanwhile|while it works|while its running|after that|when its done]',
    '(can|could|may) i (turn|switch|shut) [off|down] (<device>|it) [off|down] [<today>|meanwhile]',
    '<happens> i (close|quit|shut|shut down|exit|turn off|switch off|leave|restart) (<sayso>|<device>|it|this|the window|the lid) [down|off] [in the middle|midway|halfway|while its running|while it works|during <act>|before its done|too early|too soon]',
    '<happens> (<device>|it) (goes to sleep|falls asleep|sleeps|restarts|shuts down|freezes|updates itself|runs out of battery|loses power) [in the middle|midway|halfway|during <act>|while (it|sayso) (works|sends)]',
    '<happens> (the|my|there is a) (internet|power|wifi|connection|battery|electricity|network|power cut|power outage) (goes out|goes down|goes|dies|fails|breaks|drops|is gone|is down|goes off|cuts out|in the middle) [in the middle|midway|halfway|during <act>|while (it|its|sayso) (works|sends|sending|running)]',
    '<happens> <sayso> (crashes|freezes|hangs|stops) [in the middle|midway|halfway|during <act>|while (it|its) (works|sending|running)]',
    '<happens> there is a (power cut|power outage|blackout) [in the middle|midway|during <act>|while (it|its) (works|sending|running)]',
    '(do|does|will) (<it>|<money>|sayso) [still|keep|go on] (earn|earning|work|run|running|grow|growing|goes on|go on) [when|while|if] [<sayso>|<device>|the app] (is off|is closed|is shut|is shut down|i am asleep|im asleep|i sleep|its closed|its off)',
  ],
  undo: [
    '(can|could|may|how do|how can|is it possible to|will i be able to) [i|we|you|sayso] (undo|reverse|revert|take back|cancel|stop|call back|roll back) (<it>|<act>|what i did|what i sent|my last transaction) [<today>|after|afterwards|once its sent|once its done|if i change my mind|any time]',
    '(is|are) (<it>|<act>|transactions|payments|this) (reversible|final|irreversible|forever|permanent)',
    '<happens> i (change|changed) my mind [<today>|afterwards|after|halfway]',
    '(can|could|will|would) i (get|have) [a|my] (refund|money back) [<here>|if i change my mind|for it]',
    'is there [an|a|any] (undo|undo button|way back|cancel button)',
  ],
  'wrong-address': [
    '<happens> (i|<it>|<money>) (send|sent|sends|goes|went|go|type|typed|paste|pasted|enter) [<it>|<money>|something|it] [to] [the|a|an] (wrong|false|bad|invalid|old) (address|person|one|network|chain|wallet|account|place)',
    'i [have|just|accidentally] (sent|send) [<it>|<money>|something|it] to [the|a|an] (wrong|false|old) (address|person|one|network|chain|wallet|account) [can i get it back|what now|help|what do i do|how do i get it back]',
    '(can|could|how do|how can) i get [<it>|<money>] back (if|when) i (send|sent) [<it>] to [the|a] wrong (address|person|one|network|chain)',
    'how (do|can|would) i (know|be sure|check|see) [if|that|whether] (the|an|this) address is (right|correct|the right one|real|theirs|his|hers)',
  ],
  mistake: [
    '<happens> i (make|made|do) [a|an|some] (mistake|typo|error|something wrong|something stupid|it wrong)',
    '<happens> i (say|said|type|typed|write|wrote|press|pressed|click|clicked|tap|tapped) [on] [the|a|an] (wrong|something wrong|wrong thing|wrong button|wrong number|wrong amount|nonsense|something stupid|something i dont mean|too much) [thing|button|number|amount|word]',
    '<happens> (you|u|sayso|it) (misunderstand|misunderstands|misunderstood|get|gets|got|make|makes|made|understand|understands) [me|it|that|something|a mistake|an error|wrong|it wrong|me wrong] [wrong]',
    '(can|could|will) i break (something|anything|it|this|<it>) [here]',
    '(will|does|do|is) (anything|something) (happen|happens|sent|done|bought|move|moves) [if|when|by] [i] (just|typing|type|ask|asking|write|writing|talk|talking) [here|something|to you]',
  ],
  death: [
    '<happens> i (die|pass away|am dead|had an accident|get hit by a bus|end up in hospital)',
    '(can|could|will|would|how can|how could|how do|how does) [my] (wife|husband|partner|kids|children|son|daughter|family|heirs|mother|father|parents) (get|inherit|have|reach|access|find) (<it>|<money>|to it|to <money>) [if|when] [i] [die|am dead|pass away|am gone]',
    '(can|how do|how can) i (leave|pass on|bequeath|inherit) (<it>|<money>) [on] to [my] (wife|husband|partner|kids|children|son|daughter|family|heirs)',
  ],
  shared: [
    '(can|could) (two|several|more|both) [of] [people|us|of us] (use|share|have) (<it>|<sayso>|<money>|one wallet)',
    '(can|could|how do|how can) i (share|use) (<it>|<sayso>|<money>|my wallet|one wallet|this wallet) (with|together with) [my|a|an|somebody|someone] [wife|husband|partner|friend|family|kids|else|girlfriend|boyfriend|brother|sister]',
    '(can|could) (my|a) (wife|husband|partner|friend|kids|girlfriend|boyfriend|brother|sister) (use|see|open) (<it>|<sayso>|<money>|my wallet) [too]',
    'can i have (two|several|more) (wallets|accounts|users) [here]',
  ],
  phone: [
    '(can|could|how do|how can|will|does|do) [i|it|sayso|this] (use|run|get|install|have|open|work|works|running) [<it>|<sayso>|sayso] (on|for) [my|a|the|an] (phone|iphone|android|ipad|tablet|mobile|windows|mac|linux|chromebook|smartphone)',
    '(is there|do you have|have you|does sayso have) [a|an|any] (phone|mobile|iphone|android|ios|web) (app|version)',
    '(is there|do you have) [a|an|any] (app|version) (for|on) [my|the|a] (phone|iphone|android|mobile|tablet|ipad|web|browser|windows|mac|linux)',
  ],
  hardware: [
    '(can|could|how do|how can|does|do|will) [i|it|sayso|this|you] (use|connect|plug in|work with|works with|support|supports|have) [my|a|the] (ledger|trezor|hardware wallet|hardware wallets|cold wallet|yubikey|ledger nano|metamask|metamask wallet|rabby|coinbase wallet) [<here>]',
  ],
  backup: [
    '(how|where|when) (do|can|should|would|to) [i] (back up|backup|save|keep safe|make a backup of|make a copy of|make a backup) [<it>|my wallet|my money|my keys|my words|my history|everything|my account]',
    '<need> (back up|backup|make a backup|save anything|write anything down|write down my words|write down the words|write them down|write something down) [<it>|my wallet|first|anything]',
    'is there [a|any] (backup|back up) [of (my wallet|it|everything)]',
    'where (do|should|can) i (write|keep|put|store|hide) (my|the) (words|secret words|seed|seed phrase|12 words|24 words|recovery words)',
  ],
  'see-words': [
    '(how|where) (do|can|could|would) i (see|find|view|get|show|look at|look up|export|read) (my|the) (words|secret words|seed|seed phrase|recovery words|recovery phrase|12 words|24 words|keys|private key|private keys) [again]',
    'can i see (my|the) (words|secret words|seed|seed phrase|recovery words|recovery phrase|12 words|24 words) [again]',
  ],
  'change-password': [
    '(how|where) (do|can|could|would) i (change|set|pick|choose|update|renew) (my|the|a|a new) [new] (password|passcode|pin)',
    'can i change (my|the) (password|passcode|pin)',
  ],
  update: [
    '(how|where|when) (do|can|should|does|will) (i|sayso|it|this|the app) (update|upgrade|get updates|get updated|get the new version|get a new version|get the latest version) [<sayso>|it|itself]',
    '<need> (update|upgrade) [<sayso>|it|this]',
    '(does|do|will) (<sayso>|it) update [itself] [automatically]',
    'is (<sayso>|this|it) [version] (up to date|the latest version|the newest version|outdated|the latest|the newest)',
    '(what|which) version (is this|is it|do i have|am i on|are you|of sayso is this)',
  ],
  'gas-why': [
    'why (do|must|should|does) [i|we|it] (have to|need to|pay|cost|costs) [pay] [a|an|the|any|for|this|that|so much] [network|gas|transaction|so many|high] (gas|fee|fees|network fee|gas fee|money|something|anything) [<here>|at all|every time|each time|for everything]',
    'who (gets|takes|keeps|receives|earns) (the|my|this|that|these|all the) [network|gas|transaction|swap|pool] (fee|fees|gas|fee money)',
    'where (does|do|is) (the|my|this) [network|gas|transaction] (fee|fees|gas) (go|going|goes) [to]',
    'why (is|are) (it|this|everything|gas|the fee|fees|the fees|the gas|the network fee) so (expensive|high|much|dear|pricey)',
  ],
  minimum: [
    '(is there|do you have|whats|what is|what would be) (a|the|any) (minimum|minimum amount|smallest amount|least amount|lowest amount|maximum|maximum amount) [<here>|to start|to put in|i can put in|i need|of money|to invest|to send|to swap|deposit]',
    'whats the (least|minimum|smallest amount|lowest amount) [that] i (can|could|have to|need to|must) (put in|send|swap|invest|start with|lend|deposit)',
    'how (much|little) (money|do i need|must i have|can i start with|do i have to have) [do i need|to start|to begin|to use <it>|at least]',
    'how much (do i need|must i have|is needed) (to start|to begin|at least)',
    '(can|could) i (start|begin|try|try it) with [just|only] (a little|little|small amounts|a small amount|a few dollars|10 dollars|one dollar)',
  ],
  catch: [
    '(is|isnt|sounds|seems|looks) [it|this|that|all this|sayso] [a bit|all] too good to be true',
    'too good to be true',
    'wheres the catch',
    'where is the catch',
  ],
  seize: [
    '(can|could|will|would|may) (the government|the state|the police|the tax office|my bank|the bank|a bank|banks|a court|courts|the irs|my ex|my wife|my husband|creditors|anybody|anyone|somebody) (take|seize|freeze|confiscate|block|get|grab) (<it>|<money>|my wallet) [away] [from me]',
  ],
  'who-sees': [
    '(can|could|will|would|does|do) (my bank|the bank|banks|the government|the police|the state|the tax office|the irs|my ex|my boss|my wife|my husband|my neighbour|my family|everyone|everybody) (see|know|find out|find|track|trace|follow|look at) (<it>|<money>|what i do|what i have|how much i have|about it|about this|me)',
  ],
  hack: [
    '(can|could|will|would) (a virus|viruses|malware|a trojan|a keylogger|spyware|ransomware) (steal|take|get|reach|empty|drain|read) (<it>|<money>|my keys|my words|my password)',
    '<happens> i (click|clicked) [on] a (bad|phishing|wrong|strange|scam) link',
  ],
  support: [
    'how (do|can|could) i (contact|reach|call|email) (you|you guys|the developers|the makers|support)',
    '(can|could|how do|how can) i (talk|speak|chat|write) (to|with) (a human|a person|somebody|someone|a real person|support|an agent|anybody|anyone|the developers)',
    'i [want|need|would like] [to] (talk|speak) (to|with) (a human|a person|somebody|someone|a real person|support|an agent)',
    '(where|how|who) (do|can|should|could) i (complain|report|report a bug|report a problem|give feedback|get help) [to|about <it>] [with <it>]',
  ],
  unsure: [
    'i (dont|do not|cant|didnt) (understand|get|follow|know what to do|know what this is|know how this works|know what im doing|know what i am doing|know where to start|know how to start) [anything|<it>|any of this|a word|much|at all] [at all]',
    '(i am|im) [so|a bit|very|quite|really|too] (scared|afraid|nervous|worried|confused|lost|new|new here|new to this|new to crypto|overwhelmed|anxious|a beginner|unsure|not sure)',
    '(this|it|all this) is [too|so|very|all too] (complicated|confusing|difficult|hard|much|scary|much for me|complicated for me)',
    'where (do|should|can|could) i (start|begin)',
    '(i am|im) (not good with|bad with|no good with) (computers|technology|money|numbers)',
  ],
  unknown: [
    'how old (is|are) (sayso|you|this app|the app)',
    'how (many|much) (people|users|customers|others|persons) (use|are using|trust|have) (sayso|this|this app|you|it|the app)',
    '(are there|do you have|where are|where can i read|where can i find) [any|some|the] (reviews|users|customers|testimonials|ratings) [of (sayso|this app|you)]',
    '(how long|since when) (have|has|do|does|is) (you|sayso|this app|the app|this) [been] (existed|exist|around|here|existing|running)',
    'is sayso (popular|well known|known|famous|big|new)',
  ],
  'try-first': [
    '(can|could|how do|how can) i (try|practise|practice|test|train|learn|play|play around|experiment) [<it>|sayso|things] [out] [first|without money|without real money|with play money|with fake money|for free|without risk|with it|before i use real money|before using real money]',
    '(is there|do you have) [a|any] (demo|demo mode|test mode|practice mode|sandbox|trial|tutorial|simulator|play money)',
  ],
  dollar: [
    '(can|could|will|does|may) (usdc|usdt|dai|a dollar coin|dollar coins|a stablecoin|stablecoins|my usdc|my dai) [lose|fall|drop|go|crash|become|be|break|depeg] [its] [value|worthless|below a dollar|under a dollar|peg|the peg|to zero|worth|down]',
    'is (usdc|usdt|dai|a dollar coin|1 usdc|one usdc) (a dollar|a real dollar|the same as a dollar|a us dollar|worth a dollar|always a dollar|like a dollar|backed|backed by dollars|the same as dollars|dollars)',
    'why is usdc [worth] a dollar',
    'whats the difference between (usdc|usdt|dai|a dollar coin) and (a|the|us|real) (dollar|dollars)',
  ],
  'network-stops': [
    '<happens> (ethereum|the network|the blockchain|the chain|the ethereum network|base|arbitrum|optimism|polygon) (stops|stops working|goes down|breaks|is down|crashes|dies|fails|shuts down|is hacked|gets hacked|disappears|stands still)',
  ],
  unpaid: [
    '<happens> i (dont|cant|do not|cannot|never|am not able to|fail to) (pay|repay) [it|the loan|my loan|that|what i owe|the debt] [back] [in time]',
    '(when|by when|until when) <need> (pay|repay) [it|the loan|my loan|that|the debt] [back]',
    '(can|could|will) (they|you|aave|anyone|anybody|the lender) take my (house|car|wages|other money|other coins|salary)',
    '(is there|whats|when is) (a|any|the) (due date|deadline|term|end date) (for|of|on) (it|the loan|my loan|a loan|paying it back|the debt)',
  ],
  watching: [
    '(will|do|can|could|does) (you|sayso|it) (warn|tell|notify|alert|ring|message|email|text|remind|inform|let) [me] [know] [if|when] [something|anything|the price|the rate|my loan|it|prices|a price|eth] [goes|go|is|gets|falls|fails|drops|happens|changes] [wrong|in danger|down|up]',
    '(will|do|can|could|does) (you|sayso|it) (watch|monitor|look after|keep an eye on|take care of|manage) (<it>|<money>|my loan|the price|the market) [for me] [at night|all the time|day and night|overnight]',
    '(can|could|will|does) (you|sayso|it) (do|run|work|act) [<it>|things|something] (automatically|by itself|by yourself|on its own|on your own|without me)',
    '(do|will|does) <sayso> send [me] [any] (emails|messages|notifications|alerts|texts|push messages|reminders)',
    'what do you do (at night|when i am asleep|when im asleep|when i am away|when im away)',
    '(do|does|will|can) (<money>|anything) (move|moves|change|changes) by itself',
  ],
  language: [
    '(do|does|can|could) (you|sayso|it|this) (speak|understand|read|write|talk) [in] (german|french|spanish|italian|polish|dutch|turkish|russian|portuguese|chinese|japanese|another language|other languages|my language|english)',
    '(what|which) languages (do|does|can) (you|sayso|it|this) (speak|understand|know|support)',
    '(how|where) (do|can|could) i (change|set|choose|switch) (the|my) language',
    '(can|could) i (write|speak|talk|type) [to you] in (german|french|spanish|italian|polish|dutch|turkish|russian|portuguese|chinese|japanese|another language|my language|my own language)',
  ],
  currency: [
    '(can|could|do|does|will) (i|you|sayso|it) (show|see|get|have|display|use|tell me|count) [<it>|everything|<money>|my money|prices|amounts|the prices] [in] (euros|euro|eur|pounds|gbp|francs|yen|my currency|another currency|local currency)',
    '(how much|what) (is|are) (<it>|<money>|my stuff) [worth] in (euros|euro|eur|pounds|gbp|francs|yen|my currency)',
  ],
  later: [
    '<can> (add|put in|put|deposit|lend|invest) [some] more [in|into it|to it|money] [<today>|any time|whenever i want]',
    '<can> (take|get|withdraw|pull) [out] [only|just] (half|some|a part|part|a bit|a little|part of it|some of it|half of it|a part of it) [out|back] [<today>|any time|whenever i want]',
    '<need> (take|withdraw|get) (it|<money>) all out [at once|together]',
    '<need> (take|withdraw) (all of it|everything|it all) [out] [at once|together]',
    '<can> change (it|the plan|the amount|my mind|that|this) [<today>]',
  ],
  genuine: [
    'how (do|can|would) i (know|be sure|tell|check) [that|if|whether] (this|it|sayso|this app|the app) is (really|the real) [sayso|thing|one|app|the real one|genuine|authentic|fake|real]',
    'how (do|can|would) i (know|be sure|tell|check) [that|if|whether] (this|it|sayso|this app|the app) is [not] (sayso|genuine|authentic|fake|real|a fake)',
    'is this (the real|a fake|the official|the genuine|the right|really the) (app|one|sayso|program|website)',
  ],
  penalty: [
    'is there (a|any) (penalty|exit fee|withdrawal fee|early withdrawal fee|fee) [for (leaving|withdrawing|taking it out|getting out)] [early]',
    '<need> pay [a|any] (penalty|fee|exit fee) [if|when|for|to] [i] (take|get|leave|leaving|withdraw|taking|withdrawing) [it|<money>] [out] [early|early on]',
    'do <sayso> charge [me] [something|anything|a fee] (for|when i|if i) (withdrawing|withdraw|leaving|leave|taking it out|take it out|withdrawals)',
  ],
  thanks: [
    '(thanks|thank you|thx|cheers|ty) [so much|very much|a lot|sayso|mate|for that|for your help|for the help]',
    '(great|good|nice|cool|perfect|awesome|ok|okay) (thanks|thank you)',
    '(hello|hi|hey|good morning|good evening|good afternoon|hi there|hello there) [sayso|there]',
    '(are|r) (you|u) there',
  ],
  maker: [
    '(who is|whos|who are|who stands) [the (people|company|person|team)] behind (<it>|<sayso>)',
    '(who is|whos) (running|making|developing|paying for) (<it>|<sayso>)',
  ],
  insured: [
    '(does|do|will|would) (the bank|a bank|the state|the government|fdic|anyone|anybody|someone|insurance|an insurance) (insure|protect|cover|guarantee|pay back|replace) (<it>|<money>|this|my losses) [<here>]',
  ],
  'no-more-sayso': [
    '(is|are|will|would) (<it>|<money>) [be] (gone|lost|safe|ok) (if|when) (sayso|you|your company|the company|the app) (goes bankrupt|go bankrupt|goes bust|go bust|disappears|disappear|shuts down|shut down|dies|closes|stops)',
  ],
  'lost-computer': [
    '[if|when|say] <device> <breaks> [and|then] [<gone>|what then|what now|what happens|what happens to <money>|what do i do|do i lose everything|do i lose <money>|can i get <money> back|can i get it back]',
    '<device> <breaks> [and] (then what|what then|what now|then what happens|what happens|what happens to <money>|what do i do|do i lose everything|do i lose <money>|is <money> gone|is it all gone)',
    '(and|what) [about] (if|when) i (lose|break|drop|sell|change|replace) <device>',
    '<gone> (if|when) <device> <breaks>',
    '(do|will|would|can) i lose (everything|it all|<money>) (if|when) <device> <breaks>',
  ],
}
