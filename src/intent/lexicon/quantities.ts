import type { Entry } from './Lexeme.ts'

const count = (value: string, phrases: string): Entry => [{ tag: 'count', value }, phrases]
const fraction = (part: number, whole: number, phrases: string): Entry => [{ tag: 'fraction', part, whole }, phrases]

/** Words for how much. */
export const quantities: readonly Entry[] = [
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
  ].map((word, i) => count(String(i), word)),
  ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((word, i) =>
    count(String(20 + 10 * i), word),
  ),
  count('40', 'fourty'),
  [{ tag: 'count', value: '5', money: true }, 'a fiver|fiver'],
  count('12', 'a dozen|dozen'),
  [{ tag: 'scale', power: 2 }, 'hundred|hundreds'],
  [{ tag: 'scale', power: 3 }, 'thousand|k|thousands'],
  [{ tag: 'scale', power: 6 }, 'million|mil|mill|mm|m'],
  [{ tag: 'scale', power: 3, money: true }, 'grand|rack|racks|gs|stacks|bands'],
  [{ tag: 'scale', power: 1, money: true }, 'tenner|tenners'],
  [{ tag: 'scale', power: 2, money: true }, 'benjamin|benjamins'],
  fraction(1, 2, 'half|\u00bd|halve'),
  fraction(1, 3, 'third|a third|\u2153'),
  fraction(2, 3, 'two thirds|\u2154'),
  fraction(1, 4, 'quarter|a quarter|\u00bc|one quarter|fourth'),
  fraction(3, 4, 'three quarters|three quarter|\u00be|three fourths'),
  fraction(1, 3, 'one third'),
  fraction(1, 5, 'a fifth|one fifth'),
  fraction(1, 8, 'an eighth|one eighth'),
  fraction(1, 10, 'a tenth|one tenth'),
  fraction(1, 2, 'one half'),
  fraction(2, 5, 'two fifths'),
  fraction(3, 5, 'three fifths'),
  fraction(4, 5, 'four fifths'),
  // Beside a number of their own they are parts; parted from it, nobody knows.
  [{ tag: 'unclear' }, 'thirds|quarters|fourths|fifths|eighths|tenths|halves'],
  [
    { tag: 'unit', unit: 'usd' },
    `
    $|usd|dollar|dollars|bucks|buck|dolar|dolars|dollers|us dollars|us dollar|us$|dollar worth|dollars worth|bucks worth
  `,
  ],
  [{ tag: 'unit', unit: 'percent' }, '%|percent|pct|per cent|percentage|percents'],
  [{ tag: 'unit', unit: 'bps' }, 'bps|bips|basis points|basis point'],
  [{ tag: 'unit', unit: 'gwei' }, 'gwei'],
  [
    { tag: 'unit', unit: 'foreign' },
    `
    €|£|¥|₹|₩|eur|euro|euros|gbp|pound|pounds|quid|yen|jpy|chf|francs|inr|rupees|cents|cent|wei|sats|satoshi
    satoshis|pesos|yuan|cad|aud|₿
  `,
  ],
  [
    { tag: 'all' },
    `
    it all|them all|all of|all|all of it|the whole thing|all of them|the lot of it|all my|all of my|all the
    all of the|every|every last|every single|every last bit of|every bit of|everything|every thing|max|max out
    maximum|the lot|the lot of|whole|the whole|my whole|the whole lot|the whole lot of|whole lot of|entire
    the entire|my entire|entirety of|the entirety of|full|my full|the full|whatever|whatever i have
    everything i have|everything i have in|all i have|all i got|all that|every cent of|every penny of|complete
    the total|the full amount|in full|fully|completely|entirely|100 percent of
  `,
  ],
  [
    { tag: 'vague' },
    `
    some|some of|a bit|a bit of|bit of|a little|a little bit|little bit|a few|few|couple|a couple|a couple of
    several|many|a lot|a lot of|lots|lots of|most of|a portion|portion|a chunk|a chunk of|chunk of|a part
    part of|a piece of|enough|a ton|a ton of|a handful|handful of|a small amount|small amount|a tiny bit|more
    less|a bit more|a bit less|a little more|a little less|a touch|a smidge|any amount|a decent amount
    a sliver of|a slice of
  `,
  ],
  [
    { tag: 'about' },
    `
    no more than|not exceeding|not to exceed|not more than|no less than|not less than|about|around|roughly|approximately|approx|circa|almost
    nearly|up to|at most|at least|like|ish|minimum|between|or more|upwards of
    somewhere around
  `,
  ],
  [
    { tag: 'rest' },
    `
    rest|the rest|remainder|the remainder|remaining|the remaining|whats left|what is left|whatever is left
    whatevers left|leftover|the leftover|the leftovers|the other half
  `,
  ],
  [{ tag: 'each' }, 'each|each of|in each one|in each|each one|of each|apiece|a piece|respectively|both'],
  [
    { tag: 'equal' },
    `
    equal parts|equal parts of|equally|evenly|equal|equal weight|equal weights|equal shares|equal split
    split evenly|even split|equal amounts|equal amounts of|equally split|equally weighted|equal thirds
  `,
  ],
]
