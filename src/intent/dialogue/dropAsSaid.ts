const earlier =
  '(?: (?:before|earlier|already|above|at first|at the start|just now|previously|the first time|a moment ago))*'
/** "as before" alone is no such thing: it may be the wish to do the same again. */
const asSaid = `(?:(?:exactly|just) )?(?:(?:like|as|the way|how) (?:i|we)(?:['\\u2019]ve| have| had)? (?:just |already )?(?:said|told you|asked(?: you)?(?: for)?|discussed|mentioned|agreed|wanted|explained|wrote|described|talked about|spoke about)(?: (?:it|that|this|you))?${earlier}|as (?:discussed|agreed|mentioned|said|planned|told|requested)${earlier})`
const anything = '(?:(?:with )?(?:anything|something|any of (?:it|that|this))(?: else)?)'
const first = `before (?:you|we|i)(?: even)? (?:do|start|begin|go on|change|touch|carry on)(?: ${anything})?`
const small = '(?:(?:ok|okay|well|so|yes|no|and|but|please|hi|hey|wait)[,.! ]+)*'

const leads = new RegExp(`^ *${small}(?:${asSaid}|(?:right )?${first}) *[,.:;!-]+ *(?=\\S)`, 'i')
const ends = new RegExp(`(?<=[\\p{L}\\d%])(?:,? +|[.;!]+ *)(?:${asSaid}|${first})(?: please)?[ .!]*$`, 'iu')
/** So much of it, or such a share, is said in the turn itself: what was said before is not needed to know it. */
const counts = /\d|\b(?:half|all|everything|thirds?|quarters?)\b/i

/**
 * "70% ether and 30% stablecoins, like I said before", "before you do anything, swap 100 usdc to eth": what points at earlier words is
 * no time and no condition. Gives the turn with it blanked, so that every other word keeps its place.
 */
export function dropAsSaid(turn: string): string {
  if (!counts.test(turn)) return turn
  return [leads, ends].reduce((text, shape) => text.replace(shape, (found) => ' '.repeat(found.length)), turn)
}
