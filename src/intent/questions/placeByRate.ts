const one = '(?:ones?|1|places?|vaults?|pools?|markets?|options?|choices?)'
const most =
  '(?:(?:a|the|so|much|way|far|even|lots|loads) ){0,2}(?:more|most|best|better|highest|higher|biggest|bigger)(?: (?:money|interest|rates?|yields?|returns?|apy|apr))?'
const figure = '(?:about |around |over )?(?<percent>\\d{1,3}(?:[.,]\\d{1,2})?)(?: ?%| percent| per cent)?'
const much = `(?:${most}|${figure})`
const pays =
  '(?:pays?|paying|offers?|offering|gives?|giving|earns?|earning|yields?|yielding|has|having|brings?|bringing|makes?|making|at|with)'
const shapes = [
  `(?:(?:the|that|this|an?|any|another) )?(?:other )?${one} (?:(?:that|thats|which|whichs) )?(?:is |would |could |does )?${pays} (?:me |us |you )?${much}(?: (?:a|per) year)?`,
  `(?:(?:the|that|this|an?) )?${much}(?: (?:paying|yielding|earning|interest|rate|yield))? ${one}`,
  '(?:the )?(?:highest|higher|best|better|top) (?:rates?|yields?|interest|apy|apr|returns?|payer)',
].map((shape) => new RegExp(`^${shape}$`))

/** A place by what it pays: so many percent a year, as it was said, or more than the others. */
export type PlaceByRate = { readonly percent: string | null }

/**
 * "the one that pays most", "the highest paying one", "the one paying 5%": a place that has no other name in the words. Null where they
 * are anything else.
 * @param words in lower case, with one space between them
 */
export function placeByRate(words: string): PlaceByRate | null {
  if (words.length > longest) return null
  for (const shape of shapes) {
    const found = shape.exec(words)
    if (found !== null) return { percent: found.groups?.percent?.replace(',', '.') ?? null }
  }
  return null
}

const longest = 80

/** "morpho 5.63", "the steady one at 5%": a name and what it pays, in words without their articles. */
export const ratedName =
  /^(?<name>[a-z]\S*(?: [a-z]\S*){0,3}?)(?: (?:one|vault|pool|market|place))?(?: (?:at|with|for|paying|which pays|that pays))? (?<percent>\d{1,3}(?:\.\d{1,2})?)(?: ?%| percent)?(?: (?:one|vault|pool|market|place))?$/
