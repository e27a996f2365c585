import { dropAsSaid } from './dropAsSaid.ts'
import { dropSeeFirst } from './dropSeeFirst.ts'
import { isLead } from './isReason.ts'

type Rule = { readonly shape: RegExp; readonly as: (found: string) => string }

const blank = (found: string): string => ' '.repeat(found.length)
const pause = (): string => ','

const soon =
  "(?: (?:before|while|during|on|for) (?:(?:the|my|our|school|a|work) )?(?:pick ?up|bed|bedtime|lunch|lunch break|dinner|breakfast|work|school|class|gym|meeting|call|coffee|weekend|holiday|flight|train|bus|drop ?off|way(?: (?:out|home|to work))?|(?:i|we) (?:go|leave|run|head out|head off|sleep|forget|log off|sign off|get off)(?: to bed| out| home)?|(?:i|we)(?:'m| am|'re| are|m) (?:here|at it|on the train|on the bus|waiting)|i forget)(?: (?:today|tonight))?)?"
const small =
  '(?:(?:just )?(?:a |one )?(?:real |really |super |very )?(?:quick|small|little|fast|last|final|easy|short)(?: (?:little|small|quick))?(?: (?:one|thing|favou?r|request|job|task|order|question|doubt))?|(?:one|a|another) (?:doubt|question|query)|(?:just )?one (?:more )?thing|real quick)'
/** Nothing of how much, of what or to whom may be passed over with a reason. */
const feeling =
  "(?:just |only )?(?:(?:read|saw|heard|noticed) (?:something|some|a|an|the|about|that|bad|scary|news|rumou?rs)\\b|(?:feel|felt) |(?:have|had|got|'ve got|ve got) (?:a |this |some )?(?:bad|weird|funny|strange|uneasy|good) |(?:am|'m|m) (?:so |really |too |very |a bit |kinda |getting )?(?:scared|worried|nervous|afraid|anxious|panicking|freaking|stressed|tired|done|sick|desperate|in a hurry)|(?:don't|dont|do not) (?:like|trust|feel good about) (?:this|these|the) (?:market|news|situation|feeling|look|headlines|thing)\\b)"

