import { bareWords } from './plainWords.ts'
import { sayingsOf } from './sayings.ts'

const groups = {
  real: '[my|some|the] [own] (real|actual|proper|live|true|own) (money|coins|cash|funds|crypto|tokens|savings|wallet|networks|network|deal|thing)',
  safely:
    '[safely|properly|correctly|securely|the right way|the safe way|carefully|first] [now|then|here|in here|with this|with you|with sayso|in this|in this app|with this app|in this program|with this program|instead|please]',
  use: 'use|start using|begin using|start|begin|use this|use it|do this|do it|do that|try|try this|try it|go|work|continue|carry on|go on|get going|get started|go ahead|switch|change|move|get|go over|move over|play',
  wish: '[now|next|so|then|today] [i|we] [(want|would like|should like|wish|d like|am ready|m ready|plan|like|intend)] [to|for] [now]|(im|id|lets|i wanna|let me) [ready|like] [to|for] [now]',
  now: '[now|next|then|today|please|from now on|instead]',
  first: '[first|now|next|then|for that|for it|for this|about it]',
  safe: '[so [that] (it|everything|my money|this|that|nothing|all) (is|stays|will be|remains|goes|happens) [safe|secure|wrong]|to be safe|to stay safe|to keep it safe|safely|without (risk|danger|losing it|losing anything)]',
  on: '[over] [with|to|on|onto|in|for]',
}

const asks = sayingsOf(
  [
    'what (do|must|should|would|can|shall) i [have|need|got] [to] do [first|next] (to|before i|before i can|so i can|so that i can|in order to|if i want to|when i want to|for) [<use>|using] <on> <real> <safely>',
    'what (do|would|must|should) i (need|have|know|watch|watch out for) (for|to|before) [i] [<use>|using] <on> <real> <safely>',
    'what [do|is|are] [i] [need|needed|the steps|my steps|next|the next step|the first step|the next steps] (to|for|before) [i] [<use>|using] <on> <real> <safely>',
    '(how|when|where) (do|can|could|would|should|may) (i|we|you) [safely] (<use>) <on> <real> <safely>',
    'how (does|would|do) (it|this|that|sayso) (work|go) (with|for|on) <real> <safely>',
    '(can|could|may|should) (i|we) [also|already|now|safely] (<use>) <on> <real> <safely> [too|also|yet]',
    '(does|will|would|can|could) (this|it|sayso|this app|the app|that) [also|really] (work|run|be used|be done|do it) (with|for|on|using) <real> <safely> [too|also|yet]',
    '(i|we) (want|need|would like|wish|d like|am ready|m ready) [to] [<use>] <on> <real> <safely>',
    '(im|id like|i wanna|lets|ready|let me|am ready) [ready] [to] [<use>] <on> <real> <safely>',
    '(how|when) (do|can|could|should|would) (i|we) [safely] (do|use|try) (this|it|that|sayso) for real <safely>',
    '(can|could|may) (i|we) (do|use|try) (this|it|that|sayso) for real <safely>',
    '(lets|i want to|i wanna|id like to) (do|use|try) (this|it|that|sayso) for real <safely>',
    'real (money|coins) (now|please|next|then)',
    // "Now I want to use my real money. What must I do so it is safe?"
    '<wish> (<use>) [it] <on> <real> <now> [and|but] (what|how) (do|must|should|can|would|shall|have) (i|we) [have to|need to|to|got to] (do|need|know|start|begin|go on|proceed|go about it|watch|look out for|be careful with|do that|do it) <first> <safe>',
    '[now|next|so|then] (with|for|on) <real> <now> (what|how) (do|must|should|can|would|shall|have) (i|we) [have to|need to|to] (do|need|know|start|begin|go on|proceed|go about it|do that|do it) <first> <safe>',
    '<wish> <real> <now> (what|how) (do|must|should|can|would|shall|have) (i|we) [have to|need to|to] (do|need|know|start|begin|go on|proceed|go about it|do that|do it) <first> <safe>',
    '(what|how) (do|must|should|can|shall) (i|we) [have to|need to] (do|know) <first> so [that] <real> (is|stays|will be|remains) (safe|secure)',
    'how to (<use>) <on> <real> <safely>',
    '(steps|first steps|what comes next|whats next) (for|to|with|before) [<use>|using] <on> <real> <safely>',
  ],
  groups,
)

/** "what do I have to do to use real money safely?": how one gets from practice to one's own money. */
export function asksForReal(turn: string): boolean {
  return asks.test(`${bareWords(turn)} `)
}
