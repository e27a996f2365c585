import { bareWords } from './plainWords.ts'
import { sayingsOf } from './sayings.ts'

const asks = sayingsOf(
  [
    '<who> <can> <take> <money>',
    '<who> (has|have|have got|got|is there that has) [the|a] (right|rights|permission|permissions|access|leave) (to|to <take>) <money>',
    '(is|are) [there] (<anyone>) [else|left] [who is|that is|which is] [still|even|also] (able|allowed|permitted|free) [still] to <take> (<money>|<something>) [now|of mine|there|here]',
    '[there is] (<anyone>|nobody|no one|nothing) [else] [that|who|which] [is|are] [still] (able|allowed) to <take> (<money>|<something>) [now|any more|anymore|any longer] [right|correct|is there|is it|are they]',
    '(is|are) [there] (<anyone>) [else] (that|who|which) [still|also] (can|could|may) [still|also] <take> [away|out] (<money>|<something>) [<from>]',
    '(can|could|may) (<anyone>) [else] (still|also still|now still) <take> (<money>|<something>) [now|of mine|there|here]',
    '(can|could|may) (<anyone>) [else] <take> (<something>) (still|now|any more|anymore|of mine)',
    '<about> <one> [<which> <can> <take> <money>]',
    '(tell me [more]|say more|explain|explain to me|show me) [about] <one> [<which> <can> <take> <money>]',
    '(which|what) (is|was) <one> <which> <can> <take> <money>',
    '(why|how) (can|could|may|is) <one> [allowed to|able to|still] <take> <money>',
    '(who|what) is (it|this|that|there) <which> <can> <take> <money>',
    '(you|it) (said|says|say) [there is|theres|something about|that there is] <one> [<which> <can> <take> <money>]',
  ],
  {
    who: 'who|who else|who all|who is it that|who exactly|what people|which people|which companies|who out there|what else|which of them|who of them',
    can: '[still|actually|really] (can|could|may|might|is able to|are able to|is allowed to|are allowed to|is it that can|has leave to) [still|actually|really|just]',
    take: 'take|take away|touch|move|spend|reach|have|grab|help themselves to|help itself to|get|get at|get to|get into|get hold of|get [their|its] hands on|lay [their|its] hands on|dip into|come and take|empty|draw on|pull|use',
    money:
      '[all|any|some] [of] (my|our|the) [own|whole] (money|funds|cash|coins|tokens|crypto|savings|dollars|dollar coins|stuff|wallet|account|balance|usdc|usdt|dai|eth|ether)|[any] money [from me|of mine]|from me|it all|everything [i have|i own]',
    from: '[out] (of|from) (my|the|our) [own] (wallet|account|savings)|of mine|from me',
    something: 'anything|something|any of it|any of that|it|any',
    anyone:
      'anybody|anyone|somebody|someone|anything|something|any app|any apps|any contract|any contracts|any place|any of them|others|any others|they|a trap|the trap|that trap',
    which: 'that|which|who',
    about:
      '(whats|what is|what was) [all] (this|that) [business|talk|thing|stuff|word|warning|bit] about|what about|and|whats (this|that)|what is (this|that)',
    one: '[a|an|the|that|this|some|one] [dream] (trap|thief|crook|contract|permission|vault) [you mentioned|you warned of|you warned me of|you warned me about|you speak of|you spoke of|of yours]',
  },
)
/** Said of a trap or a permission alone: that there is a vault, or a contract, is no permission. */
const names = /\b(?:trap|thief|crook|permissions?|can|could|may|might|able|allowed|access|rights?|leave)\b/

/**
 * "who on earth can get at my money?", "what's this about a trap that can take my dollars?": who was given a right to take
 * something. Each sentence of the turn asks that, so that no order is passed over.
 */
export function asksWhoMayTake(turn: string): boolean {
  if (turn.length > 200) return false
  const said = turn
    .split(/[.?!;]+(?:\s+|$)/)
    .map((part) => bareWords(part))
    .filter((part) => part !== '')
  return said.length > 0 && said.length <= 3 && said.every((part) => names.test(part) && asks.test(`${part} `))
}
