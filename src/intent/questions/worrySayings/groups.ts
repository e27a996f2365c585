/** Words that stand for one another in what follows. */
export const groups = {
  thief:
    'they|it|he|she|anyone|anybody|someone|somebody|(the|that|this) (trap|vault|scam|scammer|scammers|thief|thieves|attacker|attackers|hacker|hackers|contract|place|protocol|site|app|other side|token|company) [vault]|(the|that|this) (dream|trap|bad|strange|dangerous|fake) (vault|place|one|contract|thing)|a (thief|hacker|scammer)',
  took: 'take|taken|took|steal|stole|stolen|grab|grabbed|get|got|move|moved|drain|drained|remove|removed|touch|touched|spend|spent',
  some: 'anything|something|any|some|any money|some money|any coins|something of mine|anything of mine|everything|a thing|much|any of it|my stuff',
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
  falls: `(crash|crashes|crashed|(was|were) to (fall|drop|crash|halve|collapse)|halved|sank|went down|collapsed|plummeted|lost half|lost half its value|lost half its worth|lost half of its value|(loses|lost) <fallen> [of its (value|worth)]|go down|went down|drop|drops|dropped|falls|fall|fell|tanks|tanked|dumps|goes down|collapses|plummets|halves|sinks
    |goes to zero|loses half|loses half its value|keeps falling|goes down a lot)
    [a lot|suddenly|by half|hard|too far|too much|quickly|badly|to zero|in half|further|even more|<fallen>] [<today>|while i sleep|while im asleep|while i am away]`,
  fallen: String.raw`[by] [about|some|around|maybe|say|like] (\d+\.?\d*|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (percent|per cent|pct)`,
  happens:
    '(what|whats|what will|what would) [happens|happen|going to happen|do i do|should i do] [to <it>|to <money>|to me|to us|with me] [then] (if|when|in case)',
  today:
    'now|today|tonight|tomorrow|yet|then|first|again|later|at night|overnight|this week|this year|one day|some day',
  sum: '(total|sum|number|figure|amount|balance|net worth|portfolio|value|worth|money|account|total value|total worth|numbers|figures|wallet)',
  earlier: `[it was] [[this|yesterday|last|in the] (morning|evening|night|week|month|noon|afternoon|hour)|yesterday|before|earlier|last time|a moment ago|just now|today|this morning|last night|an hour ago|it was|that|then]`,
  leaving: `(take|taking|get|getting|pull|pulling|withdraw|withdrawing|move|moving|leave|leaving|cash|bring) [<it>|<money>|something|some of it] [back] [out|out again|back|back out] [again] [early|early on]`,
  fear: '(i am|im|i m|i feel|i get) [so|a bit|very|quite|really|too|always|just|a little] (scared|afraid|nervous|worried|anxious|frightened|terrified|panicking)|i (worry|fear|panic)|(my|the) (fear|worry) is|what scares me is|what worries me is',
  slip: '(press|pressed|click|clicked|tap|tapped|touch|hit|push|do|did|make|made|type|typed|say|said|write|choose|pick|get|sign|approve|break|mess|messed|muck|screw) <thing>',
  thing:
    '[on|up] [the|a|an|some|it|this] (wrong (thing|button|one|key|number|amount|word|place)|something [wrong|stupid|silly|bad|i should not|i shouldnt]|anything [wrong]|mistake|mistakes|it wrong|it all wrong|things|everything|it|this|button|wrong|stuff)',
  lost: 'it all|all of it|all|everything|<money>|a lot|my savings|all my savings|all my money|all that i have|all i have',
  loss: '[[by (mistake|accident)|accidentally] [and|and then|and that|so that] [i|it|ill] [will|could|might|then|is|would] [(lose|loose|losing|lost|destroy|empty|send away|give away|ruin|be gone) [(<lost>)]|(<lost>) (is|are|will be) gone]]',
  rate: `[about] (<percent>|(the|that|this) (rate|interest|yield|apy))`,
  percent: String.raw`(\d+\.?\d*|one|two|three|four|five|six|seven|eight|nine|ten|a figure) (percent|per cent|p a|apy|apr) [a year|per year|interest|yield|apy]`,
  act: `(a|an|the|my|this|that) [whole] (swap|plan|transaction|transfer|payment|trade|withdrawal|deposit|loan|order|send|step)`,
} as const
