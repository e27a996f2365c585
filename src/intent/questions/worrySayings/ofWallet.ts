import type { Sayings } from './Sayings.ts'

/** What is asked about words, passwords, devices and who gets at a wallet. */
export const ofWallet: Sayings = {
  stolen: [
    '(did|has|have) (<thief>) [really|actually|already|ever|just] (<took>) (<some>) [from me|from us|of mine|with it|already|so far|yet]',
    '(did|has|have) (<thief>) [really|actually|already|ever|just] (<took>) [any of|some of|all of|all] (<money>) [already|so far|yet]',
    '(was|were|has|have|is|are) (<some>|<money>) [of mine] [been|really|already] (stolen|taken|drained|moved|lost|gone|missing) [from me|by (<thief>)] [already|so far|yet]',
    'what (did|has|have) (<thief>) (do|done|take|taken|steal|stolen|took|get|got|do to me|done to me) [from me|to me|to my money|with my money|already|so far]',
    'how much (did|has|have) (<thief>) (take|taken|steal|stolen|get|got|took) [from me|of my money|of mine|already|so far]',
    '(am i|was i|have i been|did i get|were we) [already|just] (robbed|scammed|hacked|drained|ripped off|cheated) [by (<thief>)]',
    'what did (<thief>) do [and] did (<thief>) (<took>) (<some>|any of <money>|<money>)',
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
    '(how|where) (do|can|could|would) i (get|see|find|show|read|copy|view|write down|look up|export) [back] (my|the) [own|secret|recovery|seed|12|24] (words|phrase|seed|seed phrase|seed words|recovery phrase|private key|key|mnemonic)',
    '(how|where) (do|can|could|would) i (see|find|view|get|show|look at|look up|export|read) (my|the) (words|secret words|seed|seed phrase|recovery words|recovery phrase|12 words|24 words|keys|private key|private keys) [again]',
    'can i see (my|the) (words|secret words|seed|seed phrase|recovery words|recovery phrase|12 words|24 words) [again]',
  ],
  'change-password': [
    '(how|where) (do|can|could|would) i (change|set|pick|choose|update|renew) (my|the|a|a new) [new] (password|passcode|pin)',
    'can i change (my|the) (password|passcode|pin)',
  ],
  'who-sees': [
    '(is|are) (anyone|anybody|someone|somebody|you|they|people|the government) (watching|tracking|following|seeing|recording|looking at) (what i (buy|do|sell|hold|own|swap|send|have)|me|<money>)',
    '(can|could|will|would|does|do) (my bank|the bank|banks|the government|the police|the state|the tax office|the irs|my ex|my boss|my wife|my husband|my neighbour|my family|everyone|everybody) (see|know|find out|find|track|trace|follow|look at) (<it>|<money>|what i do|what i have|how much i have|about it|about this|me)',
  ],
  hack: [
    '(can|could|will|would) (a virus|viruses|malware|a trojan|a keylogger|spyware|ransomware) (steal|take|get|reach|empty|drain|read) (<it>|<money>|my keys|my words|my password)',
    '<happens> i (click|clicked) [on] a (bad|phishing|wrong|strange|scam) link',
  ],
  'lost-computer': [
    '[if|when|say] <device> <breaks> [and|then] [<gone>|what then|what now|what happens|what happens to <money>|what do i do|do i lose everything|do i lose <money>|can i get <money> back|can i get it back]',
    '<device> <breaks> [and] (then what|what then|what now|then what happens|what happens|what happens to <money>|what do i do|do i lose everything|do i lose <money>|is <money> gone|is it all gone)',
    '(and|what) [about] (if|when) i (lose|break|drop|sell|change|replace) <device>',
    '<gone> (if|when) <device> <breaks>',
    '(do|will|would|can) i lose (everything|it all|<money>) (if|when) <device> <breaks>',
  ],
  keys: [
    '(do|does|will) (i|we) [really|still] own (<it>|<money>|the coins|them) [here] [or (do you|does sayso|do they|not)]',
    '(who|whos) (owns|owning|has) (<it>|<money>|the coins) [here]',
    'are (<it>|<money>|the coins) [really] (mine|in my name)',
  ],
  'words-seen': [
    '(someone|somebody|anyone|anybody|a stranger|my friend|my ex|a scammer|a website|they) [else] [may|might|could|probably] (has|have|knows|know|saw|seen|got|found|stole|copied|has seen|have seen|photographed) [a photo of|a copy of] (my|the) [secret|recovery|seed|12|24] (words|phrase|seed|seed phrase|private key|key)',
    'i [just|accidentally|once] (gave|showed|sent|told|typed|entered|posted|shared|leaked) [someone|somebody|them|a website|a stranger] (my|the) [secret|recovery|seed|12|24] (words|phrase|seed|seed phrase|private key|key) [to (someone|somebody|a stranger|a website|them)|on (a website|the internet|a site)|online]',
    'i [think i|might have|may have] [have|got|was|been|am] [been] (hacked|robbed|scammed|phished|compromised) [what now|what do i do]',
  ],
}
