/**
 * What ends a talk and orders nothing: "thank you for everything", "a million thanks", "that is all", "everything is clear".
 * Their "all", "million" and "clear" are no amount and no debt. Each stands as "thanks" in its own place, so that nothing else
 * of the turn moves.
 */
export function dropCourtesies(turn: string): string {
  if (turn.length > longest) return turn
  const dropped = courtesies.reduce(
    (text, one) => text.replace(one, (found, before = '') => asThanks(found, before)),
    turn,
  )
  return dropped !== turn && onlyThanks.test(dropped) ? 'thanks'.padEnd(turn.length) : dropped
}

/** Nobody takes leave in more characters, and looking costs the square of them. */
const longest = 1_000

const asThanks = (found: string, before: string) => before + 'thanks'.padEnd(found.length - before.length)

const thanks = `(?:many |so many )?(?:thanks|thank you|thank u|thx|ty|cheers|grateful|thankful)`
const lots = `(?:a |one |two )?(?:million|thousand|hundred|billion|ton|tons|bunch|heap|1000|100)`

/** A clause of its own, up to the next pause. What depends on something is no courtesy. */
const clause = (inside: string) =>
  new RegExp(
    String.raw`(^|[,.;:!?\n] *|\b(?:ok|okay|no|nope|yes|and|so|well|oh|ah|great|good|${thanks})[,]? +)(?!(?:if|when|once|until|unless|after|before|as soon as|while)\b)${inside}(?= *(?:$|[,.;!?\n]|${thanks}))`,
    'giu',
  )

const after = `(?: +(?:for (?:now|today|the moment|me)|then|now|again|here|so far|from me|on my side|i (?:need|needed|want|wanted|have|had|think|guess)|really|please|mate|sayso))*`
const quite = `(?: +(?:all|now|quite|very|pretty|perfectly|so|crystal|already|totally|completely|really))*`
/** What may stand between: no word that makes an order of what follows. */
const said = String.raw`(?: +(?!(?:to|you|i|we|please|pls|then|and|can|could|should|will|would|must|just|lets)\b)[\p{L}'’]+)`
const fine = `(?:ok|okay|good|fine|great|right|alright|clear|settled|set|done|in order|perfect|understood)`

const courtesies: readonly RegExp[] = [
  new RegExp(
    String.raw`()\b${thanks}(?: +(?:so|very) much)?(?: +(?:sayso|mate))? +for +(?:everything(?: you(?:['’]ve| have)? (?:do|did|done))?|all (?:that )?you(?:['’]ve| have)? (?:do|did|done)|all (?:of )?(?:that|this|it|your (?:help|time|work)|the (?:help|work))|it all|all)\b`,
    'gi',
  ),
  new RegExp(String.raw`()\b(?:${lots} (?:of )?thanks|thanks (?:${lots}(?: times)?|again a lot))\b`, 'gi'),
  clause(`(?:that|this|it)(?:['’]?s| is| was| will be| would be)${quite} +(?:all|everything|it|the lot)${after}`),
  clause(
    `(?:(?:that|this|it)(?:['’]?s| is| was) +)?(?:is +)?(?:everything|all|it all)(?:['’]?s| is| was| looks| seems)?${quite} +${fine}${after}(?: +(?:with|to|for|by) (?:me|us|it|that|this))?`,
  ),
  clause(
    String.raw`[^,.;:!?\n]*?(?:\b(?:is|are|was|were|am|been|be|it|that|this|everything|all)|['’]s)${said}{0,3} +(?:clear|settled|cleared)(?: +(?:to|with|by|on|about|for|now|then|at|from|in|enough)\b[^,.;:!?\n]*?)?(?! *\?)`,
  ),
  clause(String.raw`(?:that|this|it) +(?:settles|clears)(?: up)? +[^,.;:!?\n]*?`),
  /()\bdouble(?=[ -]check)/gi,
]

const onlyThanks = new RegExp(
  String.raw`^(?:[\s.,!:;]|ok\b|okay\b|no\b|nope\b|yes\b|and\b|so\b|well\b|oh\b|ah\b|great\b|good\b|${thanks})*$`,
  'i',
)
