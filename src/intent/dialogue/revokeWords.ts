import { isOwnPlace } from '../../model/placeNames.ts'
import { placesNamed } from '../../model/placesNamed.ts'
import { tag } from '../lexicon/tag.ts'
import { bareWords } from '../questions/plainWords.ts'

/** A wish to end a permission, or a question about one, in the words of people. */
export type RevokeWords = {
  /** `it`: the one that is spoken of. `rank`: the first is 0, the last -1. `name`: whoever these words name. */
  readonly who:
    | { readonly by: 'it' }
    | { readonly by: 'rank'; readonly rank: number }
    | { readonly by: 'name'; readonly name: string }
  /** The coin that it is about, in the words of the turn. */
  readonly coin: string | null
  /** `says`: it is a permission by these words alone. `one`: "the dream one". `bare`: "end the dream vault". */
  readonly sure: 'says' | 'one' | 'bare'
}

const leading =
  '(?:(?:and|but|so|now|ok|okay|then|yeah|yes|no|nah|pls|please|kindly|just|actually|can i|can we|i want to|i wanna|i want you to|i need you to|i need to|id like to|i would like to|id like you to|lets|let us|go ahead and|you can|help me) )*'
const trailing =
  '(?: (?:stop it|stop that|stop them|make it stop|put a stop to it|love|dear|thank you|now|please|pls|at once|again|too|then|for me|for good|right away|immediately|thanks))*'
const any = '(?:any of |all of |all |any |some of |anything of )?'
const act =
  '(?:revoke|unapprove|end|stop|remove|cancel|kill|delete|clear|withdraw|undo|drop|scrap|ditch|lose|kick|kick out|cut|cut off|get rid of|take back|take away|take off|shut off|turn off|switch off|pull back|pull)'
const thing = '(?:permissions?|approvals?|allowances?|access|rights?|authori[sz]ations?)'
const the = '(?:(?:the|my|that|this|those|these|any|all|all the|every|whatever) )?'
const name = '(?<name>\\S+(?: \\S+){0,4}?)'
const taking =
  '(?:taking|touching|spending|moving|grabbing|pulling|accessing|reaching|getting at|getting to|getting its hands on|getting their hands on|helping itself to|helping themselves to|dipping into|going near|withdrawing|having access to|having any access to)'
const take =
  '(?:take|touch|spend|move|grab|pull|access|reach|get at|get to|get its hands on|get their hands on|lay hands on|help itself to|help themselves to|dip into|go near|come near|withdraw|get access to|have access to|have any access to|be able to use)'
const able =
  '(?:still |ever |just |also |be able to |able to |be allowed to |allowed to |being able to |being allowed to |keep )*'
const money =
  '(?:money|funds|cash|coins?|tokens?|crypto|stuff|wallet|savings|balance|account|assets|everything|anything|things?|dollars)'
const mine = `${any}(?:(?:my|our|the|from my|out of my|from) )?(?:${money}|(?<other>[a-z0-9]{2,12}))(?: ${money})?`
const longer = '(?: (?:any ?more|any longer|again|at all|ever|ever again|from now on|without asking|without me))*'
const shape = (source: string): RegExp => new RegExp(`^${leading}${source}${longer}${trailing}$`)

