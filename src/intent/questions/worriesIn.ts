import { type Worry, worries } from '../../model/worries.ts'
import { remembered } from '../text/remembered.ts'
import { asksToRestore } from './asksToRestore.ts'
import { bareWords } from './plainWords.ts'
import { type Sayings, sayingsOf } from './sayings.ts'
import { allSayings } from './worrySayings/allSayings.ts'
import { coinFalls } from './worrySayings/coinFalls.ts'
import { groups } from './worrySayings/groups.ts'

/** Sayso by a name that is nothing else's; "it" and "this" can be a plan or a place too. */
const named =
  '(?:you|u|ya|sayso|you guys|you people|your (?:app|company|team)|(?:this|the|your)(?: whole)? (?:app|application|program|software|tool|site|website|wallet app|company|bot|assistant|service))'
const it = '(?:it|this|that|this thing|that thing|the whole thing|all this|all of this|everything here|it all)'
const sayso = `(?:${named}|${it})`
const others =
  '(?:anyone|anybody|someone|somebody|people|other people|a hacker|hackers|a thief|thieves|criminals|scammers|they|others|strangers|a stranger)(?: else| out there| online)?'
const verily =
  '(?: (?:really|actually|even|ever|just|maybe|possibly|secretly|still|also|all|simply|easily|somehow|definitely|gonna|going to|able to|trying to|allowed to))*'
const coins =
  '(?:money|funds|cash|crypto|coins|tokens|savings|life savings|assets|deposit|deposits|capital|investment|investments|eth|ether|bitcoin|usdc|stuff)'
const wallet = '(?:wallet|account|balance)'
const mine = `(?:(?:all(?: of)?|any(?: of)?|some of|the rest of) )?(?:my|our|the|peoples|someones)(?: own| real| hard earned)? (?:${coins}|${wallet})`
const key =
  '(?:private )?(?:keys?|seed|seed phrase|seedphrase|seed words|words|secret words|recovery words|recovery phrase|12 words|24 words|mnemonic|secret phrase)'
const device =
  '(?:my|the|this|our)(?: old| own| work)? (?:laptop|computer|pc|mac|macbook|machine|device|phone|disk|hard disk|hard drive|ssd|notebook|desktop)'
const here =
  '(?: (?:here|in here|in|on|in this|with you|with this|with sayso|in sayso|on sayso|in this app|with this app|in the app|on here))?'
const unasked =
  '(?: (?:without (?:asking(?: me)?|me|me knowing|telling me|my (?:ok|okay|permission|approval|consent|say so|knowledge))|behind my back|when i am not looking|if you want|if you wanted(?: to)?|whenever you want))'
const what = '(?:what|everything|all(?: that)?|anything|the things?|the stuff|whatever)(?: that)?'
const writing = `(?:${what} i (?:type|write|say|said|wrote|typed|do|ask|asked|enter|entered|put|tell you)(?: to you| in| down)?|my (?:messages?|sentences?|chats?|conversations?|words|questions?|data|personal data|info|information|typing|prompts?|inputs?)|this (?:chat|conversation))${here}`
const can = '(?:can|could|will|would|do|does|did|are|is|might|may|should)'
const badly =
  '(?:die|dies|died|break|breaks|broke|broken|crash|crashes|crashed|burn|burns|burned|explode|explodes|fail|fails|failed|stop working|stops working|stopped working|gone|lost|stolen|destroyed|damaged|dead|wiped|hacked into|thrown away|gets? (?:lost|stolen|broken|wiped|destroyed|damaged)|(?:is|was) (?:lost|stolen|broken|gone|dead|wiped|destroyed|damaged)|catches fire|falls in water|goes missing)'
const happens =
  '(?:what|whats|what will|what would|what does)(?: happens?| happen| going to happen| gonna happen| becomes?| do i do| should i do| can i do)?(?: (?:to|of|with) (?:my|the|all my) (?:money|funds|coins|crypto|wallet|savings|keys|stuff|account))?(?: then)? (?:if|when|in case)'

