import type { Entry } from './Lexeme.ts'

/** Words for what is wanted of a place, and how much risk is fine. */
export const goals: readonly Entry[] = [
  [
    { tag: 'goal', goal: 'safety' },
    `
    safe|safer|safest|safely|safety|secure|securely|safest option|low key safe|safe and sound|safest bet
    most secure|boring|conservative|conservatively|cautious|least risky|safu|trustworthy|sleep at night
    wont lose it|not losing it|not losing anything|not losing|never losing it|not lose it|dont want to lose it|reliable|capital preservation|preserve my capital|preservation
    protect my capital|preserve capital|safe one|safer one|safest one|least risky one|safekeeping|lowest chance of losing|no drama
  `,
  ],
  [
    { tag: 'goal', goal: 'yield' },
    `
    gives the most|gives most|well paid|pays well|paying well|pays a lot|whatever yields best|whatever yields most|whatever yields the most|get the max out of|get the most out of
    make the most of|make the most out of|squeeze the most out of|whatevers better|whatever is better
    whichevers better|whatever is best|whatevers best|whichever is best|most profitable|yields best|yields most
    yields the most|pays out most|highest|highest yield|highest yielding|highest paying|best rate|best yield
    best yielding|best apy|best apr|best paying|top yield|top rates|top paying|top interest|top vault|top place|top spot|top option|top yields|top return|top returns|most|most yield|max yield|maximum yield|max apy
    maximize|maximise|maximum return|max return|max returns|highest return|highest apy|highest rate|best return
    best returns|best interest|highest interest|biggest|biggest yield|juiciest|fattest|pays most|pays the most
    pays highest|pays best|pays more|paying most|paying the most|pays the best|pays the highest|high yield
    high yielding|top apy|top rate|top dollar|max gains|most interest|most bang|best rates|best yields
    highest yields|highest rates|juicy|fat|as much as possible|as much as it can|as much as they can|as much as you can|whatever pays the best|whatever pays most
    whatever pays the most|whatever pays best|whatever pays more|whatever pays highest|wherever pays most
    wherever pays best|wherever pays the most|whichever pays more|whoever pays more|whichever pays most
    whichever pays best|whichever is higher|whichever is better|whichever has the better rate
  `,
  ],
  [{ tag: 'goal', goal: 'best' }, 'best'],
  [
    { tag: 'goal', goal: 'plain' },
    `
    your pick|you pick|you choose|your choice|your call|you decide|up to you|pick the place|pick one|pick a place|good|great|nice|decent|something good|best deal|optimal
  `,
  ],
  [
    { tag: 'risk', risk: 'low' },
    `
    without taking much risk|without too much risk|not much risk|not too much risk|without taking risks
    without taking risk|as little risk as possible|low risk|lowest risk|little risk|minimal risk|risk averse
    low risk only|not too risky|nothing risky|nothing too risky|not really risky|nothing really risky|nothing really too risky|nuthin risky|nothin risky|no risky stuff|keep risk low|risk low|not risky|small risk
    without much risk|without risking much|without risking too much|without risking a lot|not risking much|without big risk
    without big risks|without a lot of risk|without high risk|without taking big risks|without a big risk|risk is low|risks low
  `,
  ],
  [
    { tag: 'risk', risk: 'medium' },
    `
    medium risk|moderate risk|mid risk|some risk|a bit of risk|a little risk|average risk|medium|moderate
    some risk is fine|some risk is ok
  `,
  ],
  [
    { tag: 'risk', risk: 'high' },
    `
    high risk|degen|risky|degen risk|risky is fine|risky is ok|risky is okay|degen mode|full degen|degen style
    high risk is fine|aggressive|aggressively|dont mind risk|dont care about risk|dont care bout risk|lots of risk|any risk
    max risk|yolo mode|degen play|degen plays|degen is fine|degen ok|super risky|risk is fine|risk is ok
    risk doesnt matter|riskier
  `,
  ],
  [
    { tag: 'noun', noun: 'noVaults' },
    `
    no vaults|no vault|not a vault|not in vaults|not in a vault|dont trust vaults|i dont trust vaults
    not vaults|anything but vaults|avoid vaults|skip vaults|without vaults|dont use vaults|nothing in vaults
    stay away from vaults|dont like vaults|i dont like vaults|dont want vaults|i dont want vaults
    except vaults
  `,
  ],
]