type Sure = RevokeWords['sure']
const wishes: readonly (readonly [Sure, RegExp])[] = [
  // "cancel the first one"
  [
    'one',
    shape(
      `${act} ${the}(?<rank>first|1st|top|second|2nd|third|3rd|fourth|4th|last|bottom)(?: (?:one|${thing}|of them))?(?: (?:back|away|off|out))?`,
    ),
  ],
  // "take away lidos permission", "end the dream vault approval for usdc"
  [
    'says',
    shape(
      `${act} ${the}${name} (?:(?<coin>[a-z0-9]{2,12}) )?${thing}(?: (?:to|on|over|for|of|from) ${mine})?(?: (?:back|away|off))?`,
    ),
  ],
  // "remove the access of lido", "take back the permission i gave to lido", "take the approval away from lido"
  [
    'says',
    shape(
      `${act} ${the}(?:(?<coin>[a-z0-9]{2,12}) )?${thing}(?: (?:back|away|off))? (?:of|for|from|to|by|given to|granted to|that|which|i gave|i gave to|that i gave|that i gave to|i have given|i once gave to|i granted to) ${name}(?: (?:has|have|got|holds|had))?(?: (?:to|on|over|for|of|from) ${mine})?`,
    ),
  ],
  ['says', shape(`(?:take|turn|switch|shut|get|pull) ${the}${name} ${thing} (?:away|off|back|out)`)],
  ['says', shape(`(?:take|turn|switch|shut|get|pull) ${the}${thing} (?:away|off|back|out) (?:from|of|for) ${name}`)],
  // "stop dream usdc vault from taking my usdc"
  ['says', shape(`(?:stop|block|prevent|ban|bar|forbid|hinder) ${the}${name} (?:from )?${able}${taking} ${mine}`)],
  ['says', shape(`keep ${the}${name} from ${able}${taking} ${mine}`)],
  ['says', shape(`(?:keep|lock|shut|get|cut|kick) ${the}${name} (?:off|out of|away from|out from|off from) ${mine}`)],
  // "dont let lido take my coins", "i dont want the dream vault to be able to touch my usdc"
  [
    'says',
    shape(
      `(?:dont|do not|never|no longer|i (?:wont|will not|dont want to|do not want to)) (?:let|allow|permit|have) ${the}${name} (?:to )?${able}${take} ${mine}`,
    ),
  ],
  [
    'says',
    shape(
      `(?:i (?:dont|do not|no longer|never) (?:want|like|wish)|id rather not have|id rather not let) ${the}${name} (?:to )?${able}(?:${take}|${taking}) ${mine}`,
    ),
  ],
  [
    'says',
    shape(
      `${the}${name} (?:shouldnt|should not|should no longer|should never|mustnt|must not|must no longer|may no longer|isnt allowed to|is not allowed to|is no longer allowed to) ${able}${take} ${mine}`,
    ),
  ],
  // "you said that dream vault may take my usdc. please stop it"
  [
    'says',
    shape(
      `(?:(?:you (?:said|say|told me|tell me|wrote|write|showed me|show)|i (?:see|saw|read|know|learned|understand)|it (?:says|said)|the list says)(?: that)? )?(?:the )?${name} (?:may|can|could|might|is allowed to|is able to|has the right to|is free to) ${able}${take} ${mine} ${leading}(?:${act} (?:it|that|this)(?: right| permission)?|(?:take|turn|switch|shut|get|pull) (?:it|that|this)(?: right| permission)? (?:away|off|back|out)|i (?:dont|do not|no longer) want (?:it|that|this)|(?:it|that|this) (?:must|should|has to) (?:stop|end|go)|make (?:it|that|this) stop)`,
    ),
  ],
  // "dont let that dream thing have my dollars": what lies there may be meant too, where no permissions were listed.
  [
    'one',
    shape(
      `(?:dont|do not|never|no longer|i (?:wont|will not|dont want to|do not want to|dont want|do not want)) (?:(?:let|allow|permit) )?${the}${name} (?:to )?${able}(?:have|having|use|using|get|getting|keep|keeping) ${mine}`,
    ),
  ],
  // "get rid of it", "take it back"
  [
    'one',
    shape(
      `${act} (?:it|that|this|that one|this one|the one|that permission|this permission|the permission|that approval|the approval|its access|its permission)(?: (?:back|away|off|out))?`,
    ),
  ],
  [
    'one',
    shape(
      `(?:take|get|turn|switch|pull|kick|cut) (?:it|that|this|that one|this one|that permission|the permission) (?:back|away|off|out)`,
    ),
  ],
  ['one', shape(`${act} ${the}${name} ones?(?: (?:back|away|off|out))?`)],
  ['one', shape(`(?:take|get|turn|switch|pull|kick|cut) ${the}${name} one (?:back|away|off|out)`)],
  ['bare', shape(`${act} (?:(?:the|that) )?${name}(?: (?:back|away|off|out))?`)],
]
const questions: readonly RegExp[] = [
  `(?:can|could|may|will|would|does|is|do|are) ${the}${name} ${able}(?:${take}|taking|touching|spending) ${mine}`,
  `(?:does|do|has|have) ${the}${name} (?:still |also )?(?:have |got )?(?:a |an |any |some )?${thing}(?: (?:to|on|over|for) ${mine})?`,
  `(?:what|how much)(?: of my ${money})? (?:can|could|may|is) ${the}${name} ${able}(?:${take})(?: (?:from me|of mine|from my ${money}|${mine}))?`,
  `is ${the}${name} (?:still )?on (?:the|my|that) list`,
].map((source) => shape(source))

