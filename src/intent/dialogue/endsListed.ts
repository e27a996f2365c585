import { bareWords } from '../questions/plainWords.ts'

const leading =
  '(?:(?:and|but|so|now|ok|okay|then|yes|yeah|please|pls|kindly|just|can you|could you|can i|can we|would you|will you|i want to|i want you to|i wanna|i need you to|i need to|id like to|i would like to|i should like to|id like you to|i would like you to|lets|let us|go ahead and) )*'
const trailing =
  '(?: (?:now|please|pls|at once|too|then|for me|for good|right away|immediately|thanks|thank you|any ?more|any longer|again))*'
const thing = '(?:permissions?|approvals?|allowances?|rights|accesses|vaults|contracts|places|apps|spenders)'
const all = `(?:them all|all of (?:them|those|these)|all (?:of )?(?:the|those|these) ${thing}|all(?: of)? (?:those|these)|those all|every (?:single )?one(?: of (?:them|those|these))?|each (?:one )?of (?:them|those|these))`
const several = `(?:${all}|them|those|these|all|(?:those|these|the) ${thing})`
const both = `(?:both of (?:them|those|these|the ${thing})|them both|those both|these both|both (?:(?:of )?(?:the|those|these) )?(?:${thing}|ones)|both|(?:the|those|these) two(?: ${thing}| of them)?|the two of them|the pair(?: of them)?)`
const act =
  '(?:end|stop|revoke|remove|cancel|kill|delete|clear|withdraw|undo|drop|scrap|ditch|get rid of|take back|take away|take off|shut off|turn off|switch off|cut off|pull back|unapprove)'
const back = '(?: (?:back|away|off|out))?'
const taking =
  '(?: (?:to )?(?:be able to |be allowed to |have the right to )?(?:take|touch|spend|move|have|reach|get at)(?: (?:it|that|anything|them|any of it|(?:any of |all of )?my (?:money|usdc|usdt|dai|eth|weth|wbtc|coins|tokens|funds|dollars|savings|stuff)))?)?'
const able = '(?: (?:be able to|be allowed to|still|ever))*'
const gone = '(?:gone|removed|stopped|ended|away|off|revoked|cancelled|canceled|taken (?:back|away)|deleted|out)'

const wishes = (what: string): string =>
  `(?:${act} ${what}${back}|(?:take|get|turn|switch|cut|pull|kick) ${what} (?:back|away|off|out)|(?:i want|i need|id like|i would like) (?:to (?:see|have) )?${what}(?: to be| all)? ${gone}|i (?:dont|do not) want ${what}${taking}|i (?:dont|do not) want (?:that )?(?:they|${what})(?: can| could| may)?${able}${taking})`
const none =
  '(?:none|neither|no one|nobody|not one)(?: of (?:them|those|these|the two))?(?: (?:should|shall|must|may|can|is allowed to|ought to))'
const they = '(?:they|they all|all of them|those|these)'
const shape = (source: string): RegExp => new RegExp(`^${leading}(?:${source})${trailing}$`)

const ofBoth = shape(
  `${wishes(both)}|both|both of (?:them|those|these)|them both|the two of them|(?:they both|both|both of them) (?:must|should|have to|need to|can) (?:go|stop|end|be ${gone})`,
)
const ofAll = shape(
  `${wishes(several)}|${all}|${they} (?:must|should|have to|need to|can) (?:go|stop|end|be ${gone})|(?:i want (?:that )?|make sure (?:that )?|make it so (?:that )?|see to it (?:that )?)?${none}${able}${taking}|i want (?:none|neither)(?: of (?:them|those|these))?${taking}|(?:i want (?:that )?|make sure (?:that )?)?(?:they|those|these) (?:should|shall|must|may|can|are)(?: ?not| no longer|nt)(?: to)?${able}${taking}|(?:they|those|these) (?:cannot|cant|shouldnt|mustnt)${able}${taking}|i (?:dont|do not) want (?:any|either) of (?:them|those|these)${taking}`,
)

/**
 * Right after permissions were listed: a wish to end them all, or both of them ("stop both of them", "take them all away", "none of them
 * should"). Null where the turn says one word more.
 */
export function endsListed(turn: string): 'all' | 'both' | null {
  if (turn.length > longest) return null
  const text = bareWords(turn)
  if (/\?\s*$/.test(turn) && !asksToDo.test(text)) return null
  return ofBoth.test(text) ? 'both' : ofAll.test(text) ? 'all' : null
}

/** A request in the words of a question. */
const asksToDo = /\b(?:can|could|would|will) (?:you|we|i)\b/
const longest = 160
