import type { Entry, Verb } from './Lexeme.ts'

const verb = (name: Verb, phrases: string): Entry => [{ tag: 'verb', verb: name }, phrases]

/** Words for doing something. Slang stands beside the plain words it replaces. */
export const verbs: readonly Entry[] = [
  verb(
    'swap',
    `
    swap|swaps|swapping|dispose of|convert|converts|converting|exchange|exchanging|change|changing|trade|trading
    turn|turning|flip|flipping|sell|selling|sells|dump|dumping|ape|aping|rotate|switch|switching|offload
    liquidate|cash out|spend|spending|swop|market sell|yolo
  `,
  ),
  verb(
    'buy',
    `
    stack|get some|buy some|get me some|buy me some|grab some|grab me some|pick up some|buy|buys|buying|purchase
    purchasing|procure|obtain|snag|grab|acquire|cop|scoop|scoop up|pick up|bag me|market buy|load up on|pick me up|order me
  `,
  ),
  verb(
    'send',
    `
    drop|spot|lob|hook|gib|send|sends|sending|transfer|transferring|give|giving|yeet|sling|shoot|wire|venmo
    tip|remit|effect a transfer of|make a transfer of|do a transfer of|make a payment of|initiate a transfer of|forward|fire off|chuck|hand|ship|beam|slide|zap|toss
  `,
  ),
  verb(
    'put',
    `
    put|puts|putting|placing|stick|throw|throwing|allocate|plop|sock|tuck|stash|dedicate|move into|shove|lock
    top up|add|plonk|pop|funnel|load|hold|holding|set aside|squirrel away|save|stow|lay aside
  `,
  ),
  verb('move', 'move|moving|moves|pass|shift|migrate|relocate|bring|bring over|get over|take over|carry|push'),
  verb(
    'earn',
    `
    earns some interest|earns interest|earn interest|earns a bit|make some interest|make interest|make some yield|earn some interest|earn some yield|earn some
    get some yield|get some interest|earn a bit|make a bit of interest|earn me some|earn|earning|earns|to work|make it work|make them work|work for me
    working for me|generate|earn me|earning something|make money
    makes money|make some money|get interest|work|working|collect interest|passive income|earn something|earn me something
    earns something|earn a little something|earn a little|earn a little bit|earn a little interest|earn a little bit of interest
    earns a little|earn a bit of interest|earn a bit of yield|earn yield|earn a yield|earns yield
  `,
  ),
  [
    { tag: 'verb', verb: 'earn', takes: true },
    `
    put away|invest|investing|grow|growing|put to work|park|parking|deploy|farm|farming|earn on|get paid on
    get some return on|get some returns on|get a return on|get returns on|get some interest on|get interest on|earn some interest on|make something on|get something on|make a bit on|make a little on|make some on|make a bit with|make a little with
    make something with
  `,
  ],
  verb('lend', 'lend|lends|lending|lend out|deposit|depositing|supply|supplying|loan out|provide'),
  verb(
    'withdraw',
    `
    withdraw|withdraws|withdrawing|withdrawal|redeem|redeeming|unsupply|undeposit|exit|pull out|take out
    cash out of|pull back|get back|take back|out of there
  `,
  ),
  verb(
    'close',
    `
    close|closing|empty|drain|unwind|clear out|empty out|pull out of|get out of|get me out of|exit from
    close down
  `,
  ),
  verb(
    'exitAll',
    `
    get me out of everything|get out of everything|pull me out of everything|pull out of everything|exit everything
    exit all positions|exit all my positions|exit all of my positions|exit my positions|exit every position
    close everything|close out everything|close all positions|close all my positions|close all of my positions
    close every position|close my positions|unwind everything|unwind all positions|unwind all my positions
    unwind all of my positions|unwind my positions|get me out of all positions|get me out of all my positions
    get me out of all of my positions|get out of all positions|get out of all my positions|close it all out
    `,
  ),
  verb('take', 'cash me|take away|take|taking|pull|pulling|remove from'),
  verb(
    'get',
    'shill me|can i get|could i get|can i have|could i have|may i have|get|getting|gimme|give me|get me|fetch me|hook me up with',
  ),
  verb(
    'borrow',
    `
    can i borrow|could i borrow|may i borrow|need a loan|need a loan of|want a loan of|want a loan|a loan of|give me a loan of|lend me|borrow|borrowing
    borrows|take a loan|take a loan of|take out a loan|take out a loan of|get a loan|get a loan of|loan me
    take on debt|draw|take credit of|take a credit of|take out a credit of|get a credit of|need a credit of|want a credit of|a credit of|take a credit
  `,
  ),
  verb(
    'repay',
    `
    return the|return what i borrowed|give back the|get rid of my debt|kill my debt|repay|repaying
    repayment|pay back|paying back|pay off|paying off|payback|payoff|payment on|clear|settle|reduce|pay down
    paydown|zero out|wipe|wipe out|knock off|close out|clear off|pay it back|pay it off
  `,
  ),
  verb('pay', 'pay|repays'),
  verb('stake', 'liquid stake|liquid staking|stake|staking|stakes'),
  verb('unstake', 'stop staking|unstake|unstaking|un stake'),
  verb(
    'rebalance',
    `
    turn it around|flip it around|reverse it|fix it|fix that|fix them|put it right|correct it|even it out|bring it back|bring them back
    mostly|rebalance|rebal|rebalancing|rebalances|reallocate|re balance|reweight|redistribute|cut|trim|adjust my|tilt
    split|divide|spread|distribute|bring me back to|get me back to|take me to|put me at|put me in|get me to
    bring me to
  `,
  ),
  verb('keep', 'keep me at|keep me in|hold me at|keep my portfolio at|maintain|keep it at'),
  verb('bridge', 'bounce|bridge|bridging|bridges|hop|teleport|cross chain|crosschain|port'),
  verb('revoke', 'revoke|revoking|unapprove|disapprove|rescind|withdraw approval'),
  verb(
    'remove',
    `
    i no longer want|no longer want|no longer need|i no longer need|do away with|i dont need|i dont want a
    i dont want any|remove|removing|delete|kill|lift|nuke|drop my|get rid of|wipe my|clear my limits|disable|turn off
    switch off|end|scrap|take off|undo|unset
  `,
  ),
  verb('claim', 'claim|claiming|claims|collect|harvest|harvesting|redeem my rewards|cash in'),
  verb('set', 'set|setting|set up|establish|raise|lower|increase|decrease|bump'),
  verb(
    'cap',
    `
    cap|capping|restrict|dont let me spend more than|never let me spend more than|let me spend at most
    let me spend no more than|dont let me spend over|never let me spend over|stop me spending more than
    stop me from spending more than|block anything over|i dont want to spend more than|i dont want to spend over
    never spend more than|no spending over|no spending more than
  `,
  ),
  verb('cancel', 'cancel|cancelling|canceling|abort|call off'),
  verb('stop', 'stop|stopping|pause|halt|quit'),
  verb(
    'notify',
    `
    hmu|tell me|alert|alert me|ping|ping me|notify|notify me|let me know|warn me|warn|give me an alert
    give me a shout|shout|give me a heads up|heads up|message me|text me|set an alert|remind me|hit me up|lmk
    buzz me|send me an alert|send me a message|send me a notification|an alert|email me|inform me
  `,
  ),
  verb(
    'show',
    `
    tell me the|tell me my|show|give me a list of|give me a list|send me a list of|a list of|show me|display|list|check|view|see|print|look up|pull up|remind me what
    remind me which|tell me what|tell me how|tell me which|tell me about|tell me whats|let me see|check on
    explain|describe|give me a rundown|give me an overview|summarize|summarise|compare|find out
  `,
  ),
  verb('wrap', 'wrap|wrapping'),
  verb('unwrap', 'unwrap|unwrapping'),
  verb('speed', 'speed|speed up|speed it up|bump the gas|accelerate|faster|hurry up|replace my transaction'),
  verb('make', 'make it|make that|make this|make them|make my|make|change it|change that|change the amount|set it'),
  verb('goes', 'goes|should go|go|going|goin|should be in|belongs|gets'),
  verb('becomes', 'should become|become|becomes|should turn|should be turned'),
]