const said: Readonly<Partial<Record<Worry, readonly string[]>>> = {
  scam: [
    `(?:is|are|isnt|arent|could|might|would)(?: not)? ${sayso}(?: be)?${verily} (?:(?:a|an|some|some kind of|one big|just|big|total|another|crypto) )*(?:scam|scams|scammers?|fraud|con|ponzi|ponzi scheme|pyramid scheme|rug|rug pull|rugpull|hoax|phishing|phishing site|malware|virus|spyware|thie(?:f|ves)|crooks?|legit|legitimate|reputable)(?: or (?:not|what|legit|real|is it real|a scam))?`,
    `(?:are|will|would|do) ${named}${verily} (?:scam|scamming|rob|robbing|cheat|cheating|con|conning|trick|tricking|lie to|lying to|fool|fooling|rip|ripping|rug|rugging)(?: to)? (?:me|us|people)(?: off)?`,
    `(?:am i|are we|will i|will we|could i|can i) (?:being|be|get|getting|gonna get|going to get) (?:scammed|robbed|cheated|tricked|conned|ripped off|rugged|phished)${here}`,
    `how (?:do|can|could|would|should) (?:i|we) (?:know|tell|be sure|make sure|find out)(?: that| if| whether)? ${sayso} (?:isnt|is not|arent|are not|is|are|wont|will not)(?: not)? (?:(?:a|some|just) )*(?:scam|fraud|scamming me|scam me|scammers?|legit|malware|phishing)`,
  ],
  steal: [
    `${can} ${sayso}${verily} (?:steal|stealing|run off with|run away with|make off with|disappear with|drain|rob|embezzle|touch|access|get at|get to|get my hands on|freeze|confiscate|have access to|take control of|have control over|control) (?:${mine}|me|from me|from us)(?:${unasked})?`,
    `${can} ${sayso}${verily} (?:take|spend|move|use|send|grab|transfer|withdraw) ${mine}${unasked}`,
    `${can} ${others}${verily} (?:steal|take|spend|move|use|grab|transfer|withdraw|drain|access|get at|get to|get|get hold of|touch|empty|freeze|control) (?:${mine}|from me|it)(?:${here}|${unasked})?`,
    `who(?: else)?(?: (?:can|could|is able to|is allowed to|may))? (?:steal|control|controls|holds|hold|has|owns|own|has control over|has control of|can control|manages|handles|looks after) ${mine}${here}`,
    `(?:do|does|will|did) ${sayso}${verily} (?:hold|have|own|control|keep|take|get|have access to|get access to|take custody of) ${mine}(?:${unasked})?`,
    `(?:is|are) ${named} (?:custodial|non custodial|noncustodial|a custodian)`,
    `how (?:do|can|could) (?:i|we) (?:know|be sure|make sure)(?: that)? ${sayso} (?:wont|will not|cant|cannot|dont|do not|would not|wouldnt|arent|is not|isnt)(?: just)? (?:steal|stealing|take|taking|run off with|run away with|drain) (?:${mine}|from me)`,
    `what (?:stops|prevents|keeps) ${sayso} from (?:stealing|taking|running off with|running away with|draining) (?:${mine}|it all|everything)`,
    `${can} (?:my|the) (?:${coins}|${wallet})${verily} (?:be )?(?:stolen|drained|taken away|frozen|confiscated)${here}`,
  ],
  'who-reads': [
    `who(?: else)?(?: (?:can|could|will|is|gets to|is able to))?(?: also)? (?:sees?|reads?|watch(?:es)?|watching|reading|seeing|knows?|gets?|records?|stores?|monitors?) ${writing}`,
    `${can} (?:${sayso}|${others}|the (?:company|government|developers?|makers)|your (?:developers?|staff|employees|makers))${verily} (?:see|seeing|read|reading|record|recording|store|storing|save|saving|keep|keeping|log|logging|share|sharing|sell|selling|collect|collecting|watch|watching|listen to|listening to|monitor|monitoring|track|tracking|upload|uploading|harvest) ${writing}`,
    `(?:is|are) (?:this|it|${writing})${verily} (?:private|confidential|recorded|being recorded|stored|logged|shared|monitored|saved|sold|tracked|uploaded|encrypted|anonymous|read by (?:anyone|anybody|someone|you|humans?))(?: (?:somewhere|anywhere|by (?:you|anyone|anybody|someone)|with (?:anyone|anybody|others)))?`,
    `(?:what|how) do ${sayso} (?:do with|handle|treat|use) ${writing}`,
    `what (?:data|information|info)(?: about me)? do (?:you|u) (?:collect|store|keep|have|save|share|sell|gather|know)(?: (?:about|on|from|of) me)?`,
    `(?:do|are|does|is) ${sayso}${verily} (?:spy|spying|track|tracking|watch|watching|monitor|monitoring|listen|listening|record|recording)(?: (?:on|to))?(?: me| us)?`,
    `where (?:does|do|is|are) ${writing} (?:go|going|sent|stored|kept|saved|end up)(?: to)?`,
    `(?:do|does|is|are|have) ${sayso} (?:have|use|using|do|doing) (?:any )?(?:telemetry|tracking|analytics|trackers)`,
    `(?:do|does|is|are|will) (?:${sayso})${verily} (?:use|using|send|run|run on|based on|a|an)(?: an| a| any)? (?:ai|llm|chatgpt|gpt|claude|openai|language model|bot|robot|chatbot|chat bot|person|human)`,
    `(?:do|does|can|will) (?:an ai|ai|chatgpt|openai|google|microsoft|a human|a person)${verily} (?:see|read|get|store|hear) (?:this|${writing})`,
  ],
  'who-sees': [
    `who(?: else)?(?: (?:can|could|will|is able to))? (?:sees?|knows?|looks? at|look into|looks? up) (?:my (?:money|funds|coins|crypto|savings|wallet|account|balances?|transactions?|holdings|portfolio)|(?:how much|what) i (?:have|own|hold)|what i am worth|what im worth)${here}`,
    `(?:can|could|will|do|does|would) ${others}${verily} (?:see|know|look up|find out|look at|look into) (?:my (?:money|wallet|account|balances?|transactions?|holdings|portfolio)|(?:how much|what) i (?:have|own|hold|do|did))${here}`,
    `(?:is|are) my (?:wallet|account|balances?|transactions?|holdings|portfolio|money|address)${verily} (?:public|private|anonymous|visible(?: to (?:anyone|anybody|everyone|everybody|others))?|traceable|hidden)`,
    `(?:is this|am i|are we|is it)${verily} (?:anonymous|traceable)${here}`,
  ],
  internet: [
    `(?:do|does|will) ${named}${verily} collect (?:any |my |some |the )?(?:statistics|stats|data|usage data|metrics|information|numbers)(?: (?:about|on|of|from) me)?`,
    `(?:do|does|will|would|are|is|did) ${sayso}${verily} (?:send|sends|sending|upload|uploading|transmit|transmitting|share|sharing|report|reporting|leak|leaking|give|pass on|talk)(?: (?:anything|something|any data|data|stuff|things|information|any information|info|my data|my information|my info|me|${what} i (?:type|write|say|do)|my keys))?(?: (?:over|to|through|on|via|across|onto|into|with|out)(?: the| a| your| some| any)? (?:internet|web|net|cloud|servers?|outside|online|world|anyone|anybody|someone|somebody|companies|third parties|other people|else|the outside world))(?: else)?`,
    `(?:do|does) ${sayso}${verily} (?:send|upload|transmit|share|leak|report) (?:anything|any data|data|my data|any information|information|my information)(?: (?:anywhere|out|somewhere|home))?`,
    `(?:do|does|will|can|could) (?:${sayso}|i)${verily} (?:need|needs|require|use|uses|work without|work with|run without|work|run|go|connect to|access|call|phone)(?: the| an)? (?:internet|internet connection|online|offline|home|web|connection)`,
    `(?:is|are|am) (?:${sayso}|i) (?:offline|online|local|running locally|connected(?: to the (?:internet|web|net))?|on the (?:internet|web|cloud)|in the cloud|cloud based|on my computer)`,
    `what (?:do|does|will) ${sayso} (?:send|upload|transmit|share|report)(?: (?:out|over the internet|to the internet|online|to your servers?|to anyone))?`,
    `what (?:leaves|goes out of|gets sent from|is sent from) (?:${device}|here)`,
    `(?:do|does) ${sayso} have (?:a|any) servers?`,
    `does (?:anything|something|any data|my data|any of this|any of it) (?:leave|get sent from|go out of) (?:${device}|here)`,
  ],
  trust: [
    `(?:do|should|must|can|could|would|may|why should|why would|why must|how can|how could|how much do|how far can|how do)(?: i| we| you)(?: really| even| just)?(?: (?:have|need|got|ought) to)?(?: really| just)? trust ${sayso}(?: with (?:${mine}|this|it|that|my life))?`,
    `(?:can|could|should) ${sayso} be trusted(?: with ${mine})?`,
    `(?:are|is) ${named}${verily} (?:trustworthy|honest|reliable|to be trusted|on my side|independent|neutral|biased)`,
    `how (?:do|can|would) (?:i|we) (?:know|be sure)(?: that| if)? ${sayso} (?:is|are|does|do|works?|tells?|says?|can be|do what|does what) ?(?:safe|honest|true|trustworthy|the truth|true|what (?:you|it) says?|what i (?:say|want|said)|trusted|correctly|right|not lying|secure)?`,
    `why should (?:i|we|anyone|anybody) (?:use|believe|rely on) ${named}`,
    `what (?:do|must|does) (?:i|we|one)(?: have to| need to)? trust${here}`,
  ],
  keys: [
    `where(?:s| is| are| do| does| did| will)?(?: ${sayso})?(?: (?:keep|store|save|hold|put))? (?:my|the|our) ${key}(?: (?:is|are|be|get))?(?: (?:kept|stored|saved|held|located|hidden|safe|go|live|lie|lying|sitting))?(?: at| in)?${here}`,
    `who(?: else)?(?: (?:can|could|will))? (?:has|have|holds?|keeps?|knows?|sees?|owns?|controls?|gets?|stores?|reads?|access|has access to) (?:my|the|our) ${key}${here}`,
    `(?:are|is|will) (?:my|the|our) (?:${key}|password)${verily}(?: be)? (?:safe|secure|encrypted|stored|uploaded|sent|private|protected|backed up|shared|kept|on (?:your|a|the) servers?|in the cloud|on my (?:computer|laptop|machine))(?: (?:anywhere|somewhere|to you|with you|by you|online|in the cloud|on (?:your|a|the) servers?|here|on my (?:computer|laptop|machine)))?`,
    `(?:do|does|can|could|will|did) (?:${sayso}|${others})${verily} (?:have|know|store|keep|see|hold|read|get|save|upload|send|steal|access|have access to|take|copy) (?:my|the|our) (?:${key}|password)(?: (?:anywhere|somewhere|online|to (?:your|a) servers?|on (?:your|a) servers?))?`,
    `where(?:s| is| are| do you| does sayso) (?:my|the|our)? ?(?:wallet|password)? ?(?:kept|stored|saved|keep my wallet|store my wallet)${here}`,
    `is my (?:wallet|password) (?:safe|secure|encrypted|protected)${here}`,
  ],
  'lost-computer': [
    `${happens} ${device} ${badly}`,
    `${happens} i (?:lose|lost|break|broke|drop|dropped|sell|sold|replace|wipe|format|reset|smash|reinstall) ${device}`,
    `${happens} (?:somebody|someone|anybody|a thief|thieves|they) (?:steals?|stole|takes|took|finds|found|gets?|breaks?) ${device}`,
    `${happens} i (?:get|buy|use|switch to|move to) (?:a new|another|a different) (?:laptop|computer|pc|mac|macbook|machine|phone)`,
    `(?:can|could|how (?:do|can|would|could)|do|will|would) i (?:recover|restore|get|get back|still (?:have|get|access|reach)|lose|move|use)(?: back)? (?:${mine}|everything|it|this)(?: back)?(?: (?:on|to) (?:another|a new|a different|my other) (?:laptop|computer|pc|mac|machine|device|phone))?(?: (?:if|when|after)) ${device} ${badly}`,
    `(?:can|could|how (?:do|can|would|could)|will) i (?:recover|restore|get|access|use|move) (?:${mine}|sayso|this|it)(?: back)? (?:on|to|from) (?:another|a new|a different|my other|a second) (?:laptop|computer|pc|mac|machine|device|phone)`,
    `(?:if|when) ${device} ${badly}(?: (?:is|are|will|would|do|what happens to|can i (?:still )?get|do i lose))(?: (?:${mine}|everything|it all|all my money))(?: be)?(?: (?:gone|lost|safe|back|mine))?`,
    `(?:if|when) (?:i (?:lose|lost|break|broke|replace) ${device}|${device} ${badly}|(?:somebody|someone) (?:steals|stole) ${device})(?: then)? how (?:do|can|would|could|will) i (?:get|recover|restore|reach|access)(?: back)? (?:${mine}|everything|it all)(?: back)?`,
    `i (?:lost|broke|have lost|dropped|sold|am selling|will sell) ${device}(?: (?:what|what now|what do i do|what should i do|help))?`,
    `(?:can|how (?:do|can)) i (?:move|switch|change|transfer)(?: (?:sayso|it|this|everything|${mine}))? (?:to|on|onto) (?:another|a new|a different|my other|my new) (?:laptop|computer|pc|mac|machine|device)`,
  ],
  'lost-password': [
    `${happens} i (?:forget|forgot|lose|lost|dont remember|cant remember) (?:my|the) (?:password|passwort|pin|passcode)`,
    `(?:can|could|how (?:do|can|would|could)) (?:i|you|sayso) (?:reset|recover|get back|change back|restore|send me) (?:my|the|a forgotten) (?:lost |forgotten )?password(?: back)?`,
    `i (?:forgot|lost|have forgotten|cant remember|dont remember) (?:my|the) password`,
  ],
  'lost-words': [
    `${happens} i (?:lose|lost|forget|forgot|misplace|burn|never wrote down|didnt write down) (?:my|the) ${key}`,
    `${happens} (?:somebody|someone|anybody|a thief|they|a hacker) (?:steals?|stole|finds|found|sees|saw|gets?|has|knows|reads) (?:my|the) ${key}`,
    `i (?:lost|forgot|have lost|cant find|never wrote down) (?:my|the) ${key}`,
  ],
  'no-more-sayso': [
    `${happens} (?:sayso|you|${named}|your company) (?:go|goes|went|shut|shuts|disappear|disappears|vanish|vanishes|close|closes|stop|stops|die|dies|quit|quits|is|are|was|get|gets|no longer|dont|doesnt)(?: (?:bankrupt|bust|broke|down|away|under|offline|out of business|gone|working|existing|exist|to exist|shut down|discontinued|abandoned|closed))*(?: (?:one day|tomorrow|some day|someday))?`,
    `(?:can|could|will) i (?:still )?(?:get|access|move|reach|use|have)(?: to| at)? ${mine} (?:without|if there is no|if i dont have|if i delete|if i uninstall) (?:sayso|you|this app|the app)`,
    `${happens} i (?:uninstall|delete|remove) (?:sayso|you|this app|the app|it|this)`,
  ],
  'more-than-all': [
    `(?:can|could|will|would|might|do) i${verily} (?:lose|loose|owe) (?:more|any more) than (?:i|what i|i have|the money i|all i|what ive|ive)(?: (?:have|put|invest|invested|deposit|deposited|own|started with|paid|put in|got))*(?: in(?: here)?| into it)?`,
    `(?:can|could|will|would|might) i${verily} (?:end up |get |go |fall |be |come out )?(?:(?:owing|owe)(?: (?:money|you money|more|something|anything))?|in debt|into debt|in the red|in the minus|negative)${here}`,
    `(?:can|could|will|would) my (?:balance|account|money|wallet)${verily} (?:go|get|be|turn|become) (?:negative|below zero|under zero|into minus)`,
    `(?:is there|are there) (?:any|a|some) (?:way|chance|possibility) (?:that )?i (?:can |could |will |would )?(?:lose|owe) more than (?:i|what i) (?:put in|have|invest|invested|own)`,
  ],
  insured: [
    `(?:is|are|am|will|would) (?:${mine}|it|this|that|what i put in|we|i)${verily}(?: be)? (?:insured|fdic insured|covered by (?:insurance|fdic|a bank|the bank|the government|the state)|guaranteed by (?:the government|the state|a bank|anyone|anybody|someone|you)|protected by (?:insurance|law|the government|the state|fdic|a bank)|refundable|refunded)${here}`,
    `(?:is|are|do|does) (?:there|you|u|sayso|i|we) (?:have |get |offer |provide )?(?:any |an |a |some )?(?:insurance|deposit insurance|deposit protection|deposit guarantee|fdic|fdic insurance|money back guarantee|refunds?|compensation|customer protection)(?: (?:on|for|of) (?:${mine}|this|it|that|losses))?`,
    `(?:do|will|would|can|does) ${named} (?:insure|guarantee|refund|compensate|reimburse|cover|pay back|replace) (?:${mine}|me|anything|losses|my losses|it)(?: (?:if|when) .{3,40})?`,
    `who (?:pays|compensates|refunds|reimburses|insures|covers|guarantees)(?: (?:me|for|for it|it|this|me back|my losses|${mine}))*(?: (?:if|when) (?:something|it|this|things|anything|i) (?:goes wrong|go wrong|fails|lose it|lose money|lose everything|gets hacked|breaks))?`,
  ],
  maker: [
    `who(?: are|s| is| the (?:hell|heck|fuck|devil))*(?: (?:made|makes|make|built|builds|build|wrote|writes|developed|develops|created|creates|programmed|coded|designed|runs|run|owns|own|operates|is behind|behind|stands behind|maintains)) (?:${named}|sayso)`,
    'who(?: are|s| is| the (?:hell|heck|fuck|devil))*(?: (?:made|built|wrote|developed|created|programmed|coded|designed)) (?:it|this|all this)',
    'who(?: the (?:hell|heck|fuck))? (?:are|r) (?:you|u)(?: guys| people)?',
    `(?:whos|who is|whats|what is|which is) (?:the )?(?:company|team|people|person|developer|developers|maker|makers|owner|creator|author|authors)(?: that is| is)? (?:behind|of) ${sayso}`,
    `(?:is|are) ${sayso} (?:open source|opensource|free software|a company|a bank|a startup|registered|regulated|licensed|owned by .{2,30})`,
    `(?:what|which) (?:company|team|people|bank)(?: is| are| made| makes| runs)? (?:behind )?${sayso}`,
    `where (?:are|is) (?:you|sayso|your company|the company) (?:based|from|located|registered)`,
  ],
  cost: [
    `how (?:do|does|are|is|will) (?:${named}|your makers|the makers|the developers)${verily} (?:make|making|earn|earning|get|getting|profit|makes|earns|gets)(?: (?:any |some |their |your |its |a )?(?:money|paid|profit|profits|living|cash|income|from this|from me|off me))*`,
    'how do you earn',
    `what(?: does| do| is| are|s)? (?:${named})(?: (?:cost|costs|charge|charges|take|takes|earn|get out of (?:it|this)|price))(?: (?:me|to use|for (?:it|this)|per (?:month|year|trade)|a (?:month|year)))?`,
    `how much (?:do|does|is|are|will) (?:${named}|using (?:${named}|it|this))(?: (?:cost|costs|charge|take|keep|earn|make|get))?(?: (?:me|to use|from me|of (?:it|my money)|off me|per (?:month|year|trade)|a (?:month|year)|for (?:yourself|itself)))?`,
    `(?:do|does|will|would|are|is) (?:${named})${verily} (?:take|charge|charging|have|want|get|keep|taking|cost|add|skim)(?: me)?(?: (?:a|any|your own|some|extra|hidden|its own|their))*(?: (?:fees?|cuts?|commissions?|percentages?|shares?|money|markup|spread|subscription|something|anything))?(?: (?:for (?:it|this|yourself|that)|on top|from me|off me|of (?:it|my money)))?`,
    `(?:whats|what is|what are|wheres|where is|how high is|how high are) (?:your|sayso s|saysos|the apps|this apps)(?: own)? (?:fees?|cut|commission|price|pricing|business model|profit|share|margin|charges?|catch)`,
    `is (?:${named}|using (?:it|this|sayso)) (?:really |actually |completely |totally )?(?:free|for free|free of charge|free to use|paid|expensive|a subscription)`,
    'is (?:it|this) (?:really |completely |totally )?free to use',
    `do i (?:have to|need to|must) pay (?:you|sayso|for (?:you|sayso|this app|the app|using (?:it|this|sayso)))`,
    `(?:whats|what is) in it for (?:you|sayso|the makers)`,
    'why is (?:it|this|sayso|this app|the app) free',
    'is (?:it|this)(?: really| completely| all)? (?:free|for free|free of charge)',
  ],
  hack: [
    `${can} (?:${others})${verily} (?:hack|break into|get into|crack|breach|attack|hijack|take over)(?: into)? (?:${sayso}|me|us|${mine}|${device})${here}`,
    `${can} (?:${sayso}|i|we|${mine}|${device})${verily} (?:be |get |become |been )?(?:hackable|hacked|breached|cracked|compromised|hijacked|broken into)${here}`,
    `(?:has|have|was|were) (?:${named})${verily} (?:been |be )?(?:hacked|breached|compromised|robbed)(?: before)?`,
    `${happens} (?:i|we|you|sayso|${named}|${mine}|${device}) (?:am|is|are|get|gets|got|was|were|im)(?: ever| being)? (?:hacked|breached|compromised|hijacked|infected|phished)`,
    `${happens} (?:${others}) (?:hack|hacks|hacked|break into|breaks into|attacks?) (?:${sayso}|me|${mine}|${device})`,
    `${happens} (?:there is|i have|i get|${device} has|${device} gets)(?: a| some)? (?:virus|malware|trojan|keylogger|spyware)(?: on ${device})?`,
    `(?:how )?(?:safe|secure|hackable) (?:is|are) (?:${named})(?: from hackers)?`,
  ],
  audit: [
    `(?:has|have|was|were|is|are|did) (?:${sayso}|anyone|anybody|someone|the code|this code|your code|its code)${verily} (?:been |ever |get |got )*(?:audited|reviewed|security audited|checked|tested|audit|verified|certified)(?: (?:the code|your code|this|it|sayso|by (?:anyone|anybody|someone|experts?|professionals?|a (?:firm|company))))*`,
    `(?:who|which company) (?:audited|audits|checked|checks|reviewed|reviews|tested|certified) (?:${named}|this|the code|your code)`,
    `(?:is|was|are) there (?:an|any|a) (?:outside |security |external |independent )*(?:audits?|review)(?: of (?:${sayso}|the code))?`,
    `do (?:you|u) have (?:an|any|a) (?:security |external |independent )*(?:audits?|certificates?|certification|licen[sc]e)`,
  ],
  safe: [
    `(?:is|are|isnt|would)(?: (?:using|to use))? (?:${named})(?: be)?${verily} (?:safe|secure|dangerous|risky|unsafe|safe to use|ok to use)(?: to use)?(?: or not)?`,
    `is (?:it|this)${verily} (?:safe|secure|dangerous|risky) to use(?: (?:${sayso}))?`,
    'am i(?: really)? safe(?: here| with you| with this| in here)?',
    `is it${verily} (?:safe|risky|dangerous) to (?:put|keep|leave|have|hold|store) ${mine} (?:here|in here|in|on|in sayso|with you|in this app|in this)`,
    `(?:is|are|will|would) ${mine}${verily}(?: be)? (?:safe|secure)(?: (?:here|in here|with you|in sayso|with sayso|in this app|with this app))`,
  ],
  support: [
    '(?:is there|do you have|does sayso have|have you got|wheres|where is|is there any)(?: a| any| some| your| the)? (?:customer |tech |technical |live )*(?:support|customer service|helpline|help ?desk|hotline|phone number|call cent(?:er|re))(?: (?:number|team|line|chat|i can call))?',
    `(?:who|whom|where)(?: do| can| should| would)? (?:i|we) (?:call|contact|ask|write to|write|email|phone|turn to|reach|complain|complain to|talk to)(?: for help)?(?: (?:if|when) (?:something|it|this|things|anything|i) (?:goes wrong|go wrong|fails|breaks|need help|lose money|am stuck|get stuck|have a problem|have a question))?`,
    `who(?: can| will| would)? helps? me(?: (?:if|when) (?:something|it|this|things|anything|i) (?:goes wrong|go wrong|fails|breaks|need help|lose money|am stuck|get stuck|have a problem))?`,
  ],
  price: [
    `${happens} (?:the |my |a |its |crypto |coin )*(?:price|prices|market|markets|coin|coins|crypto|value|coin price|token|tokens)(?: of (?:it|eth|bitcoin|my coins|the coin|my (?:eth|crypto)))? (?:crash|crashes|crashed|drop|drops|dropped|fall|falls|fell|tank|tanks|tanked|dump|dumps|go down|goes down|went down|collapse|collapses|collapsed|plummet|plummets|halves|go to zero|goes to zero|go up and down|sinks?|is falling|are falling|loses? value|goes down)(?: (?:a lot|suddenly|tomorrow|overnight|by half|hard|again|too far|too much|quickly|badly|one day))?`,
  ],
}

