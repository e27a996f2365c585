const polite =
  '(?:(?:ok|okay|please|pls|now|actually|no|and|then|so|well|hm+|can you|could you|i want to|i wanna)[, ]+)*'
const it = '(?:(?:the|my|that|this) +(?:limit|cap)|it|that|this)'
const last = '(?: +(?:please|pls|now|instead|then))*[ .!]*'
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
