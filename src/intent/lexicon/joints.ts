import type { Entry, Prep } from './Lexeme.ts'

const prep = (name: Prep, phrases: string): Entry => [{ tag: 'prep', prep: name }, phrases]

/** The small words that join the others: prepositions, connectors, negations, corrections, follow-up words. */
export const joints: readonly Entry[] = [
  prep('to', 'to|over to|across to|towards|toward|\u2192|->|=>|back to|to be'),
  prep('into', 'into|in to|onto|in2|inside|for some|back into'),
  prep('in', 'in|within'),
  prep('on', 'on|over on|on top of'),
  prep('from', 'from|frm|off|off of|out from|coming from|held on|starting from'),
  prep('out', 'out of|outta|outa|back out of|back from|out'),
  prep(
    'with',
    `
    with|w|wth|w/|using|use|utilizing|utilising|by means of|via|through|thru|paying with|pay with|paid with|by using|funded by|funded with
    lets use|rather use
  `,
  ),
  prep('for', 'for|and receive|to receive|receiving|in exchange for|in return for'),
  prep(
    'against',
    'against|backed by|using as collateral|pledging|secured by|secured against|collateralized by|collateralised by|putting up|posting',
  ),
  prep('of', 'of|across|among|amongst|worth of|worth|in value of'),
  prep('at', 'at|@'),
  prep('by', 'by'),
  prep(
    'as',
    `
    as|denominated in|held as|hold it as|hold it in|hold them as|have it as|have it in|keep it in|end up in
    end up with|ending up in|hold that as|hold that in|but in|but as
  `,
  ),
  [{ tag: 'and' }, 'and|&|+|n|plus|as well as|along with'],
  [
    { tag: 'then' },
    `
    then|once it arrives|when it arrives|once it lands|when it lands|once its there|when its there|once thats through|once it is there
    and then|after that|afterwards|next|first|first of all|secondly|finally|lastly|once thats done
    when thats done|once done|when done|and after that|after which|thereafter|subsequently|firstly|step 1|step 2
    step 3|followed by|and next|and finally|when its done|once its done|after this|before that|beforehand
  `,
  ],
  [
    { tag: 'also' },
    `
    also|too|as well|additionally|and also|then also|and then also|on top|in addition|besides that|plus also
    another
  `,
  ],
  [{ tag: 'stop' }, ';|.|!|¶|?'],
  [{ tag: 'or' }, 'or|either|vs|versus|/or|and/or|or maybe|alternatively|or alternatively'],
  [
    { tag: 'not' },
    `
    not|dont|do not|mustnt|must not|neednt|need not|shant|oughtnt|havent|hasnt|hadnt|wasnt|werent|dont care about|i dont care about|never|nothing|no|doesnt|does not|wont|will not|cant|cannot|without|isnt|is not|arent
    anything but|nor|neither|none|didnt|did not|shouldnt|should not|rather not
  `,
  ],
  [
    { tag: 'skip' },
    `
    but keep it off|but keep them off|but keep it away from|but avoid|but stay off|but skip|keep it off|keep them off|stay off|keep off|keep it out of|keep them out of|stay out of|keep it away from|keep them away from|away from|stay clear of|steer clear of|keep clear of|anything except
    everything except on|not through|not via|avoid|skip|exclude|excluding|stay away from|keep away from
    nothing from|nothing on|nothing in|not on|not in|not from|not at|not with|anywhere but|anywhere except|w/o
    not using|dont use|do not use|dont touch|leave out|no exposure to|hate|dont trust|i dont trust|dont like
    i dont like|minus anything on|just not|but not|but not on|but nothing from|rule out
  `,
  ],
  [{ tag: 'except' }, 'except|except for|but|apart from|other than|minus|less the|save for'],
  [
    { tag: 'leave' },
    `
    leave|leaving|leave me|keep|keeping|but keep|but leave|keep back|hold back|holding back|reserve|save me
    keep me
  `,
  ],
  [
    { tag: 'only' },
    `
    only|just|strictly|exclusively|solely|nothing but|stick to|stick with|limit it to|either on|either in
  `,
  ],
  [
    { tag: 'fix' },
    `
    what about|how about|and what about|no wait|wait no|no make that|no i mean|i mean|i meant|sorry i mean
    sorry i meant|sorry|actually|scratch that|never mind that|correction|oops|wait|no sorry|rather|strike that|er|erm|err
    no actually|actually no|hmm no|hold on|hang on|nah make that|no make it|no no|my bad|typo|let me rephrase
    or rather|pardon|i said|wait actually|ah no|oh no|hmm|hm|uh|um|uhm
  `,
  ],
  [
    { tag: 'again' },
    `
    again|once more|one more time|repeat|repeat that|do it again|do that again|same again|another one
    do the same again|run it again|repeat it|same thing again
  `,
  ],
  [
    { tag: 'same' },
    `
    same|the same|same thing|the same thing|do the same|likewise|ditto|same but|the same but|same thing but
    the same thing but
  `,
  ],
  [
    { tag: 'instead' },
    `
    instead|better|is better|prefer|id prefer|i prefer|would rather|id rather|i would rather
    would prefer
  `,
  ],
  [
    { tag: 'times', by: '2', name: 'double' },
    `
    double|double it|double that|twice as much|twice that|twice|two times|double the amount|twice the amount|x2
  `,
  ],
  [
    { tag: 'times', by: '3', name: 'triple' },
    `
    triple|triple it|triple that|three times as much|three times that|triple the amount
  `,
  ],
  [
    { tag: 'times', by: '0.5', name: 'half' },
    `
    halve it|half that|half of that|half as much|cut it in half|cut that in half|half it|half the amount
    halve that|only half that|just half that|only half of that|halve the amount
  `,
  ],
  [
    { tag: 'pronoun' },
    `
    it|them|that stuff|those|these|the proceeds|the result|the output|the money|that money|whatever i get
    what i get|what comes out|all of that|everything i get|the amount
  `,
  ],
  [{ tag: 'that' }, 'that|this|the resulting|the received|the new'],
  [{ tag: 'my' }, 'my|me my|mine|our'],
  [{ tag: 'the' }, 'the|teh|da|ze|me the'],
  [{ tag: 'article' }, 'a|an|this token|the token|that token|this coin|the coin'],
  [{ tag: 'later' }, 'not right now|not now|not just now|not yet|not today|not immediately'],
]
