import type { PlaceName } from '../../model/Reading.ts'
import { asking } from '../finish.ts'
import type { Block, Draft, Said, Source } from '../steps/Draft.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome, showing } from './converse.ts'
import type { State } from './State.ts'
import { dropSlot, setSlot } from './setSlot.ts'

const filler =
  "(?:no|nope|nah|hm+|um+|ok|okay|and|but|actually|please|pls|rather|then|now|well|also|wait|oh|sorry|maybe|so|fine|yes|yeah|lol|lmao|haha+|meh|mid|boring|weak|(?:that|it|this)(?:'?s| is) (?:mid|meh|weak|boring|nothing)|too risky(?: for me)?|(?:that|it|this)(?:'?s| is| sounds| looks)? (?:a bit |way |much )?too risky(?: for me)?|(?:that|it|this)(?:'?s| is) (?:not much|too little|not enough|too low|not a lot))"
const leading = `(?:${filler}[,.!;: ]+)*`
const asks =
  "(?:(?:give me|find(?: me)?|show me|get me|i(?:'d| would)? (?:want|like|prefer|rather have|rather|need)|i want(?: it)?(?: to be)?|id (?:like|prefer|rather have)|make it|make that|put it|keep it|(?:can|could|would|will) (?:i|we|you) (?:please )?(?:have|get|find|earn|make it|use|take|choose|pick|do)(?: me)?|use|take|choose|pick|can it be|let'?s (?:have|do|try)|lets (?:have|do|try)|go for|go with|try|look for|play it) )?"
const thing =
  '(?:(?:something|anything|somewhere|someplace|one|the (?:other )?(?:one|place|option|vault)|another(?: one| place)?|the|a|an|it|some place|a place) )?'
const degree = '(?:(?:a bit|a little|a little bit|a lot|much|even|way|far|slightly|somewhat|just) )?'
const noun = '(?: (?:place|places|option|one|vault|choice|pool|spot|version))?'
const closing = '(?: +(?:please|pls|thanks|instead|then|now|rather|if possible|than that|than this|for me))*[ .!?]*'
const gain = '(?:yield|yields|interest|return|returns|rate|rates|apy|apr|earnings|profit|profits)'

const whole = (shape: string) => new RegExp(`^ *${leading}(?<wish>${asks}${shape})${closing}$`, 'dis')

const safest = '(?:safe|safer|safest|most secure|more secure|least risky|less risky)'
const most =
  '(?:most|best|highest|top|higher|biggest)(?:[ -](?:paying|earning|yielding|yield|rate|return|returns|interest|money|profit))*'
const paying = '(?:(?:with|that|which) (?:(?:pays|earns|gives|makes|yields|has) )?)?(?:me )?(?:the )?'
const oneThat = `(?:the )?(?:(?:one|place|option|vault) )?${paying}`
const tail = '(?: (?:one|ones|place|option|vault))?'
const meant = '(?:i (?:said|meant|asked for|wanted) )?(?:rather )?'
const not = ',?(?: please| pls)?[,.;]?(?: and| but)? (?:not|instead of|rather than|than) '

type Wish = 'safety' | 'low' | 'careful' | 'yield' | 'else' | 'other' | 'others'

/** "the safest, not the most": the one for the other. */
const ratherThan = (one: string, other: string): string =>
  `${meant}(?:${oneThat}(?:is )?${one}${tail}${not}${oneThat}${other}${tail}|not ${oneThat}${other}${tail}[,.;]? (?:but )?(?:rather )?${meant}${oneThat}(?:is )?${one}${tail})`