/** A wish to end a permission. Null where the turn says anything else, or one word more. */
export function revokeWords(turn: string): RevokeWords | null {
  const text = bareWords(turn)
  if (text.length > mostLetters) return null
  for (const [sure, wish] of wishes) {
    const found = wish.exec(text)?.groups
    if (found === undefined) {
      if (wish.test(text)) return { who: { by: 'it' }, coin: null, sure }
      continue
    }
    const beside = coinNamed(found.coin ?? null)
    // "the dream vaults access": what stands before is the end of the name.
    const said = beside === null && found.coin !== undefined ? `${found.name} ${found.coin}` : found.name
    const name = said?.replace(whatever, '')
    const coin = beside === null ? (found.other ?? null) : (found.coin ?? null)
    if (found.rank !== undefined) return { who: { by: 'rank', rank: ranks[found.rank] ?? 0 }, coin, sure }
    if (name === undefined) return { who: { by: 'it' }, coin, sure }
    if (!isName(name)) continue
    // "revoke dream vault" says so by its verb.
    const says = sure === 'bare' && /\b(?:revoke|unapprove)\b/.test(text)
    return { who: { by: 'name', name }, coin, sure: says ? 'says' : sure }
  }
  return null
}

/** Who may take what, of one that is named: "can the dream vault still take my usdc". Null where the turn asks anything else. */
export function mayTake(turn: string): string | null {
  const text = bareWords(turn)
  if (text.length > mostLetters) return null
  const found = questions.map((shape) => shape.exec(text)?.groups?.name).find((one) => one !== undefined && isName(one))
  return found ?? null
}

const mostLetters = 160
/** "that dream thing": who it is stands before. */
const whatever = /(?<=\S) (?:things?|thingy|lot|business|people|fellow|contraption|outfit|whatsit)$/
const ranks: Readonly<Record<string, number>> = {
  first: 0,
  '1st': 0,
  top: 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  fourth: 3,
  '4th': 3,
  last: -1,
  bottom: -1,
}
/** Words that are part of a sentence, and of nobody's name. */
const noName =
  /\b(?:to|from|of|for|my|me|i|you|we|it|them|that|and|or|but|not|all|every|any|permissions?|approvals?|allowances?|access|plan|order|limits?|limit|one|ones|when|if|until|after|before|everything|something|anything)\b/
const isName = (words: string): boolean => !noName.test(words) && !/^\d/.test(words)

/** Whom words name, by what is known without looking at anybody's permissions. */
export type Named =
  | { readonly is: 'spender'; readonly spender: string }
  /** Part of the names of several. */
  | { readonly is: 'part'; readonly part: string }
  | { readonly is: 'coin'; readonly coin: string }
  /** A place, or the coin of it. */
  | { readonly is: 'either'; readonly protocol: string }
  | { readonly is: 'unknown' }

export function whoIsNamed(said: string): Named {
  if (everybody.test(said)) return { is: 'spender', spender: 'all' }
  for (const words of new Set([said, said.replace(/s$/, ''), said.replace(/^(?:the|that|this|those|these) /, '')])) {
    const [word, ...more] = tag(words, [])
    const lexeme = word === undefined || more.length > 0 || word.repaired === true ? null : word.lexeme
    if (lexeme?.tag === 'protocol') return { is: 'spender', spender: spenderOf(lexeme.protocol) }
    if (lexeme?.tag === 'asset')
      return lexeme.protocol !== undefined
        ? { is: 'either', protocol: lexeme.protocol }
        : lexeme.asset === 'stablecoin'
          ? { is: 'unknown' }
          : { is: 'coin', coin: lexeme.asset }
    const places = new Set(placesNamed(words).map(spenderOf))
    const [place, ...others] = places
    if (place !== undefined)
      return others.length === 0 ? { is: 'spender', spender: place } : { is: 'part', part: words }
  }
  return { is: 'unknown' }
}

/** Morpho's markets have one contract, and what is allowed is allowed to that. */
const spenderOf = (place: string): string => (isOwnPlace(place) && place.startsWith('Morpho ') ? 'morpho' : place)
const everybody =
  /^(?:any ?body|any ?one|every ?body|every ?one|people|them|others?|any ?body else|any ?one else|any contracts?|any app)s?(?: else)?$/

/** The coin that a turn names beside. Null where it is no coin. */
export function coinNamed(word: string | null): string | null {
  const [only, ...more] = word === null ? [] : tag(word, [])
  return only?.lexeme.tag === 'asset' && more.length === 0 && only.repaired !== true ? only.lexeme.asset : null
}
