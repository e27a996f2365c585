import type { Entry } from './Lexeme.ts'

/** Words for what is wanted of a place, and how much risk is fine. */
export const goals: readonly Entry[] = [
  [{ tag: 'goal', goal: 'safety' }, 'safe|safer|safest|safely|safety|secure|securely|safest option|low key safe|safe and sound|safest bet|most secure|boring|conservative|conservatively|cautious|least risky|safu|trustworthy|sleep at night|wont lose it|not lose it|dont want to lose it|reliable|capital preservation|preserve my capital|preservation|protect my capital|preserve capital|safekeeping|lowest chance of losing|no drama'],
  [{ tag: 'goal', goal: 'yield' }, 'highest|highest yield|highest yielding|highest paying|best rate|best yield|best yielding|best apy|best apr|best paying|top|top yield|most|most yield|max yield|maximum yield|max apy|maximize|maximise|maximum return|max return|max returns|highest return|highest apy|highest rate|best return|best returns|best interest|highest interest|biggest|biggest yield|juiciest|fattest|pays most|pays the most|pays highest|pays best|pays more|paying most|paying the most|pays the best|pays the highest|high yield|high yielding|top apy|top rate|top dollar|max gains|most interest|most bang|best rates|best yields|highest yields|highest rates|juicy|fat|as much as possible|whichever pays more|whoever pays more|whichever pays most|whichever pays best|whichever is higher|whichever is better|whichever has the better rate'],
  [{ tag: 'goal', goal: 'best' }, 'best|the best'],
  [{ tag: 'goal', goal: 'plain' }, 'good|great|nice|decent|something good|best place|best spot|best option|best deal|optimal|well'],
  [{ tag: 'risk', risk: 'low' }, 'low risk|lowest risk|little risk|minimal risk|risk averse|low risk only|not too risky|nothing risky|nothing too risky|keep risk low|risk low|not risky|small risk|without much risk'],
  [{ tag: 'risk', risk: 'medium' }, 'medium risk|moderate risk|mid risk|some risk|a bit of risk|a little risk|average risk|medium|moderate|some risk is fine|some risk is ok'],
  [{ tag: 'risk', risk: 'high' }, 'high risk|degen|risky|degen risk|risky is fine|risky is ok|risky is okay|degen mode|full degen|degen style|high risk is fine|aggressive|aggressively|dont mind risk|dont care about risk|risk on|lots of risk|any risk|max risk|yolo mode|degen play|degen plays|degen is fine|degen ok|super risky|risk is fine|risk is ok|risk doesnt matter|riskier'],
]
