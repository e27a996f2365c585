const anyNetwork =
  /\b(?:any|all|every|whichever|whatever|across(?: all)?|no matter (?:which|what))\s+(?:of\s+)?(?:the\s+|my\s+|other\s+)?(?:networks?|chains?|blockchains?)\b/i
const not = /\b(?:not|never|don't|dont|nothing)\b[^.;!?]{0,20}$/i

/**
 * Whether a message says that any network will do: "wherever it earns most, any network". What is meant is the same as where
 * no network is named; these words say besides that what it takes to get there is worth a look.
 */
export function asksForAnyNetwork(message: string): boolean {
  const found = anyNetwork.exec(message)
  return found !== null && !not.test(message.slice(0, found.index))
}
