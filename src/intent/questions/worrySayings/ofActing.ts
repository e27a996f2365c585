import type { Sayings } from './Sayings.ts'

/** What is asked about a step: whether it can be taken back, what it costs, and what goes wrong. */
export const ofActing: Sayings = {
  undo: [
    '(can|could|may|how do|how can|is it possible to) [i|we|you|sayso] (undo|reverse|revert|take back|call back|roll back) (the|my) last (one|thing|plan|transaction|swap|step|send)',
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
    '<fear> [that] [if] [i|ill|id|im] [will|might|could|may|am going to|going to|gonna|would|can|to] [accidentally|maybe|just|one day] <slip> <loss>',
    '<fear> [of|about] (pressing|clicking|tapping|touching|doing|typing|making|hitting|pushing|saying|writing) <thing> <loss>',
    '(can|could|will|would|might|do) i [accidentally|really|just|maybe|even] (lose|break|ruin|spoil|destroy|wreck) (<lost>) [by|when|if|with] [i] [accidentally|just|only|one] (pressing|press|clicking|click|tapping|tap|touching|touch|typing|type|hitting|hit|saying|say|doing|do) <thing>',
    '(what|whats) (if|when) [i|ill] [accidentally|maybe|just] <slip> <loss>',
    '(can|could|will|would) (one|a|a single|the) [wrong|false] (button|press|click|word|tap|mistake) [really|accidentally] (lose|cost|empty|move|send|take|ruin) (<lost>)',
    '(can|could|will) i break (something|anything|it|this|<it>) [here]',
    '(will|does|do|is) (anything|something) (happen|happens|sent|done|bought|move|moves) [if|when|by] [i] (just|typing|type|ask|asking|write|writing|talk|talking) [here|something|to you]',
  ],
  'gas-why': [
    '(how come|why) (there is|is there|there are|are there|theres) [a|an|any|always a|such a] [network|gas|high|so many] (fee|fees|gas|cost|costs|charge) [<here>|at all|for it|for this|for everything]',
    'why (do|must|should|would) [i|we] (need|have|hold|keep|have to have|need to have|have to hold) [some|to have|to hold] (eth|ether|gas) [to (send|swap|move|do|lend|pay|get) [<it>|usdc|dai|usdt|anything|something|dollars|coins]|for <it>|for gas|in my wallet]',
    'why (do|must|should|does) [i|we|it] (have to|need to|pay|cost|costs) [pay] [a|an|the|any|for|this|that|so much] [network|gas|transaction|so many|high] (gas|fee|fees|network fee|gas fee|money|something|anything) [<here>|at all|every time|each time|for everything]',
    'who (gets|takes|keeps|receives|earns) (the|my|this|that|these|all the) [network|gas|transaction|swap|pool] (fee|fees|gas|fee money)',
    'where (does|do|is) (the|my|this) [network|gas|transaction] (fee|fees|gas) (go|going|goes) [to]',
    'why (is|are) (it|this|everything|gas|the fee|fees|the fees|the gas|the network fee) so (expensive|high|much|dear|pricey)',
  ],
  'try-first': [
    '(can|could|how do|how can) i (try|practise|practice|test|train|learn|play|play around|experiment) [<it>|sayso|things] [out] [first|without money|without real money|with play money|with fake money|for free|without risk|with it|before i use real money|before using real money]',
    '(is there|do you have) [a|any] (demo|demo mode|test mode|practice mode|sandbox|trial|tutorial|simulator|play money)',
  ],
  'network-stops': [
    '<happens> (ethereum|the network|the blockchain|the chain|the ethereum network|base|arbitrum|optimism|polygon) (stops|stops working|goes down|breaks|is down|crashes|dies|fails|shuts down|is hacked|gets hacked|disappears|stands still|halts|freezes|stalls)',
  ],
  watching: [
    '(what|whats) (happens|happening|going on|will happen|would happen) (to|with) (<money>|my loan|it) (while|when) (i|im) (sleep|am asleep|asleep|am away|away|am on holiday|on holiday|am at work|am not looking|not looking|am offline)',
    '(will|do|can|could|does) (you|sayso|it) (warn|tell|notify|alert|ring|message|email|text|remind|inform|let) [me] [know] [if|when] [something|anything|the price|the rate|my loan|it|prices|a price|eth] [goes|go|is|gets|falls|fails|drops|happens|changes] [wrong|in danger|down|up]',
    '(will|do|can|could|does) (you|sayso|it) (watch|monitor|look after|keep an eye on|take care of|manage) (<it>|<money>|my loan|the price|the market) [for me] [at night|all the time|day and night|overnight]',
    '(can|could|will|does) (you|sayso|it) (do|run|work|act) [<it>|things|something] (automatically|by itself|by yourself|on its own|on your own|without me)',
    '(do|will|does) <sayso> send [me] [any] (emails|messages|notifications|alerts|texts|push messages|reminders)',
    'what do you do (at night|when i am asleep|when im asleep|when i am away|when im away)',
    '(do|does|will|can) (<money>|anything) (move|moves|change|changes) by itself',
  ],
  'fair-price': [
    'how (do|can|would) i (know|be sure|tell|check) [that|if|whether] [the|this|that|your] (price|rate|exchange rate|prices) (is|are) (fair|right|good|real|correct|true|ok|not a ripoff)',
    '(is|are) (this|that|the|your|these) (price|prices|exchange rate) (fair|right|good|real|correct|true|ok)',
    'where do (the|your|these) prices come from',
    '(where|how) do you (get|know|take|have) (the|your|these) (price|prices) [from]',
    'am i (getting|paid|paying) (a fair|a good|the right|the best|too much|a bad) (price|deal|rate) [<here>]',
    '(are|is|do) (you|sayso|it) (ripping me off|overcharging me|rip me off|overcharge me)',
  ],
}