const shapes: readonly (readonly [Worry, readonly RegExp[]])[] = worries.map((worry) => [
  worry,
  (said[worry] ?? []).map((source) => new RegExp(`^(?:${source})$`)),
])

const adverbs = /\b(?:really|actually|even|ever|just|also|honestly|possibly|simply) /g
const listed: readonly (readonly [Worry, Sayings])[] = worries.flatMap((worry) => {
  const asked = allSayings[worry]
  return asked === undefined ? [] : [[worry, sayingsOf(asked, groups)] as const]
})

const ofItAlone: readonly RegExp[] = [
  new RegExp(
    `^(?:is|are|isnt|would)(?: not)? ${it}(?: be)?${verily} (?:safe|secure|dangerous|risky|unsafe)(?: here| or not| enough)?$`,
  ),
  new RegExp(`^how (?:safe|secure|dangerous|risky) (?:is|are) ${it}$`),
]

/** How each of them begins: an order is none of them, and costs no look at the rest. */
const opening =
  /^(?:is|isnt|are|arent|am|was|were|can|could|will|would|do|does|did|have|has|might|may|must|should|how|safe|secure|hackable|what|whats|who|whos|whom|whose|where|wheres|why|which|if|when|i) /

/**
 * What a person worries about who asks "can you steal my money?", "where are my keys kept?", "is this a scam?": up to three
 * such questions in one turn. None where a word is left over, so that an order is never taken for one of them.
 */
