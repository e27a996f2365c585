import { bareWords } from './plainWords.ts'
import { sayingsOf } from './sayings.ts'

const groups = {
  safe: '[one of] [the|really|very|among|among the|amongst the|for|for the] (safe|safest|secure|safe enough|safety|safest ones|safest one|safest place|safest places|a safe place|safe place|safe places)',
  place:
    '(a place|places|the place|the places|that place|this place|it|one|something|somewhere|aave|morpho|the vault|a vault|that one|these places)',
  checks: '(checks|check|rules|rule|tests|test|criteria|criterion|requirements|conditions|standards)',
  did: '(did|do|have|does|has|was|were|is|are)',
  just: '[really|actually|exactly|then|just|even|here|all|in fact|first|before]',
  which: '(what|which|whats|what are|which are|what is|what were|show me|show|list|explain|tell me|name)',
}

const shapes = sayingsOf(
  [
    '<which> <just> [the|your|those|these|are the|is the|all the] <checks> (for|of|on|about) [being] <safe> [are|mean|then]',
    '<which> <just> [the|your|those|these|all the] (safety <checks>) [for places|of a place|are]',
    'what (makes|made) <place> <just> [(count|counts|counted|rank|qualify|be|seem|stand)] [as|for|to be] <safe>',
    '(how|when|why) <did> <place> <just> (count|counts|counted|qualify|pass|rank|become) [as|for] <safe>',
    '(what|what <checks>|which <checks>) <did> <place> <just> [have to|need to|has to|needs to] (pass|passed|fulfil|meet|survive|show|prove) [to (be|count as|count among|qualify as)] [<safe>]',
    '(what|what <checks>|which <checks>) (must|should) <place> <just> (pass|fulfil|meet|be|have|show) [to (be|count as|count among|qualify as)] [<safe>]',
    '(what|which things) (was|were|is|has been|have been) <just> (checked|tested|looked at|verified|examined) [<just>|there|about it|about (aave|the place|that place|this place)]',
    '(what|which things) <just> <did> you <just> (check|checked|test|tested|look at|looked at|verify) [<just>|there|about it|about (aave|the place|that place|this place)]',
    '(what|which) <checks> <did> <place> <just> (pass|passed)',
    '(what|which) <checks> <did> you <just> (do|use|make|run|apply|have) (for|on|to find) <safe>',
    'how <did> you <just> (decide|know|tell|judge|find out|determine|check|choose|work out) [if|whether|that|what|whats|which] [<place>] [is] [<place>] <safe>',
    'how <did> you <just> (check|checked|test|tested|examine) [if|that|whether] <place> [is <safe>]',
    'what <did> [you mean (by|with)] (the safest|safest|among the safest|safest place|safest places) [mean|mean here]',
    'what does it (take|need) to (be|count as|count among) <safe>',
  ],
  groups,
)

/** "which checks did the Steady USDC Vault not pass?", "show me the checks that aave v3 passed": of one place, by its name. */
const ofPlace = [
  /^(?:which|what)(?: (?:ones )?of (?:the|these|those|your))? (?:safety )?(?:checks?|tests?|criteria) (?:did|has|have|does|doesnt|didnt) (?<place>\S+(?: \S+){0,4}?) (?:not )?(?:(?:have|has|need|needs) to )?(?:pass|passed|fail|failed|meet|miss|missed)(?= |$)/,
  /^(?:(?:what|which) (?:are|were)|show me|show|list|tell me|name)(?: all)?(?: of)?(?: the)? (?:safety )?(?:checks?|tests?|criteria)(?: that| which)? (?<place>\S+(?: \S+){0,4}?) (?:has |had |did not |didnt |does not |doesnt )?(?:pass|passed|passes|fail|failed|fails|met|missed)(?= |$)/,
]
const noPlace =
  /^(?:(?:the|this|that|my|your|a|each|every|which) )?(?:plans?|you|i|we|transactions?|steps?|swaps?|trades?|sayso)$/

/** The place that is asked about by a name, or a word for one: "it". Null where the turn asks of none. */
export function floorAsked(turn: string): string | null {
  const words = bareWords(turn)
  const place = ofPlace.map((shape) => shape.exec(words)?.groups?.place).find((found) => found !== undefined)
  return place === undefined || noPlace.test(place) ? null : place.replace(/^(?:the|that|this) /, '')
}

/** "how do I know I can believe that?": what stands before such a question and adds nothing to it. */
const beside = sayingsOf(
  [
    '[how (do|can|could|should)] [i|we] [(know|be sure|tell)] [that|if|whether] [i|we] (can|could|should) (believe|trust|rely on) (that|this|it|you|those figures)',
    '(why|how) should i (believe|trust) (that|this|it|you)',
    '(thats|that is|this is|that was) not what i (meant|asked|mean|wanted|wanted to know)',
    '(i|we) (dont|do not|cant|cannot) (believe|trust|quite believe) (that|this|it|you) [yet]',
  ],
  groups,
)

/**
 * "what are the checks for the safest?", "what was actually checked?": what a place must pass to count as safe, and no rule that
 * plans are held to.
 */
export function asksForFloor(turn: string): boolean {
  if (turn.length > 200) return false
  if (floorAsked(turn) !== null) return true
  const said = turn
    .split(/[.?!;]+(?:\s+|$)|, (?=what\b|how\b|which\b)/)
    .map((part) => bareWords(part))
    .filter((part) => part !== '')
  const own = said.filter((part) => !beside.test(`${part} `))
  return own.length > 0 && said.length <= 3 && own.every((part) => shapes.test(`${part} `))
}
