/** "what if eth crashes?": the coin that is named falls, by no figure. */
export const coinFalls: readonly string[] = [
  '<happens> [the price of] [my|the] <coin> [price] <falls>',
  '(what|whats) (happens|will happen|would happen|happening|going to happen) to (my|the) (loan|loans|debt|collateral) (if|when|in case) [the price of] [my|the] <coin> [price] <falls>',
  '(where|how) (would|will|do|should) (i|we) (be|stand|end up|come out) (if|when|in case) [the price of] [my|the] <coin> [price] <falls>',
  'how bad (would|will|is) (it|that|things) [be] [for me] (if|when|in case) [the price of] [my|the] <coin> [price] <falls>',
  '(would|will|am) i [be] in trouble (if|when|in case) [the price of] [my|the] <coin> [price] <falls>',
  'what becomes of (me|us|<money>) (if|when|in case) [the price of] [my|the] <coin> [price] <falls>',
  '(suppose|supposing|say) [the price of] [my|the] <coin> [price] <falls> what [then|happens|happens then|would happen|would happen to me|about me|would i have|would i lose]',
  '(if|when) [the price of] [my|the] <coin> [price] <falls> what happens [to <money>|to (my|the) (loan|loans|debt|collateral)]',
  '(how much|what) (do|would|will|can|could|might) i lose (if|when) [the price of] [my|the] <coin> [price] <falls>',
  '(do|would|will|can|could) i lose (money|something|everything|it|it all|<money>) (if|when) [the price of] [my|the] <coin> [price] <falls>',
  // "it": of nothing that is named, so of all that is held, or of the plan in hand.
  '(how much|what) (do|would|will|can|could|might) i lose (if|when|in case) (it|they|prices|the price|the market|the prices|everything|crypto) <falls>',
  '(if|when) (it|they|prices|the price|the market|everything|crypto) <falls> (how much|what) (do|would|will|can|could|might) i lose',
  '(if|when) [the price of] [my|the] <coin> [price] <falls> (how much|what) (do|would|will|can|could|might) i lose',
]
