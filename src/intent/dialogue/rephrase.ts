import { remembered } from '../text/remembered.ts'

type Rule = { readonly shape: RegExp; readonly as: (found: string) => string }

const blank = (found: string): string => ' '.repeat(found.length)
const inPlaceOf = (words: string) => (found: string) => words.padEnd(found.length)

const pretend =
  '(?:(?:real|actual|genuine|proper|pretend|make-believe|make believe|play|practice|fake|toy|monopoly|own|true) ?(?:money|cash|coins|dollars|funds)?|(?:a|only a|just a) (?:game|rehearsal)|for (?:real|practice|play|fun))'

const roughly = /\b(?:about|around|roughly|approximately)(?= +\d{1,2} ?(?:%|percent))/gi
const isOfAll = (said: string): boolean =>
  /\b(?:rebalance|my (?:money|portfolio|savings|funds|holdings|coins))\b/i.test(said) &&
  (said.match(/%|\bpercent\b|\brest\b/gi)?.length ?? 0) > 1

/** Ways to say a thing for which there are other words that are read already, as long or shorter. */
const rules: readonly Rule[] = [
  // "u s d c": a coin spelled out, as some say it aloud.
  {
    shape: /(?<![\p{L}\p{N}.$'\u2019])(?:u s d (?:c|t)|e t h|w e t h|d a i|w b t c|b t c)(?![\p{L}\p{N}'\u2019])/giu,
    as: (found) => found.replaceAll(' ', '').padEnd(found.length),
  },
  // "buying seed off bill", "400 for the seed": what is sown. Beside a wallet, its words or a key it is no such thing.
  {
    shape:
      /\bseed(?=s?\b)(?<=\b(?:buy|buys|buying|bought|sow|sowing|plant|planting|grass|bird|flower|sunflower|vegetable|wheat|hay|bags? of|sacks? of|\d+ for) (?:(?:some|more|the|his|her|that|this|new) )?seed)(?<!\b(?:wallet|phrase|words?|keys?|recover\w*|restore|import|backup|back up|mnemonic|metamask|ledger|account)\b.*)(?!.*\b(?:wallet|phrase|words?|keys?|recover\w*|restore|import|backup|back up|mnemonic|metamask|ledger|account)\b)/gi,
    as: inPlaceOf('bran'),
  },
  // "I have 0.8 ETH and would like to have 60 percent ETH and the rest in USDC": the shares are of all there is.
  {
    shape:
      /^ *(?:(?:hi|hey|hello|good (?:morning|afternoon|evening|day)|ok|okay|so|sir|madam|all|everyone|together)[,.! ]+)*(?:i|we)(?: (?:now|currently|only))* (?:have(?: got)?|['\u2019]ve got|hold|own|am having)(?: only| about| around)?(?: \d[\d.,]*k? ?[a-z]{2,6}\b(?: and(?= \d)|,(?= \d))?){1,4} *(?:[,.;]+(?: and)?|and) +(?=(?:(?:i|we) )?(?:would|want|wish|['\u2019]d|need)\b(?!.*\b(?:of|from|out of) (?:it|that|this|them|those)\b)[^\d]*\d[\d.,]* ?(?:%|percent|per cent) (?:in |of |as )?[a-z]{2,6}\b.*(?:\brest\b|%|\bpercent\b|\bper cent\b))/i,
    as: blank,
  },
  // "and the rest of the ETH stays put": nothing is to be done with it.
  {
    shape:
      /(?<=[a-z\d])[,;.]+ *(?:and )?(?:the )?(?:rest|remainder)(?: of (?:it|the|my)(?: [a-z]{2,6})?)? (?:just )?(?:stays?|remains?|can stay|should stay|is to stay)(?: (?:put|where it is|as it is|there|here|untouched|alone|with me))[ .!]*$/i,
    as: blank,
  },
  // "don't send anything yet, what's my balance?"
  {
    shape:
      /^ *(?:(?:no|wait|ok|okay|oh|hm+|sorry|hold on|hang on)[,.! ]+)*(?:do not|don['\u2019]?t) (?:send|do|sign|sell|buy|swap|move|start) (?:it|that|this|anything|any of it)(?: just)? yet[,.;!]+ *(?=(?:what|whats|how|hows|where|when|which|who|why|show|is|are)\b)/i,
    as: blank,
  },
  // "i don't even know what i've got"
  {
    shape:
      /\bi (?<=(?:^|[,.;]) *(?:and |but )?i )(?:do not|do ?n['\u2019]?t|have no idea|no longer)(?: even| really| actually)*(?: know)? what (?:i['\u2019]?ve|i have|i own|i['\u2019]?ve even)(?: even)?(?: got)?(?: (?:in here|left|any ?more|myself))*[ .!]*$/i,
    as: inPlaceOf('what have i got'),
  },
  // "too tight. lift it", "that is too tight after all. please make it 5,000 a day"
  {
    shape:
      /^ *(?:(?:no|ok|okay|hm+|oh)[,.! ]+)*(?:(?:that|this|it)(?:['\u2019]?s| is) )?(?:a bit |way |far |much )?too (?:tight|strict|low|small)(?: after all| for me| though| now)*[,.!;]+ *(?=(?:(?:so|please|then|let us) )*(?:lift|remove|delete|scrap|end|drop|make|raise|set) (?:it|that|this)\b)/i,
    as: blank,
  },
  // "i should have a stop on this, so i can't blow the lot by accident"
  {
    shape:
      /^ *(?:(?:hi|hey|hello|ok|okay|so)[,.! ]+)*(?:my [a-z]+ (?:reckons|says|said|thinks|told me|wants|insists)(?: that)? )?(?:i|we) (?:should|ought to|need to|want to|would like to|had better|['\u2019]d like to|have to) (?:have|set|put) (?:a|some|some (?:kind|sort) of)(?: sort of)? (?:stop|cap|ceiling|brake|limit)(?: (?:on|for|to) (?:this(?: thing| app)?|it|the thing|my spending|what i (?:can )?spend|myself))?(?:,? so(?: that)? [^\d$?;.!]{1,80})?[ .!]*$/i,
    as: inPlaceOf('set a limit'),
  },
  // "there's meant to be 1000 usdc on it, where's it gone"
  {
    shape:
      /^ *(?:(?:hi|hey|hello|ok|okay|so|but|wait|um+|no)[,.! ]+)*(?:there(?:['\u2019]?s| is| was) (?:meant|supposed) to be|there (?:should|ought to) be|(?:i|we) (?:should have|had)) (?:about )?\$?\d[\d.,]*k? ?[a-z]{2,6}(?: (?:on|in) (?:it|there|here|this|my wallet|the wallet)| here| there)?[,.;]+ *(?:so |and |but )*where(?:['\u2019]?s| is| has| did)? (?:it|that|they|the money|all of it)(?: all)?(?: (?:gone|go|went|now))?[ ?.!]*$/i,
    as: (found) => `where did my ${/\d[\d.,]*k? ?([a-z]{2,6})/i.exec(found)?.[1] ?? 'money'} go`.padEnd(found.length),
  },
  // "if I want my money back in the spring, how does one go about it?"
  {
    shape:
      /^ *(?:(?:and|but|so|ok|okay|well)[,. ]+)*if (?:i|we) (?:want|wish|need|would like|should want|should need)(?: to (?:have|get))? (?:my|the|our) (?:money|funds|cash|coins|deposit) (?:back|out)(?: (?:again|later|early|(?:in|by|at|on|before|next|some|after|for) [^,?\d]{1,30}))?,? *(?:how (?:does one|do i|do we|would i|should i|can i|could i)(?: (?:go about|do|get|manage)(?: (?:it|that|this))?)?|what (?:do|must|should|would) i (?:have to |need to )?do)(?: then)?[ ?.!]*$/i,
    as: inPlaceOf('how do i get my money back?'),
  },
  // "if I need money for exam fees in between, can I take it out the same day?"
  {
    shape:
      /^ *(?:(?:and|but|so|ok|okay|well|hi)[,. ]+)*if (?:i|we) (?:need|want|should need|have to have) (?:the |my |some )?(?:money|cash|funds)(?: back)?(?: (?:for|in|at|before) [^,?\d]{1,50})?(?:,| (?=can|could|may|will)) *(?=(?:can|could|may|will) (?:i|we) (?:take|get|have|withdraw|pull) (?:it|that|the money|my money|this)\b[^\d]*$)/i,
    as: blank,
  },
  // "can you tell me did my deposit go in"
  {
    shape:
      /(?<=^ *(?:(?:hey|hi|hello|so|um+|uh+|ok|okay|please)[, ]+){0,5})(?:can|could|would|will) you (?:please |kindly )*tell me,? (?:if |whether )?(?=(?:did|has|have|was|were) (?:my|the|it|that|they)\b)/i,
    as: blank,
  },
  // "base only, final"
  { shape: /(?<=[a-z\d])[,.]+ *(?:(?:and )?that['\u2019]?s )?(?:final|my final answer)[ .!]*$/i, as: blank },
  // "fifty-fifty"
  { shape: /\bfifty[- ]fifty\b/gi, as: inPlaceOf('50/50') },
  // "this is me too much ETH. Better fifty-fifty."
  {
    shape:
      /^ *(?:(?:no|hm+|oh|ok|wait)[,.! ]+)*(?:that|this|it)(?:['\u2019]?s| is)(?: for me| me)?(?: a (?:bit|little)| way| far| quite)? too (?:much|little|many) [a-z]{2,6}(?: for me)?[.,;!]+ *(?=(?:(?:rather|better|make it|please|then|maybe|just) )*\d{1,2} ?\/ ?\d{1,2}[ .!]*$)/i,
    as: blank,
  },
  // "last week I sent 50 to bob, did he get it": what was done is only spoken of.
  {
    shape:
      /^ *(?:(?:hi|hey|hello|ok|okay|so|um+|well)[,.! ]+)*(?:(?:last|this) (?:week|month|night|morning|weekend)|yesterday|earlier(?: today)?|today|the other day|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)?,? *(?:i|we)(?: just| already|['\u2019]ve| have)* (?:sent|paid|transferred|gave) [^.?!;]{1,60}?(?:[.,;]+|\band\b|\bbut\b)(?: and| but| so)? *(?:did|has|have) (?:he|she|they|it|that|the money) (?:actually |really |ever )?(?:get|got|gotten|receive|received|arrive|arrived|land|landed|come|gone?) ?(?:it|that|them|there|through|in|to (?:him|her|them))?(?: yet| ok| okay| safely)?[ ?.!]*$/i,
    as: inPlaceOf('did it go through?'),
  },
  // "is it possible to get some return on this?"
  {
    shape:
      /\b(?:is it possible|would it be possible|is there (?:a|any) way)(?: for me)? to (?:get|earn|make|have|receive) (?:(?:some|any|a bit of|a little|a|good) )*(?:returns?|interest|yield|profit|income|earnings) (?:on|with|from|out of) (?:this|it|that|these|them)(?= *\?? *$)/i,
    as: inPlaceOf('can i earn something on it'),
  },
  { shape: /\bi am having(?= (?:only |just |about |around )?\$?\d)/i, as: inPlaceOf('i have') },
  // "my money split so that about 70% is in ether and 30% in usdc": shares of all there is are met by trading, which is never to the unit.
  {
    shape: /^[^.;?$]*\b(?:rebalance|split|divided?|shared?|spread|arranged?)\b[^.;?$]*$/i,
    as: (found) => (isOfAll(found) ? found.replace(roughly, blank) : found),
  },
  // "60 per cent"
  { shape: /\bper cent\b/gi, as: inPlaceOf('percent') },
  // "keep 60% in usdc and 40% in eth": of all there is, as with "hold".
  {
    shape:
      /(?<=^ *(?:(?:please|pls|ok|okay|and|so|now|then|kindly|can you|could you|would you|let['\u2019]?s|i want to|i['\u2019]d like to|i (?:would|should) like to)[, ]+)*)keep(?= (?:(?:\d{1,2} ?%|\d{1,2} percent|[a-z]+(?: [a-z]+)? percent|half|a quarter|a third|two thirds|three quarters)(?: +of (?:it|everything|all (?:of )?(?:it|my money)|my (?:money|portfolio|funds|savings)))? +in [a-z]+(?:,? and |, )(?:the (?:other )?)?(?:\d{1,2} ?%|\d{1,2} percent|[a-z]+(?: [a-z]+)? percent|half|rest|quarter|a quarter|third|a third) +in [a-z]+)\b)/i,
    as: inPlaceOf('hold'),
  },
  // "could you tell me why you chose Aave?". What says "this place" is known of a plan in hand (`asksOfHand.ts`).
  {
    shape:
      /\b(?:could|can|would|will) you (?:please |kindly |perhaps |maybe )*(?:tell me|explain(?: to me)?)(?: please)?,? why you (?:chose|picked|selected|took|suggest(?:ed)?|proposed?|recommend(?:ed)?)(?= (?!this\b|that\b|the\b|it\b))/i,
    as: inPlaceOf('why did you choose'),
  },
  // "take the limit off. I don't need it now": why it is to end says nothing more.
  {
    shape:
      /^[^.!?\n]*\blimits?\b[^.!?\n]*[.;,!]+ *(?:because |since |as )?(?:i|we) (?:do ?n['\u2019]?t|do not|no longer) (?:need|want) (?:it|that|this|them|one)(?: (?:now|any ?more|any longer|at the moment))?[ .!]*$/i,
    as: (found) =>
      found.replace(/[.;,!]+ *(?:because |since |as )?(?:i|we) (?:do ?n['\u2019]?t|do not|no longer) .*$/i, blank),
  },
  // "take away the permission of the vault, I do not want them to touch my money": why it is to end says nothing more.
  {
    shape:
      /(?<=^[^.!?\n]{0,120}\b(?:permissions?|approvals?|allowances?|access|revoke)\b[^.!?\n]{0,80})[.;,!]+ *(?:because |since |as |so )?(?:i|we) (?:(?:do ?n['\u2019]?t|do not|no longer|never) (?:want|like|trust|wish)|(?:am|'m) (?:afraid|scared|worried) (?:of|about|that)) (?:it|that|this|them|him|her|they)(?: (?:to|will|can|could|might|may) (?:be able to )?(?:touch|take|have|spend|use|move|get(?: at)?|reach|steal)(?: (?:any of )?(?:my|our|the) (?:money|coins?|funds|savings|usdc|usdt|dai|eth|tokens?))?)?(?: (?:any ?more|any longer|again|ever))*[ .!]*$/i,
    as: blank,
  },
  // "send everything I have in aave to bob": what lies in the place, and no coin of that name.
  {
    shape:
      /\b(?:everything|all)(?: that)? (?:i|we)(?:['\u2019]ve)?(?: (?:now|currently|still))? ?(?:have(?: got)?|own|hold|got|put|keep)(?= (?:in|at|on|with) aave\b)/gi,
    as: inPlaceOf('everything'),
  },
  // "put everything I have in aave": of one place, which it goes to.
  {
    shape:
      /(?<=^ *(?:(?:please|pls|ok|okay|so|now|just|can you|could you|i want to|i['\u2019]d like to|i would like to|let['\u2019]?s)[, ]+)*(?:put|deposit|lend|supply|invest|park|place|stick|chuck) )(?:everything|all|all of it|all the money|whatever|all my money)(?: that)? (?:i|we)(?:['\u2019]ve)?(?: (?:now|currently))? ?(?:have(?: got)?|own|hold|got)(?= (?:in|into|on|to|at|with) (?!(?:in|into|on|to|at|with)\b)[a-z]+(?: v\d)?[ .!]*$)/i,
    as: inPlaceOf('everything'),
  },
  // "forget the limit", "no more limit": it ends for good, which has its wait and its own approval.
  {
    shape:
      /^ *(?:(?:ok|okay|please|pls|now|then|and|so|actually|no)[, ]+)*(?:(?:forget|scrap|ditch|bin|no more|never mind|drop|end)(?: about)?(?: the| that| this| my)? limit|i (?:do ?n['\u2019]?t|do not|no longer) (?:want|need)(?: to have)?(?: the| that| this| my| a| any)? limit(?: (?:any ?more|any longer))?)(?: (?:please|pls|now|then|again|any ?more|altogether))*[ .!]*$/i,
    as: inPlaceOf('remove the limit'),
  },
  // "set a limit, so that no more than 200 dollars can leave my account in one day"
  {
    shape:
      /^ *(?:please |kindly |can you |could you )*(?:(?:set|make|put|give me)(?: me| up| in place)? (?:a|the|my)(?: spending| daily| weekly| monthly)? limit,? (?:so that|such that|so|where|of which) )?(?:no|not|never) more than (\$?[\d.,]*\d ?k?(?: ?(?:dollars|usd|bucks))?) (?:can|may|should|must|could|shall|is to|will)(?: ever)? (?:leave|go out of|be (?:sent|moved|spent|taken)(?: from| out of| out)?)(?: (?:my|the|this) (?:account|wallet))? (?:in (?:any )?(?:one|a|single)|per|a|each|every|on any one|any one)(?: single)? (day|week|month|transaction)(?:,? please)?[ .!?]*$/i,
    as: (found) => {
      const [, sum = '', per = ''] =
        /more than (\$?[\d.,]*\d ?k?(?: ?(?:dollars|usd|bucks))?) .* (day|week|month|transaction)/i.exec(found) ?? []
      return `never more than ${sum} ${per === 'transaction' ? 'per' : 'a'} ${per}`.padEnd(found.length)
    },
  },
  // "I am content with that; please let me sign it now": the way to the approval stands on the plan.
  {
    shape:
      /^ *(?:(?:thank you|thanks|ok|okay|yes|good|great|fine|perfect|so|now|then|and|(?:i am|i'm|im) (?:content|happy|fine|ok|okay|satisfied)(?: with (?:that|it|this|the plan))?)[,.;! ]+)*(?:please )?(?:let me|i want to|i wish to|i would like to|i should like to|i['\u2019]d like to|can i|may i|(?:i am|i'm|im) ready to)(?: please)? (?:sign|approve|confirm)(?: (?:it|this|that|the plan))?(?: now)?(?:,? (?:please|now))*[ .!?]*$/i,
    as: inPlaceOf('show me the plan'),
  },
  // "is this real money or like fake", "is there a way to practise with pretend money first?"
  {
    shape:
      /^ *(?:(?:hi|hey|hello|yo|ok|okay|so|wait|um+|good (?:morning|afternoon|evening))[,.! ]+)*(?:(?:is|are) (?:this|it|that|these|all this|all of this|everything here) (?:(?:really|actually|my|all|even|just|like) )*(?:real|actual|fake|pretend|practice|play|test|toy)(?: (?:money|coins|cash|funds))?,? or (?:(?:is|it|this|like|just|only|some|all|the|a) )*(?:real|actual|fake|pretend|practice|play|test|toy|not)(?: (?:real|money|coins|cash|funds|one|kind|stuff))*|(?:and )?(?:do|will|would) (?:i|we) (?:see|have|use|get|be using) (?:my |our )?(?:own )?real (?:money|coins|cash|funds)(?: (?:then|now|here))? or (?:is it )?(?:still |just |only )*(?:the |my )?(?:practice|pretend|fake|play|test)(?: (?:one|ones|money|coins))?|(?:is there (?:a|any) way (?:for me )?to|is it possible to|(?:how )?(?:can|could|may|do|should|might) (?:i|we|one)|(?:i|we)(?: would|['\u2019]d)? (?:want|like|wish) to) (?:first )?(?:practi[sc]e|learn|rehearse|train|try(?: (?:it|this|things)(?: out)?)?|play|experiment)(?: (?:around|here|a bit|a little|first))? (?:with|using|on) (?:(?:some|the|a|only|just|a bit of) )*(?:pretend|fake|practice|play|test|toy|monopoly|made[- ]up|imaginary) (?:money|coins|cash|funds)(?: (?:first|before [^,.?!]{1,40}|here|please|only|to start(?: with)?|to begin(?: with)?))*)[ ?.!]*$/i,
    as: inPlaceOf('is this real money?'),
  },
  // "may I check that this is only practice money and that none of my own can be touched?"
  {
    shape:
      /^(?=[^\d]*\?)[^\d]*\b(?:is|are|that) (?:this|it|these|all this)(?: is| are)? (?:(?:only|just|really|all|merely|still) )*(?:practice|play|pretend|toy|fake|monopoly) (?:money|coins|funds)\b[^\d]*$/i,
    as: inPlaceOf('is this real money?'),
  },
  // "is any of this my real money or is it all pretend?"
  {
    shape: new RegExp(
      `^ *(?:(?:and|but|so|ok|okay|well|hang on|wait|sorry|oh|tell me|please|right|now)[,.! ]+)*(?:(?:is|are|was|were) (?:(?:any|all|some|none) of )?(?:this|that|it|these|those|they)(?: (?:here|now))?|(?:am i|are we) (?:playing|dealing|working|using)(?: here)?(?: with)?|(?:did|does|do|will|has|have) (?:this|that|it|i|we|you)(?: just| really| actually)? (?:use|used|using|spend|spent|move|moved|touch|touched)(?: (?:any of|some of))?)(?: (?:my|our|all|just|only|really|actually|some|any|a|own|or))* ${pretend}(?:,? (?:or|and) (?:is (?:it|this|that)|are (?:they|these)|am i|just|only|all|not|merely|my|our|own|really)*(?:[ ,]+(?:it|this|that|just|only|all|merely|still|not|my|our|own|really|is|a|with|playing|some|the))*(?: ${pretend})?)?(?:,? (?:then|please|dear|now|here))*[ .!?]*$`,
      'i',
    ),
    as: inPlaceOf('is this real money?'),
  },
  // "yo is this real money or like fake"
  {
    shape:
      /^ *(?:(?:yo|hey|hi|hello|wait|ok|so|um+|lol)[,. ]+)*is (?:this|it|that)(?: all| actually| really)* real(?: money| cash| coins)? or (?:(?:is it|like|just|only|all|some kind of) )*(?:fake|play|pretend|practice|practise|test|toy|monopoly|a game)(?: money| cash| coins| mode)?(?: (?:or what|tho|though|lol))*[ .!?]*$/i,
    as: inPlaceOf('is this real money?'),
  },
  // "before I sign, could you tell me why it is Aave?": the question is asked now.
  {
    shape:
      /^ *(?:(?:good (?:morning|evening|afternoon|day)|hello|hi|hey|ok|okay|wait|thank you|thanks)[,.! ]+)*before (?:i|we) (?:sign|press|do|agree|approve|confirm|decide|commit|go (?:on|ahead))(?: (?:to|on|with))?(?: (?:it|this|that|anything|the plan))?, *(?=[^?]*\?)/i,
    as: blank,
  },
  // "could you kindly explain to me what it costs?": "what it costs".
  {
    shape:
      /(?<=^[^?]{0,40}?)\b(?:could|can|would|will) you (?:please |kindly |perhaps |maybe )*(?:tell me|explain(?: to me)?|let me know|say)(?: please)?,? (?=(?:what|how|where|who|when|which)\b[^?]*\?)/i,
    as: blank,
  },
  // "make my savings 60% dollars and 40% ether": of all that one has. What is put into savings is put to work.
  {
    shape:
      /(?<!\b(?:in|into|to|as|from) )\b(?:my|our)(?: (?:whole|entire|real|own|life))? savings\b(?=[^?]*(?:%|percent|per cent|\bhalf\b))/i,
    as: (found) => found.replace(/savings$/i, 'money  '),
  },
  // "hmm 2x that": "x2".
  { shape: /(?<=^(?:[hm]+|ok|okay|actually|no|wait|[, ])*)2 ?x(?= (?:that|it)[ .!]*$)/i, as: inPlaceOf('x2') },
  // "again, but 50"
  {
    shape: /(?<=^ *(?:again|same again|once more|the same)(?: (?:for|to) [a-z]+)?[, ]+)but(?: with| for)?(?= )/i,
    as: blank,
  },
  // "no, go back to 25"
  {
    shape:
      /^ *(?:(?:no|nope|nah|ok|okay|please|pls|actually|hm+|wait|sorry|oh|and|but|on second thoughts?|then)[,.! ]+)*(?:(?:can|could|shall) (?:we|you|i) |let['\u2019]?s |i (?:want|would like|['\u2019]d like) to |i['\u2019]d like to )?(?:(?:(?:go|move|come|switch|change|set|put|turn|make|bring|get|take)(?: (?:it|that|the amount|this))? )?back to|(?:return|revert)(?: it| that)?(?: back)? to)(?: the)? (?=\$?\d(?!x))/i,
    as: (found) => (/\b(?:can|could|shall)\b/i.test(found) ? 'can you make it ' : 'make it ').padEnd(found.length),
  },
  // "no, 25 as before"
  {
    shape:
      /(?<=^ *(?:(?:no|nope|ok|okay|please|actually|wait|sorry|make it|then)[,. ]+)*\$?\d[\d.,]*k?(?: [a-z]{2,7})?),? (?:as|like)(?: it was| we had| i had| i said)? (?:before|originally|at first|earlier|first)(?= *(?:please|pls)?[ .!]*$)/i,
    as: blank,
  },
  // "forget it, i do not want to take anything out": why it is dropped says nothing more. Another wish after it is read.
  {
    shape:
      /(?<=^ *(?:(?:no|ok|okay|oh|sorry|actually|wait)[, ]+)*(?:forget (?:it|that|about it)|never ?mind|nvm|cancel (?:it|that)|scrap (?:it|that)) *)[,.;!]+ *(?:i|we) (?:(?:really|just) )?(?:do ?n['\u2019]?t|do not|no longer|am not|are not|did ?n['\u2019]?t|did not)(?: (?!but |instead|only |just |rather |except |unless |use |make |put |send )[^\s\d$,.;:?!]+)+[ .!]*$/i,
    as: blank,
  },
  // "i changed my mind. make it 30"
  {
    shape:
      /(?<=^ *(?:(?:no|ok|okay|oh|sorry|actually|wait)[, ]+)*)(?:i |i['\u2019]ve |i have |we )?changed (?:my|our) minds?[,.;:!]+(?= *\S)/i,
    as: blank,
  },
  // "i have about 1000 dollars sitting here, can i earn something on it": in which coin is asked, and how much is said.
  {
    shape:
      /(?<=\b(?:have|got) )(?:about|around|roughly)(?= (?:\$ ?\d[\d.,]*k?|\d[\d.,]*k? ?(?:dollars|bucks|usd))(?= )[^?\d]*\bearn\b[^\d]*$)/i,
    as: blank,
  },
  // "I have 1,000 dollar in USDC": of it. "Put 1000 dollars in USDC" may be to buy it.
  {
    shape:
      /(?<=\b(?:have|['\u2019]ve|own|hold|got|holding|with|there (?:is|are)|there['\u2019]s) (?:about |around |roughly |some |nearly |exactly )?(?:\$ ?\d[\d.,]*k?|(?:\d[\d.,]*k?|a (?:thousand|hundred|grand)|(?:[a-z]+ ){0,3}?(?:thousand|hundred)(?: (?:and )?[a-z]+)?) ?(?:dollars?|bucks|usd))(?: (?:saved|lying|sitting|held|kept))?) in (?=(?:usdc|usdt|dai|tether|usds|pyusd|frax|lusd|gho)\b)/i,
    as: inPlaceOf(' of '),
  },
  // "i've got about a thousand of that usdc sitting there, could you put it somewhere safe": "it" is what was said to be had.
  {
    shape:
      /(?<=^[^.;?\d]{0,40}\bi(?:['\u2019]ve| have)? ?(?:got|have|had)? )(?:about|around|roughly)(?= (?:\d[\d.,]*k?|an? (?:hundred|thousand)|(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:hundred|thousand)) (?:of (?:that|the|my|these|those) )?(?:usdc|usdt|dai|eth|ether)\b[^.;?\d$]{0,60}?(?:[,.;-]|\band\b) *(?:(?:so|and|then|please|now|well) )*(?:(?:could|can|would|will) you (?:please |kindly )?)?(?:put|park|place|stick|pop|move) (?:it|that|them)\b[^\d]*$)/i,
    as: blank,
  },
  // "put 2,500 dollars where they earn interest": coins are many, and the money is one.
  {
    shape:
      /(?<=\bwhere )(?:they|these|those)(?: all)?(?: can| could| will| would)? (?:earn|make)(?= (?:some |good |the most |the best |a bit of |a little |more )?(?:interest|yield|return|returns|most)\b)/i,
    as: inPlaceOf('it earns'),
  },
  // "where it earns me a little something": "where it earns".
  {
    shape:
      /(?<=\bearns?(?: me)?) (?:me )?(?:(?:a (?:little|small|wee|tiny) (?:bit|something|extra|money|interest))|a bit|a little|something|a little bit of (?:something|money|interest)|a bit of (?:something|money|interest))(?= *(?:[.,!?;]|$|please\b))/i,
    as: blank,
  },
  // "send all my money to tom": all of what is asked.
  {
    shape: /(?<=^ *(?:please |pls )?(?:send|transfer|give) )all (?:of )?my (?:money|funds|cash)\b/i,
    as: inPlaceOf('everything'),
  },
  // "and then put in compound": what the act before it brings.
  {
    shape:
      /^ *(?:and then|and after that|and next|and|then|after that|next),? (?:please )?(?:put|lend|deposit|supply|send|bridge|move|stake)(?= (?:in|into|on|onto|to|at|with) )/i,
    as: (found) => `+${/[a-z]+$/i.exec(found)?.[0] ?? ''} it`.padStart(found.length),
  },
  // "yeet the approval uniswap has on my usdc"
  {
    shape:
      /\b(?:yeet|toss|chuck|bin|ditch|axe|trash|dump|zap|nuke)(?= (?:the |that |this |those |my |all |any |every )*(?:[a-z]+ )?(?:approvals?|allowances?|permissions?)\b)/i,
    as: inPlaceOf('end'),
  },
  // "okay sounds good period", spoken
  {
    shape:
      /(?<=^[^.,;:!?]{2,80}(?<! (?:a|the|that|this|same|one|each|per|every|any|grace|trial|time|lock)) )(?:period|full stop)(?= *$)/i,
    as: blank,
  },
  // "let's do it the other way around, i want to sell eth for 200 usdc": the order that follows says which way.
  {
    shape:
      /^ *(?:(?:no|nope|nah|wait|sorry|oh|actually|scratch that|never ?mind)[,.! ]+)*(?:(?:let'?s |let us |i want to |can we |please )?(?:do|make|have|turn|swap|i mean|it'?s)(?: it| that)? )?(?:the )?(?:other way (?:round|around)|opposite(?: way)?|reverse|contrary|contrariwise)[,.:;! ]+(?=(?:(?:i|we) (?:want|would like|wanna|have|need)|sell|swap|buy|convert)\b[^.;!?]*\d|(?:(?:i|we) (?:want|would like|wanna) to )?(?:sell|swap|convert)\b)/i,
    as: blank,
  },
  // "i have eth and want 150 usdc"
  {
    shape:
      /^ *(?:no[,. ]+|sorry[,. ]+)*i (?:have|got) (?:some )?[a-z]{2,6} and (?:i )?(?:want|need|would like) (?=\$?\d[\d.,]*k? [a-z]{2,6}(?: for it| instead)?[ .!]*$)/i,
    as: (found) => {
      const coin = /(?:have|got) (?:some )?([a-z]+) and/i.exec(found)?.[1] ?? ''
      return `with ${coin} buy `.padStart(found.length)
    },
  },
  // "no back to month, and 1200"
  {
    shape:
      /^ *(?:(?:no|nah|ok|okay|actually|wait|sorry)[,. ]+)*back to (?:a |per |the )?(?:day|week|month)(?:ly)?(?:,? and|,)? (?:make it |with )?\$?\d[\d.,]*k?[ .!]*$/i,
    as: (found) => {
      const [, per = '', sum = ''] = /(day|week|month)(?:ly)?\D*?(\$?\d[\d.,]*k?)/i.exec(found) ?? []
      return `make it ${sum} a ${per}`.padEnd(found.length)
    },
  },
  // "buy 1000 usdc worth", under a price that is watched: of what is watched.
  { shape: /(?<=\bbuy \$?[\d.,]+k? ?[a-z]{2,7} )worth(?= *(?:[.!;,]|$))/gi, as: inPlaceOf('of it') },
  // "borrow 500 usdc, collateral is my wbtc"
  {
    shape:
      /\b(?:the |my |as )?(?:collateral|guarantee|security)(?: for (?:it|that|this))?(?: (?:is|will be|would be|shall be|being)|:) (?=my (?:w?eth|ether|st?eth|wst?eth|w?btc|bitcoin|usdc|usdt|dai|link)\b(?!\?| [^.,;!]*\?))/gi,
    as: inPlaceOf('against'),
  },
  // "borrow 500 usdc, my wbtc is the collateral"
  {
    shape:
      /\bmy (?:w?eth|ether|st?eth|wst?eth|w?btc|bitcoin|usdc|usdt|dai|link) (?:is|will be|would be|being) (?:the |my )?(?:collateral|guarantee|security)(?: for (?:it|that|this))?(?= *(?:[.!,;]|$))/gi,
    as: (found) => `w  ${/ (\S+)/.exec(found)?.[1] ?? ''} as collateral`.padEnd(found.length),
  },
]

/** The turn in words that are read; every other word keeps its place. */
export const rephrase = remembered((turn: string): string =>
  rules.reduce((text, { shape, as }) => text.replace(shape, as), turn),
)
