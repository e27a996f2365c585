import type { Entry } from './Lexeme.ts'

/**
 * Ordinary words that carry nothing by themselves. They are listed so that the typo repair leaves them alone: `have` is
 * not a misspelt `aave`, `other` not `ether`, `bank` not `base`.
 */
export const plain: readonly Entry[] = [
  [
    { tag: 'question' },
    `
    what|whats|which|who|whos|whose|where|wheres|why|how|hows|is|are|am|do i|does|did|has|was|were|will i
    would i|am i|should i|can i|is there|are there|how much|how many|how long|how far|how come|is my|are my
    do we|wat|wats|wut|whens|hw
  `,
  ],
  [
    { tag: 'request' },
    `
    can you|could you|can u|could u|would you|would u|will you|please|pls|plz|plox|kindly
    would it be possible to|is it possible to|i want to|i want|i wanna|wanna|i would like to|i would like
    id like to|id like|i need to|i need|i gotta|lets|let us|i will|ill|im gonna|i am going to|go ahead and|may i
    might i|could i|can i please|i wish to|i am looking to|im looking to|looking to|i plan to|i think i want to
    can we|could we|shall we|how about you|feel free to|i was hoping to|itd be great if you could|it would be great if you could|itd be nice if you could|it would be nice if you could|id be happy if you could|i would be happy if you could|id appreciate it if you could|i would appreciate it if you could|would be great if you could|i was wondering if you could
    would you mind|mind|time to|gotta|need to|want to|like to|hoping to|ready to|i decided to|be so kind as to
    i request you to|need you to|you to|i desire to|desire to|i intend to|intend to|i aim to|aim to|i hope to|would love to|id love to|love to|would be glad to|glad to|please to|trying to|i am trying to|im trying to
  `,
  ],
  [
    { tag: 'there' },
    'there|over there|in there|from there|to there|on there|same place|the same place|the same protocol',
  ],
  [
    { tag: 'background' },
    `
    i owe|i am having|im having|i am holding|i have|i got|ive got|i hold|ive|i had|i just got|i just received|gave me|wired me|owes me|lent me|i received|sitting|sitting around
    sitting there|lying around|sitting idle|idle|doing nothing|do nothing|does nothing|not doing anything|isnt doing anything|arent doing anything|on hand|owe|i wont need it
    wont need it|dont need it|i dont need it|wont touch it|dont need to touch it|i will take it back
    ill take it back|i will need it back|ill need it back|i forgot|i will take it|i can wait|im bullish
    im bearish|i lost|we have|we got|got
  `,
  ],
  [
    { tag: 'unreal' },
    `
    other wallet|another wallet|different wallet|second wallet|third wallet|old wallet|cold wallet|hot wallet|hardware wallet
    joint wallet|savings wallet|other account|another account|different account|second account|third account|old account
    joint account|bank account|ledger wallet|other address|another address|different address|old address
    on behalf of|in the name of|worst
    `,
  ],
  [
    { tag: 'motion' },
    `
    drops|falls|fall|fell|rises|rise|rose|climbs|dips|dip|sinks|slips|jumps|climb|sink|jump|slides|dropped
    gets down|comes down|prints|printing|ticks|ever|sits|stays|stands|drops back|falls back|went|trades|is trading|currently
  `,
  ],
  [
    { tag: 'plain' },
    `
    well|while youre at it|while you are at it|while were at it|while we are at it|in the end|where it goes is up to you|where is up to you|no cap|real quick|rq|beat inflation|outpace inflation|keep up with inflation|go ahead if so|single|uses|set it up|set this up|sort it out|make it happen|so it|so that it|so they|so that they|go ahead if yes|m8|shes|hes|theyre
    weve|theyve|shell|is enough|would be enough|thats enough|suffices|will do|would do|the sum of|a sum of|a total of
    the total of|in the amount of|to the amount of|hereby|any and all|previously|the undersigned|keep it|keep them|for a rainy day|auto|automatically|automatic|any|anything|profitable|i|me|you|u|ur|your
    yours|he|him|his|she|her|hers|we|us|they|their|theirs|its|im|id|youre|thats|theres|heres|here|as long as its
    as long as it is|provided its|so long as its|so long as it is|i dont care|dont care|dont care where
    i dont care where|i dont mind|dont mind|no matter where|be|been|being|will|would|could|should|can|may|might
    must|shall|do|doing|done|had|have|having|want|wants|wanted|need|needs|needed|likes|liked|wish|looking|look
    looks|looked|seems|think|thought|know|knows|feel|feels|so|very|really|quite|pretty|much|now|rn|today|asap
    quickly|quick|quickest|fast|right|right now|right away|immediately|soon|still|yet|already|even|always|than
    though|because|bc|cuz|since|about it|lol|lmao|haha|omg|wtf|af|fr|bro|bruh|dude|mate|man|ser|sir|fam|yo|homie
    buddy|pal|boss|friend|thanks|thank you|thx|ty|cheers|hi there|ok so|ok|okay|alright|alr|yeah|yes|sure|cool
    nice one|happy|new|old|big|small|good at|high|low|higher|little|extra|own|real|actual|current
    total|possible|possibly|maybe|perhaps|probably|basically|literally|honestly|simply|directly|straight|exactly
    exact|precisely|other|others|either way|such|kind|sort|type|thing|things|stuff|way|ways|time|times|people
    someone|anyone|everyone|nobody|b4|it moons|moons|moon|before it moons|a test|chill|vibes|vibe|super|mega|ultra|hella
    btw|fyi|tbh|imo|imho|ngl|idk|lfg|wagmi|hodl|degens|anon|frens|fren|please and thank you|i am|by me|for me
    for myself|to me|of mine|for us|on my behalf|from me|myself|in my wallet|from my wallet|in the wallet
    to my wallet|into my wallet|my wallet|in my account|from my account|wallet|account|up|down|away
    around here|together|apart|back|ahead|case|cash money|wave|cave|vase|bass|babe|bare|late|lead
    leads|lens|mend|bend|tend|spend time|link in|limo|shark|spare|spank|fridge|bride|learn|early|yearning|swag
    snap|swamp|steak|snake|shake|state|states|stare|rake|fake|cake|wake|lake|guy|guys|boy|boys|by the way
    the usual|usual|usually|normal|regular|standard|simple|easy|hard|works|worked|world|word|words|want that
    makes|made|making|let|lets see|come|came|comes|coming|happen|happens|start|started|starting|begin|call
    called|name|named|use case|used|user|find|finds|found|search|chase|best of|wrong|paper
    money talks|rent|lunch|coffee|dinner tonight|groceries|tickets|gift|birthday|trip|bill|bills|debt free
    wondering|curious|interested|into it|sleep|night|nights|love|loves|hope|hopes|excited|bullish|bearish|market
    markets|bull|bear|dumping hard|spot price|thats out there|out there|you can find|u can get|you can get
    i can get|available|around the|it makes|nothing sketchy|nothing shady|nothing crazy|nothing dodgy
    nothing weird|nothing fancy|depending on|depending|all in on|all in|rug pulled|rugged|buy the dip
    buying the dip|dip buy|start of|the start of|beginning of|the beginning of|want it|sat|handle|can handle
    accept|acceptable|tolerate|fine|ok with|okay with|is fine|is ok|is okay|comfortable|care|cares|matter
    matters|bother|trouble|problem|worry|worried|waiting|waited|stay|stays put|stay put
    the rest stays put|the rest stays|the rest can stay|leave the rest|keep the rest|rest stays
    the rest is for later|leave the rest alone|leave the rest as is|the rest i keep|the rest can wait
    leave the rest where it is|staying|remain|remains|untouched|as is|as usual|ago|last|previous|earlier|ones
    two of|part|bit|lots more|least|less risky|person|sister|brother|mother|father|wife|husband|kids|son
    daughter|dealer|guy i|anyways|anyway|kinda|sorta|gonna|gotta go|dunno|hmmm|ah|oh|wow|ooh|yay|woo|whoa
    whatever works|surprise me|trust you|trust|thing is
    point|main|second hand|half way|given|take care|care of|looks like|based|base level|base rate|base rates|base price|base case|base amount|base currency|basis|bases|how i want it|how i want it to look|thats how|want my|want it to look|look like|it to look
    if possible|if you can|if u can|if you could|if thats ok|if you dont mind|if you please|when you can
    when you get a chance|whenever you can|when possible|if poss|if thats possible|when u can|if its ok
    if that works|when youre ready|if its possible|if it isnt too much trouble|as soon as possible
    as soon as you can|rather than sitting|with me|do my|all good|at all|above all|after all|overall|first thing
    each other|not only|no problem|no worries|no rush|no hurry|not sure|dont worry|at the moment
    at once|in one go|in general|in the meantime|for example|for instance|for real|for good|permanently|forever
    for sure|of course|at best price|best price|at market|at market price|market price|at the best price
    for cheap|cheaply|cheapest|cheap|cheapest way|on chain|onchain|defi|protocol|protocols|platform|platforms
    chain|network|dex|exchange one|swap shop|market place|marketplace|gas money|gas money first|for gas|for fees
    for gas fees|to pay gas|for gas money|and stuff|and such|n stuff|etc|or something|or whatever
    something like that|or so they say|anywhere good|what ive got|that i have|that i own|i own|that i hold
    thats left|there is|for it|whole thing off|once and for all|no more no less|not more not less
    exactly that|bucks worth of time|sum|amounts|number|numbers|value|sitting pretty|thats all|thats it
    nothing else|nothing more|no more|and thats it|ser please|meaning|i mean it|said|say
    says|saying|told|tell|asked|ask|answer|reply|hear|heard|read|look into|a home|grow old|ever gave
    gave to anyone|i ever gave|to anyone|given out|granted|anyone else|by mistake|by accident|accidentally
  `,
  ],
  [
    { tag: 'unreal' },
    `
    what could go wrong|what could possibly go wrong|what can go wrong|yeah right|gave|not really|not quite|not exactly|not necessarily|hypothetically|theoretically|in theory|supposedly|imagine|suppose|supposing|pretend|lets say|what if|i wonder if
    i wonder whether|refrain|refrain from|opposite|the opposite|the opposite of|the reverse|hardly|barely|scarcely
    wouldnt|couldnt|wont ever|aint|instead of me|withdrew|spent|reluctant|hesitant|undecided|unsure|wondering if|thinking about
    thinking of|think about|afraid|afraid to|scared|scared to|regret|tempted to|considering|contemplating|debating|forbid|forbidden|prohibit|prevent|refuse|decline
    nothing of|i wish i|wish i|i wish we|i wish id|if only|used to|was to|were to|were going to|was gonna|was about to|were about to
    maybe i|maybe ill|maybe i will|maybe we|perhaps i|perhaps ill|perhaps i will|perhaps we|possibly ill|probably ill|probably i will
    why would i|why would anyone|why should i|wait for|waiting for|as a joke|for a joke|joking|just joking|jk|just kidding|only kidding|kidding
    or so|give or take|or thereabouts|and back|and back again|there and back|other way round|other way around|the other way round|the other way around|way round|vice versa|the wrong way round
    let me think|let me think about it|let me sleep on it|one day|someday|some day|eventually|sooner or later|out of the question|the last thing
    would have been|shouldve|couldve|wouldve|should ve|could ve|would ve|almost forgot|dreamt|dreamed
    nicht|kein|keine|keinen|niemals|nie|pas|jamais|nunca|ohne|sans|geen|niet|nooit|nao|aber|wenn|cuando|quand|manana|morgen|demain
    |against selling|short|long|leverage|leveraged|margin long|hedge
    `,
  ],
  [{ tag: 'past', verb: 'swap' }, 'sold|traded|exchanged|converted'],
  [{ tag: 'past', verb: 'buy' }, 'bought|purchased'],
  [{ tag: 'past', verb: 'send' }, 'sent|transferred'],
  [{ tag: 'past', verb: 'withdraw' }, 'withdrawn'],
  [{ tag: 'past', verb: 'unstake' }, 'unstaked'],
  [{ tag: 'past', verb: 'repay' }, 'repaid'],
  [{ tag: 'past', verb: 'move' }, 'moved'],
  [{ tag: 'past', verb: 'bridge' }, 'bridged'],
  [{ tag: 'past', verb: 'pay' }, 'paid'],
  [{ tag: 'past', verb: 'rebalance' }, 'rebalanced|reallocated'],
]