const rules: readonly Rule[] = [
  // "other way round then, buy 0.5 eth with the usdc"
  {
    shape:
      /^ *(?:(?:ok|okay|fine|no|nah|well|so|hm+|alright|then)[,.! ]+)*(?:the )?other way (?:round|around)(?: then)?[,.:;]+ *(?=(?:buy|sell|swap|get)\b)/i,
    as: blank,
  },
  // "quick one before pickup - 200 usdc to alice"
  {
    shape: new RegExp(
      `^ *(?:(?:hi|hey|hello|ok|okay|so|good morning)[,.! ]+)*${small}${soon} *(?:[:,;\\u2013\\u2014]|-(?= )|\\.{2,}|\\u2026) *(?=\\S)`,
      'i',
    ),
    as: blank,
  },
  // "put 1500 dai to work, no fuss, nothing fancy"
  {
    shape:
      /[,.;] *(?:with )?(?:no|without(?: any)?) (?:fuss|drama|hassle|nonsense|bells and whistles|fancy stuff|frills|funny business)(?= *(?:[,.;!]|$))|[,.;] *(?:nothing fancy|keep it simple|easy does it|no big deal)(?= *(?:[,.;!]|$))/gi,
    as: blank,
  },
  // "all signed. now 500 usdc to aave"
  {
    shape:
      /^ *(?:(?:ok|okay|great|good|perfect|cool|thanks|thank you|right|done)[,.! ]+)*(?:(?:(?:all|it'?s|its|that'?s|both|they are)(?: is| are)? )?(?:all )?(?:signed|approved)|i(?:'ve| have)? (?:just )?signed)(?: (?:it|that|them|both|all|everything|the plan))?[,.!;]+ *(?=[a-z\d])/i,
    as: blank,
  },
  // "I spend too easily, so please don't let me send more than 200 a day": why there shall be a limit.
  {
    shape:
      /^ *(?:(?:hi|hey|hello|ok|okay|so|sorry|well|look)[,.! ]+)*(?:i|we)(?:['\u2019]m| am| are)?(?: (?:always|often|sometimes|just|tend to|seem to|know (?:that )?i))* (?:spend|send|spending|buy|pay|gamble|waste|give away)(?: (?:money|it|things|stuff|my money))? (?:way |far |a bit |much )?(?:too|so|rather|very) (?:easily|much|often|fast|quickly|freely|readily)(?: (?:of it|money))?[,.;!]+ *(?:so[, ]+)?(?=(?:please |kindly |can you |could you |would you )*(?:do not|do ?n['\u2019]?t|never|no more|not more|set|limit|cap|at most|make sure|stop|keep) )/i,
    as: blank,
  },
  // "I'm a bit worried, what happens if …?": how somebody feels about it is no part of what they ask.
  {
    shape:
      /^ *(?:(?:hi|hey|oh|hm+|ok|okay|and|but|well|sorry)[,. ]+)*(?:i ?['\u2019]?m|i am) (?:(?:a bit|a little|just|kind of|still|really|quite|rather|so|very|getting) )*(?:worried|nervous|anxious|scared|afraid|confused|curious|unsure|wondering|concerned)[,.;:!]+ +(?=(?:what|how|can|could|is|are|will|would|who|why|when|where|which|do|does)\b)/i,
    as: blank,
  },
  // "in that case take it all out"
  { shape: /^ *(?:(?:ok|okay|well|oh|then|hm+|right|and|so)[,. ]+)*in that case[, ]+(?=[a-z])/i, as: blank },
  // "more secure, even if it pays less": what is put up with.
  {
    shape:
      /[,;]? +(?:also|even) (?:if|when|though) (?:(?:it|that|this|there)(?:['\u2019]s)? )?(?:is |are |pays |earns |means |brings |yields |gives |makes |i get |i earn |i make )?(?:me )?(?:a (?:bit|little) |much |way )?(?:less|lower|smaller|fewer)(?: (?:money|interest|yield|returns?|profit|gains?))?(?= *(?:[.,;!]|$))/i,
    as: blank,
  },
  // "sell 1 eth i dont like this market": nothing but how it feels.
  {
    shape:
      /(?<=[a-z] )i ?(?:(?:am|['\u2019]m|m) (?:so |really |too |very |a bit |kinda )?(?:scared|worried|nervous|afraid|anxious|panicking|freaking out|stressed)|(?:just |really )?(?:don['\u2019]t|dont|do not) (?:like|trust) (?:this|the) (?:market|news|situation|headlines)|(?:just )?(?:read|saw|heard) (?:something|some) (?:scary|bad|worrying|alarming|weird|awful|terrible|bad news)(?: (?:today|online|in the news|on twitter|on the news))?)[ .!]*$/i,
    as: blank,
  },
  // "take all my usdc out of compound NOW i read something scary": a pause before the reason, which is then passed over.
  {
    shape: new RegExp(`(?<=[a-z]) (?=(?:i|we) ?${feeling}[^\\d$,;:?]*$)`, 'i'),
    as: pause,
  },
]

const signed =
  /^ *(?:(?:ok|okay|right|great|good|cool|yes|yep|haha|no|thanks|thank you|hi|so|well)[,.! ]+)*(?:(?:(?:that['\u2019]?s|that is|it['\u2019]?s|its|i have|i['\u2019]?ve|we have) )?(?:all |just |now )?(?:done|signed|approved)(?: it| that| them| both)?[,.;!\u2013\u2014-]+ *)+(?=\S)/i

/** "signed, too tight. lift it", after a plan that was: what it says of that is known. */
export const dropSigned = (turn: string): string => turn.replace(signed, blank)

/**
 * The turn without what is said around an order and is no part of it ("quick one before pickup -", "no fuss"), and with a pause
 * before a reason that follows it without one. Every other word keeps its place.
 */
export function setAside(turn: string): string {
  return blankLeads(rules.reduce((text, { shape, as }) => text.replace(shape, as), dropAsSaid(dropSeeFirst(turn))))
}

const joint = /[.!\u2026]+\s+|,? +so,? +(?=\S)/gi
const mostLeads = 4

/** "I'm a bit nervous, so …", "That's a relief. Now …": sentences that lead to what is wanted and hold nothing of it. */
function blankLeads(text: string): string {
  let from = 0
  for (const { 0: mark, index } of [...text.slice(0, longestLead).matchAll(joint)].slice(0, mostLeads)) {
    const so = /[a-z]/i.test(mark)
    const after = index + mark.length
    if (!isLead(text.slice(from, index), so) || text.slice(after).trim() === '') break
    from = after
  }
  return from === 0 ? text : ' '.repeat(from) + text.slice(from)
}

const longestLead = 400