/** Wishes that compare with the plan in hand: each is a whole turn. */
const wishes: readonly (readonly [wish: Wish, shape: RegExp])[] = [
  [
    'safety',
    whole(
      `${thing}(?:thats |that's |that is |which is )?(?:to be )?${degree}(?:safer|safest|more secure|more careful|more cautious|more conservative|more reliable|less risky)${noun}`,
    ),
  ],
  ['safety', whole(ratherThan(safest, most))],
  ['yield', whole(ratherThan(most, safest))],
  ['safety', whole('(?:as safe|as secure|safe) as (?:possible|it gets|it can be|you can)')],
  [
    'safety',
    /^ *(?:no|hm+|ok|but|oh|actually|[,. ])*(?<wish>(?:(?:that|this|it)(?:'?s| is| sounds| looks) )?(?:a bit |way |much )?too risky(?: for me)?|too much risk(?: for me)?)[ .!]*$/dis,
  ],
  [
    'low',
    whole(
      `${thing}(?:with )?${degree}(?:less|a lower|lower|smaller|a smaller|not so much|not as much|reduced|as little) risk(?: as possible)?`,
    ),
  ],
  ['low', whole('(?:lower|reduce|cut) the risk')],
  [
    'yield',
    whole(
      `${thing}(?:with |thats got |that has |that gives (?:me )?|which gives (?:me )?)?(?:a |the )?${degree}(?:more|higher|better|bigger|highest|most) ${gain}`,
    ),
  ],
  [
    'yield',
    whole(
      `${thing}(?:that |which )(?:would |will )?${degree}(?:pays|earns|yields|gives|makes|pay|earn|yield|give|make)(?: me)? ${degree}(?:more|better|the most)`,
    ),
  ],
  ['yield', whole(`${thing}${degree}(?:higher|better)[ -](?:yielding|paying|earning)${noun}`)],
  ['yield', whole(`${thing}${degree}(?:more profitable|juicier|fatter|spicier)${noun}`)],
  [
    'careful',
    whole(
      `${thing}(?:juicy|high[ -]yield|profitable|well[ -]paid|(?:with )?(?:a )?(?:good|decent|high|nice) ${gain})${noun},? but (?:still )?(?:not (?:too |so |that |really )?(?:sketchy|risky|shady|dodgy|degen|crazy|dangerous|wild)|nothing (?:too )?(?:sketchy|risky|shady|dodgy|crazy)|without (?:much|too much|big|a lot of) risk)`,
    ),
  ],
  [
    'yield',
    /^ *(?:no|hm+|ok|but|actually|i want to|i'd like to|id like to|i wanna|can i|could i|[,. ])*(?<wish>(?:earn|make) (?:a bit |a little |even )?more)(?: with (?:it|that))?[ .!?]*$/dis,
  ],
  ['others', whole(`${thing}${degree}better${noun}`)],
  [
    'else',
    whole(
      `(?:not (?:that|this|the) (?:one|place)|not there|(?:use |in |to |with )?(?:another|a different|some other) (?:one|place|spot|vault|pool)|(?:put it )?somewhere else|elsewhere)`,
    ),
  ],
  ['other', whole('(?:use |in |to |with )?the other (?:one|place|spot|vault|pool)')],
]

/**
 * "something safer", "less risk please", "more yield", "not that one", of a deposit that is planned: the same money with that
 * wish. "Something better" may mean either, so what there is to choose from is shown. Null where the turn holds a word more.
 */
export function wishOtherwise(state: State, turn: string, at: number): Outcome | null {
  if (state.live === null) return null
  const text = straightQuotes(turn)
  const found = wishes.flatMap(([wish, shape]) => {
    const [start, end] = shape.exec(text)?.indices?.groups?.wish ?? []
    return start === undefined || end === undefined ? [] : [{ wish, source: { turn: at, start, end } }]
  })[0]
  if (found === undefined) return null
  const { wish, source } = found
  const entering = state.live.flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'earn' || kind === 'supply'))
  const [step, ...others] = entering
  const isOpen = step?.unclear.includes('action') === true
  // What is safer about a payment, or which of two deposits: nobody knows.
  if (step === undefined || others.length > 0 || isOpen || backsLoan(state.live)) return stay(state, 'action')
  if (wish === 'others') return showing(state, yieldsOf(step, source))
  // One place was turned down before: "the other one" may be that one, or a third.
  if (wish === 'other' && step.said.exclude !== undefined) return stay(state, 'protocol')
  const changed =
    wish === 'else' || wish === 'other' ? anywhereElse(step, placeOf(step, state), source) : wishing(step, wish, source)
  if (changed === null) return stay(state, 'protocol')
  return holding(
    state,
    state.live.map((block) => ({ ...block, steps: block.steps.map((one) => (one === step ? changed : one)) })),
  )
}

const stay = (state: State, part: 'action' | 'protocol'): Outcome => ({ state, reading: asking(part), blocks: [] })

const backsLoan = (live: readonly Block[]) => live.some(({ steps }) => steps.some(({ kind }) => kind === 'borrow'))

function wishing(step: Draft, wish: 'safety' | 'low' | 'yield' | 'careful', source: Source): Draft {
  const free = anywhere(step)
  const from = [source]
  if (wish === 'low') return setSlot(free, 'risk', { value: 'low', from }, null)
  if (wish === 'careful') return setSlot(wishing(free, 'yield', source), 'risk', { value: 'low', from }, null)
  // Who wants it safer now no longer wants it bold.
  const bold = wish === 'safety' && free.said.risk !== undefined && free.said.risk.value !== 'low'
  return setSlot(bold ? dropSlot(free, 'risk') : free, 'objective', { value: wish, from }, null)
}

/** Out of a named place into the best one. */
function anywhere(step: Draft): Draft {
  if (step.kind === 'earn') return step
  const { protocol: _named, ...rest } = step.said
  const objective = { value: 'balanced', from: [], by: 'not said' } as const
  return { kind: 'earn', said: { ...rest, objective }, unclear: step.unclear.filter((part) => part !== 'protocol') }
}

/** The one place the money goes to: as named, or as the plan was shown. */
function placeOf({ said }: Draft, { live, placed }: State): PlaceName | null {
  const named = said.protocol?.value
  if (named !== undefined && named !== 'all') return named
  return placed !== undefined && placed.blocks === live ? placed.place : null
}

function anywhereElse(step: Draft, place: PlaceName | null, source: Source): Draft | null {
  if (place === null) return null
  const free = anywhere(step)
  const kept = free.said.protocols?.value.filter((name) => name !== place)
  if (kept?.length === 0) return null
  const exclude: Said<PlaceName[]> = {
    value: [...new Set([...(free.said.exclude?.value ?? []), place])],
    from: [...(free.said.exclude?.from ?? []), source],
    by: 'not that one',
  }
  const without = setSlot(free, 'exclude', exclude, 'protocol')
  if (kept === undefined || free.said.protocols === undefined) return without
  return setSlot(without, 'protocols', { ...free.said.protocols, value: kept }, null)
}

const yieldsOf = ({ said: { asset } }: Draft, source: Source): Draft => ({
  kind: 'show',
  said: { topic: { value: 'yields', from: [source] }, ...(asset && { asset }) },
  unclear: [],
})
