/** What a trade can cost: the least is held by the chain itself, the price afterwards by nobody. */
export const tradeRisk =
  'A trade that would bring less than its minimum does not happen: then only the network fee is lost. Afterwards the price of what you hold can rise or fall like any other.'
