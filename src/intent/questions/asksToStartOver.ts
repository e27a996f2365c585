const before =
  /^(?:(?:hi|hey|hello|ok|okay|so|no|please|pls|can you|can i|can we|could you|could we|how do i|how can i|how do we|i want to|id like to|i need to|i would like to|lets|let us|let me|just) )+/
const after = /(?: (?:please|pls|now|for me|then))+$/
const everything = '(?:everything|all of it|the whole thing|the lot)'
const place =
  '(?:the |this |my |our )?(?:whole )?(?:app|sayso|chat|chats|conversation|conversations|practice chain|practice account|practice wallet|practice money|practice|history|session|demo|game|account|data)'
const shape = new RegExp(
  `^(?:${[
    'start (?:all )?over(?: again)?(?: from (?:scratch|zero|the (?:start|beginning)))?|start (?:again|afresh|anew|fresh|a?new)|(?:start|begin) (?:again )?(?:from (?:scratch|zero|the (?:start|beginning)))|begin again|restart',
    `(?:reset|restart|start over with)(?: (?:${everything}|it all|all|${place}))?`,
    `(?:clear|wipe|delete|erase|forget|remove|clean)(?: out| up)? (?:${everything}|${place})`,
    `(?:start|begin|open|make)? ?(?:me )?(?:a )?(?:new|fresh|another) (?:chat|conversation|session)|(?:a )?(?:clean slate|fresh start)|factory reset`,
  ].join('|')})$`,
)

/** "start over", "reset", "clear everything": a wish to begin anew, which no sentence grants. What can be is told. */
export function asksToStartOver(turn: string): boolean {
  const words = turn
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[\s.,!?;:-]+/g, ' ')
    .trim()
    .replace(before, '')
    .replace(after, '')
  return shape.test(words)
}
