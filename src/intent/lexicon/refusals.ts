import type { Entry, Noun } from './Lexeme.ts'

const noun = (name: Noun, phrases: string): Entry => [{ tag: 'noun', noun: name }, phrases]

/** Words that only matter for what is refused. The rules that use them are in refusals/findRefusal.ts. */
export const refusals: readonly Entry[] = [
  noun(
    'secret',
    `
    seed phrase|seedphrase|seed phrases|seed words|seed|private key|private keys|priv key|privkey|secret key
    secret phrase|recovery phrase|recovery words|recovery code|mnemonic|mnemonics|mnemonic phrase|backup phrase
    keystore|secret words|twelve words|12 words|24 words|twelve recovery words|12 word|24 word|twenty four words
    12 recovery words|24 recovery words|signing key|wallet key|wallet keys|my keys|raw key|backup words
    secret recovery phrase|password|passphrase|my pin|private phrase
  `,
  ),
  noun(
    'simulation',
    `
    simulation|simulations|simulate|simulating|sim|sims|safety check|safety checks|security check
    security checks|checks|verification|verifications|guard|guards|guardrails|warnings|warning|dry run|preview
    previews|safeguards|safeguard|protections|risk check|risk checks|the check|safety rules|the rules
  `,
  ),
  noun(
    'confirmation',
    `
    confirmation|confirmations|confirming|confirm|ask me to confirm|asking|ask me|asking me|prompt|prompts|popup
    popups|review|approval screen|sign button|signature|signing|my approval|my permission|my say so
    sign it yourself|sign for me|auto sign|autosign|sign automatically|sign everything|auto confirm|auto approve
    pre approve|confirm for me|sign it for me|sign on my behalf|sign by yourself|confirm yourself|questions
    no questions asked|bothering me|check with me|checking with me
  `,
  ),
  noun(
    'instructions',
    `
    instructions|instruction|what it says|what they say|whatever it says|what the email says|previous rules
    previous instructions|your rules|system prompt|follow the steps|follow its steps|what its told|do what
    says to do|as it says|tells you|tells me to|told me to|asks you to|it tells you|obey
  `,
  ),
  noun(
    'foreignText',
    `
    email|e mail|mail says|website|web page|webpage|page|site|pdf|document|tweet|discord|telegram|dm
    message i got|message from|text i got|letter|notice|system|system message|admin|developer mode|dev mode
    support team|support agent|support told me|support says|support said|support asks|support asked|customer support
    customer service|help desk|helpdesk|tool result|tool output|the contract said|the error says|the error said
    the bot says|the bot said|the model says|the model said|this message|pasted|paste|attachment|qr code|blog post|link i got
    ignore all|assistant :|user :|human :|airdrop page|popup says|readme|memo|the contract says|token name|token description|the token name|the token description|screenshot
    forum|reddit
  `,
  ),
  [
    { tag: 'bypass' },
    `
    bypass|ignore|override|overrule|disregard|no need|no need for|forget|forget about|get around|work around
    go around|circumvent|raise past|break|dodge|sneak past|despite|regardless of|suspend|over my
    above my
  `,
  ],
  [
    { tag: 'once' },
    `
    just this once|this once|for once|this one time|just once|one time only|for this one|for now|just for today
    for today|temporarily|this time|just for this|for this transaction|only this time|for a moment|for a minute
  `,
  ],
  noun(
    'guarantee',
    `
    guaranteed|guarantee|guarantees|guaranteeing|cant lose|cant ever lose|can never lose|never loses|cannot lose|never lose|impossible to lose|sure thing
    surefire|100x|10x|1000x|50x|20x|5x|3x|double my money|double my eth|triple my money|make me rich|get rich
    get me rich|make me a millionaire|millionaire|promise me|promise|double my stack|double my bag|no losses
    no loss|without losing|to the moon for sure|for certain|sure profit|free money|certain profit|with certainty
    doubled by|turn it into a million|x my money|definitely go up|cant go wrong|lambo
  `,
  ),
  noun(
    'noRisk',
    `
    no risk|zero risk|risk free|riskfree|riskless|without risk|without any risk|0 risk|no risk at all|0% risk
    absolutely no risk|not a single risk|100% safe|totally safe profit
  `,
  ),
  noun(
    'chore',
    `
    write|stock|stocks|tesla|stock market|poem|translate|recipe|weather|joke|song|essay|story|cover letter|homework|code|python|javascript|movie
    football|lyrics|capital of|president|dinner|pizza|restaurant|book me|flight|hotel|doctor|diet|workout
    vacation|who won|sing|draw me|cook|horoscope|email to my|resume|meaning of life|birthday card|limerick|haiku
    essay about|math|solve|tell me a|chess|game|flights|photo|image|picture|news|taxes|tax return|legal advice
    divorce
  `,
  ),
  noun('greeting', 'hi|hello|hey|hiya|good morning|good evening|gm|good afternoon|howdy|greetings|sup|whats up'),
]
