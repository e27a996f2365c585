import { bringsBack } from './bringsBack.ts'
import { bareWords } from './plainWords.ts'
import { sayingsOf } from './sayings.ts'

const groups = {
  way: `(how|where) (do|can|could|would|should|must|shall) (i|we|you)|how to|where to|where|(can|could|may|should) (i|we|you)
    |(is it|would it be) possible to|is there (a|any|some) way to|am i able to|i (want|need|would like|wish|have|d like|like) to
    |id like to|i wanna|lets|let me|help me [to]|i am trying to|im trying to|what (do|must|should|would) i [have to|need to] do to`,
  brand:
    'metamask|meta mask|rabby|phantom|exodus|trust wallet|trustwallet|coinbase wallet|rainbow|ledger|trezor|electrum|argent|mew|my ether wallet',
  former: 'old|older|other|own|existing|previous|former|first|lost|earlier|past|crypto|real|hardware|browser|phone',
  known: `[my|the|a|an|these|those|some|all|its|their] [old|own|other|wallet|existing] [secret|seed|recovery|backup] [12|15|18|21|24|twelve|twenty four]
    [secret|seed|recovery|backup|recovery seed|secret recovery|word] (words|phrase|phrases|seed|seedphrase|mnemonic|mnemonics|mnemonic phrase)`,
  // "my wallet": of "restore" and its like, which say by themselves that it is one from before.
  any: '[my|a|an|the|another|this|that|our] [<former>] [<former>|<brand>] (wallet|wallets|account) [of mine]|[my|an|the] [<former>] <brand> [wallet|account]|[my] [<former>] one',
  old: '(my|a|an|the|another|that|our) (<former>) [<former>|<brand>] (wallet|wallets|account|one) [of mine]|[my|the|an|a] [<former>] <brand> (wallet|account)|a wallet [that] i [already] (have|had|own|made before)|the wallet [that] i [already] (have|had|own)',
  paper:
    'written down|written|on paper|on [a] (piece|sheet|slip|bit|scrap) of paper|on a (paper|card|note|slip)|in [a|my] (notebook|book|drawer)|saved|somewhere|lying around',
  own: '[my|our|the] [own|old|other] (crypto|coins|money|funds|bitcoin|ether|eth|ethereum|savings)',
  from: '[<paper>|that i wrote down|i wrote down|here] [(from|of|for|to|off|with|behind) (<any>|<own>|before|years ago|somewhere else|another app)] [<paper>]',
  someone:
    'i|we|he|she|they|someone|somebody|(my|our) [own] (son|daughter|husband|wife|brother|sister|father|mother|dad|mum|mom|friend|nephew|niece|grandson|granddaughter|partner|uncle|aunt|cousin|neighbour|neighbor|boyfriend|girlfriend|colleague)',
  have: `[so] (<known> (is|are) (written down|on paper|saved|in my drawer|at home|in a safe|in a notebook)|(i [already|still|also|only|just] (have|got|have got|kept|wrote down|own|hold|found|had) [already]|ive [already|still|just] [got|kept|found|had]|got|have)
    (<known> [already] <from>|(<old>|<brand>|a wallet|an account|one) [already|elsewhere|somewhere else|somewhere|before|from before|on my phone|in my browser] [[(with|w|and|in|on|by|behind|has|which has|that has|its|of|there are)] <known> [already]|[written|noted|saved|kept] [down] (as|in|by|with) <known>|and i have <known>|and i know <known>] [<paper>]))
    |<someone> [has|have|had] [once|already] (wrote|written|write|noted|gave|given|put|left|saved) [me|us] [down] <known> [down] <from> [for me|for us]
    [and|so|but|now]`,
  here: '[back|over] [in|into|on|to|onto|in to|over|inside|with] [here|this|sayso|this app|the app|this thing|it|this program|this one|this computer|this wallet|your app|you] [again|now|too]',
  with: '[[in here|here] (from|with|using|by|through|via|out of) (<known>|it|them|these|those) <from>]',
  restore: 'restore|import|recover|reload|reimport|re import|migrate|bring back|get back',
  bring:
    'use|bring|get|put|load|open|add|move|set up|have|keep|keep using|continue with|go on with|connect|transfer|take|link|reuse|work with|log into|log in with|sign in with',
  type: 'enter|type|type in|write|put|put in|paste|use|input|import|load|fill in|give you|add|bring|restore|key in|insert|tell you',
}

/** Whole turns. One shape a line. */
const asks = sayingsOf(
  [
    '[<have>] [<way>] (<restore>) (<any>) <here> <with>',
    '[<have>] [<way>] (get|bring|have) (<any>) back <here> <with>',
    '[<have>] (<way>) (<bring>) [back] (<old>) <here> <with>',
    '<have> [and] <have> (<way>) (<restore>|<bring>|<type>) (it|them|that|those|these|everything|that one|my money|my coins|it all) <here> <with>',
    '<have> (<way>) (<restore>|<bring>|<type>) (it|them|that|those|these|everything|that one|my money|my coins|it all) <here> <with>',
    '<have> (<way>) (<bring>) (<any>) <here> <with>',
    '[<have>] (<way>) (<type>) (<known>) <from> <here>',
    '[<have>] (<way>) [i] (go|do|start|click|press) to (<restore>|<type>) (<any>|<known>|it|them) <here> <with>',
    '[<have>] [<way>] (restore|import|recover|reload) [everything|it|myself] (from|with|using|by|via) (<known>) <from> <here>',
    '<have> (what now|now what|what next|and now|what do i do [now|next]|what do i do with (it|them|that)|what can i do with (it|them|that)|how does (that|it) work) <here>',
    '(i [already|still|also]|ive [already|still]) (have|got|have got|own) (<old>|<brand>|a wallet|an account|one) [already|elsewhere|somewhere else|from before|on my phone|in my browser] [with <known>|and <known>|and i have <known>]',
    '[how (do|does|can|would) [it|i]] (restoring|importing|recovering) [of] (<any>) (work|works|go) <here>',
    'how does [it|the] (restoring|importing|recovering|restore|import|recovery) (<any>) [work|go] <here>',
    '(does|do|can|will|could) (sayso|this|it|this app|the app|you) (import|restore|support|take|accept|read|recover|let me (import|restore|use|bring)) [importing|restoring|using] (<old>|<any>|<known> <from>) <here>',
  ],
  groups,
)

/** What a careful person adds, and the answer says. */
const isSafe =
  /[,;.]? *(?:and|or|but)? is (?:it|that|this) (?:really |actually )?(?:safe|secure|ok|okay|dangerous|risky)(?: to do (?:so|it|that))?(?: here)? *\?* *$/i

/**
 * "I have 12 words from my old wallet, how do I get it back in here?": how a wallet from before is used here. It asks about
 * words and holds none: nothing may be left over, so that words that are handed over are still refused.
 */
export function asksToRestore(turn: string): boolean {
  return asks.test(`${bareWords(turn.replace(isSafe, ''))} `) || bringsBack(turn)
}