export function worriesIn(turn: string): Worry[] {
  if (asksToRestore(turn)) return ['restore']
  const text = bareWords(inWords(turn))
  const whole = worryOf(text)
  if (whole !== null) return [whole]
  const parts = text.split(/ (?:and(?: also)?|or) /)
  if (parts.length < 2 || parts.length > 3) return []
  const all = parts.map(worryOf)
  return all.some((one) => one === null) ? [] : [...new Set(all.filter((one) => one !== null))]
}

const inWords = (turn: string): string => turn.replace(/(\d) ?%/g, '$1 percent')

const falls = sayingsOf(coinFalls, groups)

/** "what if eth crashes?": of a plan where there is one, and of what is held where there is none. */
export function asksIfCoinFalls(turn: string): boolean {
  return falls.test(withoutAdverbs(bareWords(inWords(turn))))
}

/** "is it safe?": of the plan where there is one, and of all this where there is none. */
export function asksIfSafe(turn: string): boolean {
  const text = bareWords(turn)
  return ofItAlone.some((shape) => shape.test(text))
}

/** With the space that a saying ends in. */
function withoutAdverbs(text: string): string {
  return `${text.replace(adverbs, '')} `
}

const worryOf = remembered((text: string): Worry | null => {
  const worry = opening.test(text) ? shapes.find(([, asked]) => asked.some((shape) => shape.test(text))) : undefined
  if (worry !== undefined) return worry[0]
  const words = withoutAdverbs(text)
  return listed.find(([, asked]) => asked.test(words))?.[0] ?? null
})
