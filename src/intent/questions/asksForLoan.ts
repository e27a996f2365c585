const opening =
  '(?:(?:if|when) i (?:borrow|borrowed|take a loan) |(?:i )?(?:want to|wanna|would like to|d like to) borrow(?: \\S+){0,3} )?'
const loan =
  '(?:(?:my|the|this|that|our|a) )?(?:(?:aave|compound|morpho|spark) )?(?:loan|loans|debt|debts|borrowing|position)'
const it = `(?:it|this|that|things|${loan}|my collateral|the collateral)`
const danger =
  '(?:dangerous|risky|critical|unsafe|a problem|bad|in danger|at risk|in trouble|liquidated|close to liquidation)'
const uneasy = '(?:nervous|anxious|worried|scared|afraid|uneasy|uncomfortable|stressed)'
const sold = '(?:liquidated|rekt|wiped out|sold|sold off|seized|taken|lost)'
const much = '(?:too much|more than i should|too many|that much|more)'
const when =
  '(?:when|at what point|(?:at |on |below |under |from )?(?:what|which)(?: \\S+)? price(?: of \\S+)?|(?:at |on |below |under )?(?:what|which) \\S+ price)'
const mine = '(?:it|it all|everything|all of it|my \\S+|the \\S+)'
const gone = `(?:i (?:lose|lost) ${mine}|i(?:m| am| get| got|d be| would be) ${sold}|(?:they|aave|somebody|someone|anybody|anyone) (?:can |could |may |will |would )?(?:take|takes|sell|sells|seize|liquidate|liquidates) ${mine})`

const questions: readonly RegExp[] = [
  new RegExp(`^${when} (?:do|will|would|could|can|might|may) i lose ${mine}$`),
  new RegExp(`^${when} (?:do|will|would|am|could|can|might) i (?:be |get )?${sold}$`),
  new RegExp(
    `^${when} (?:do|does|will|would|could|can|might|may) (?:they|aave|somebody|someone|anybody|anyone) (?:take|sell|seize|liquidate|grab)(?: off)? (?:${mine}|me)(?: (?:away|off))?(?: (?:from )?me)?$`,
  ),
  new RegExp(
    `^how (?:low|far|deep|much) (?:can|could|may|must|does|would|do) \\S+(?: price)? (?:have to |need to )?(?:go|fall|drop|crash|dip)(?: down)? (?:before|until|till) ${gone}$`,
  ),
  new RegExp(
    `^(?:at |on )?(?:what|which) price (?:does|must|would|should) \\S+ (?:have to |need to )?(?:fall|drop|go|sink)(?: down)? (?:to|below|under) (?:before|until|for|so that) ${gone}$`,
  ),
  new RegExp(
    `^(?:when|at what point|at what price|at which price|from when(?: on)?) (?:does|do|will|would|could|can|is|are|may|might) ${it}(?: (?:get|become|be|start to be|turn|getting|become too))? (?:too )?${danger}$`,
  ),
  new RegExp(
    `^(?:when|at what point|at what price|at which price) (?:do|will|would|could|can|might|am|is|are|does)(?: i| ${it})(?: be| get| getting| become)? ${sold}$`,
  ),
  /^(?:when|at what point|at what price|at which price) (?:do|will|would|could|can|might) i lose (?:it|everything|my (?:money|collateral|deposit|coins))$/,
  new RegExp(
    `^(?:so )?what(?:s| is| would| will| could| can| happens?| going| to| if| happen)+ i (?:borrow|borrowed|owe|owed) ${much}$`,
  ),
  new RegExp(
    `^${opening}how much (?:more )?(?:can|could|may|should|would|do) i (?:still )?(?:borrow|owe|take)(?: (?:more|at most|safely|without (?:risk|danger|worry|getting liquidated)|and (?:be|stay|still be) safe|against (?:it|this|that)|against what i have))*$`,
  ),
  /^(?:how much is safe to borrow|what can i borrow(?: safely)?|what is (?:a safe|the safe|the most i can|the maximum i can) (?:amount to borrow|borrow(?: safely)?)|whats (?:a safe amount to borrow|the most i can borrow(?: safely)?))$/,
  new RegExp(`^how (?:safe|risky|dangerous|healthy|close to liquidation) (?:is|are|would be) ${loan}$`),
  new RegExp(
    `^(?:is )?${loan} (?:(?:is )?(?:makes?|making|has|have|got|gets) me (?:a bit |so |really |very |kinda |quite )?${uneasy}|(?:worries|scares|frightens) me)(?: a bit| a lot)?(?: (?:so )?(?:am i|is it|are we|is that|will i be) (?:still )?(?:safe|ok|okay|fine|good|alright|all right|healthy|${danger}))?$`,
  ),
  new RegExp(
    `^(?:i am|im|i feel) (?:a bit |so |really |very |kinda |quite )?${uneasy} (?:about|over|because of|by|with) ${loan}$`,
  ),
  new RegExp(`^(?:am i|are we) (?:still )?(?:safe|ok|okay|fine|good|alright|${danger}) (?:with|on|in) ${loan}$`),
  new RegExp(`^(?:is|are|would) ${loan}(?: be)? (?:safe|ok|okay|fine|healthy|secure|${danger})$`),
]

/** "what if eth drops, when would they take it": the fall is what the question after it is about. */
const whenItFalls =
  /^(?:and )?(?:what )?(?:if|when) (?:the )?(?:price of )?\S+(?: price)? (?:drops?|falls?|crash(?:es)?|goes down|tanks|dips)(?: a lot| hard| too much| far)? (?:then )?(?=when |at )/
const wonders =
  /^(?:is it (?:a good idea|safe|wise|smart|risky|dangerous|worth it)|should i)(?: to)? (?:borrow|take (?:out )?a loan)(?: (?:money|something|dollars|now))?$/

/** "how safe is my loan?", "when does this get dangerous?", "how much can I borrow safely?": of what is owed, and what could be. */
export function asksForLoan(asked: string): boolean {
  const text = asked.replace(whenItFalls, '')
  return wonders.test(text) || questions.some((question) => question.test(text))
}
