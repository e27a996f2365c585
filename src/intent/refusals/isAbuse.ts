import type { Lexeme, Noun, Verb } from '../lexicon/Lexeme.ts'
import { tag, type Word } from '../lexicon/tag.ts'

const rude =
  /\b(?:fuck|fucks|fuckin|fucking|fucker|fuckers|fck|fuk|shit|bullshit|bitch|bastard|bastards|asshole|arsehole|cunt|dick|dickhead|idiot|idiots|moron|morons|dumbass|wanker|jerk|scumbag|piss off|screw you|go to hell|damn you|shut up|stupid|you suck|sucks)\b/
/** What would make it a message about money after all: a value, a question, an act that needs none. */
const telling: ReadonlySet<Lexeme['tag']> = new Set([
  'asset',
  'protocol',
  'chain',
  'address',
  'contact',
  'name',
  'number',
  'count',
  'fraction',
  'topic',
  'goal',
  'risk',
  'period',
  'again',
  'same',
  'times',
  'instead',
])
const idleVerbs: ReadonlySet<Verb> = new Set([
  'get',
  'send',
  'take',
  'make',
  'goes',
  'put',
  'keep',
  'move',
  'pay',
  'set',
])
const idleNouns: ReadonlySet<Noun> = new Set(['money', 'greeting', 'chore', 'wish', 'balance'])

/** "fuck you, give me all the money": abuse, and nothing that could be done. */
export function isAbuse(turn: string): boolean {
  const words = tag(turn, [])
  return rude.test(words.map(({ text }) => text).join(' ')) && words.every((word) => !tells(word))
}

function tells({ lexeme }: Word): boolean {
  if (lexeme.tag === 'verb') return !idleVerbs.has(lexeme.verb)
  if (lexeme.tag === 'noun') return !idleNouns.has(lexeme.noun)
  return telling.has(lexeme.tag)
}
