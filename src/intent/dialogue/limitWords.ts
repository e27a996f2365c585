const polite =
  "(?:(?:ok|okay|oh|ah|oops|right|alright|sorry|wait|please|pls|now|actually|no|and|then|so|well|hm+|can you|could you|can we|could we|let's|let us|i want to|i wanna|i'd like to|i would like to|i(?:'d| would) rather)[,.! ]+)*"
const it = '(?:(?:the|my|that|this) +(?:limit|cap)|it|that|this)'
const last = '(?: +(?:please|pls|now|instead|then))*[ .!?]*'
const higher = 'raise|increase|bump|lift'
const other = `${higher}|lower|reduce|cut|drop|change|set|put|make|move`

/** "raise it to 40k": a higher limit, and nothing else, in the group `held`. */
export const raisedLimit = new RegExp(
  `^ *${polite}(?:${higher}) +${it}(?: up)? +to +(?<held>(?:\\$ ?)?\\S+(?: (?:dollars|bucks|usd|k))?)${last}$`,
  'dis',
)

/** "raise it to 40k", "lower my limit to 100 a day": another limit in `held`, and in `per` the time that it counts over. */
export const changedLimit = new RegExp(
  `^ *${polite}(?:${other}) +${it}(?: up| down| at| be)?(?: to)? +(?<held>(?!(?:one|to|up|down)\\b)(?:\\$ ?)?\\S+(?: \\S+){0,5}?)(?: +(?:a|per|each|every|for each|for every) +(?<per>day|week|month|transaction|plan))?${last}$`,
  'dis',
)

const each = '(?:a|per|each|every|for each|for every|in a|in one)'
const period = '(?:day|week|month|transaction|plan)'
const closing =
  '(?:[ ,]+(?:please|pls|now|instead|then|sounds|seems|is|would be|will do|should do|feels|looks|about|quite|ok|okay|fine|good|right|enough|plenty|i think|i guess|i suppose|for me))*[ .!]*'

/** "two hundred and fifty dollars a week sounds about right": so much in `held`, and in `per` over what time. */
export const soMuchPer = new RegExp(
  `^ *${polite}(?:(?:let['\u2019]?s say|say|maybe|perhaps|about|make it|make that|let it be) +)?(?<held>(?:\\$ ?)?[a-z\\d][a-z\\d,. ]{0,60}?) +${each} +(?<per>${period})${closing}$`,
  'dis',
)

/** "make that a month, not a week": the time in `per`, in the place of the one in `before`. */
export const otherPeriod = new RegExp(
  `^ *${polite}(?:make|do|set|let it be) +(?:it|that|this)? *(?:${each} )?(?<per>${period})[, ]+(?:and )?(?:not|instead of|rather than) (?:${each} )?(?<before>${period})${last}$`,
  'dis',
)
