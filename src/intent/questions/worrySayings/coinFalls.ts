/** "what if eth crashes?": the coin that is named falls, by no figure. */
export const coinFalls: readonly string[] = [
  '<happens> [the price of] [my|the] <coin> [price] <falls>',
  '(what|whats) (happens|will happen|would happen|happening|going to happen) to (my|the) (loan|loans|debt|collateral) (if|when|in case) [the price of] [my|the] <coin> [price] <falls>',
  '(if|when) [the price of] [my|the] <coin> [price] <falls> what happens [to <money>|to (my|the) (loan|loans|debt|collateral)]',
  '(how much|what) (do|would|will|can|could|might) i lose (if|when) [the price of] [my|the] <coin> [price] <falls>',
  '(do|would|will|can|could) i lose (money|something|everything|it|it all|<money>) (if|when) [the price of] [my|the] <coin> [price] <falls>',
]
