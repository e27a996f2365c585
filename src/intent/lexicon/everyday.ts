import type { Entry } from './Lexeme.ts'

/**
 * Everyday words that are no misspelling of another: `fire` is not `wire`. What they are in a message is told by their
 * place, as of any word that the lexicon does not know.
 */
export const everyday: readonly Entry[] = [
  [
    { tag: 'unknown' },
    `
    able|top|absolute|accident|afternoon|age|air|airline|alone|along|amazing|angry|answerable|apartment|app
    apple|area|arm|art|article|aunt|autumn|awesome|baby|bad|badly|ball|barber|basic|bathroom|beach|beat|beats
    beautiful|beer|begins|behind|believe|beside|bestie|bike|bitter|black|blue|board|boat|body|book|books|bottle
    box|boyfriend|brain|breakfast|bright|broke|brown|brunch|budget|building|burger|bus|business|busy|butter|cafe
    calm|camera|car|card|cards|careful|carefully|cat|cats|certain|chair|chances|charity|charming|chat|child
    children|choice|church|cinema|city|clean|clever|client|clients|clock|clothes|cloud|club|coach|coat|cold
    colleague|college|color|company|computer|concert|contractor|corner|correctly|country|course|cousin|crazy
    cream|cup|customer|cute|daddy|damn|dark|dear|decide|decided|decision|deep|definitely|degree|delay|dentist
    desk|dev|different|difficult|dirty|dish|dislike|dog|dogs|door|doubt|dream|dress|drink|driver|dry|dumb|ears
    easily|east|eat|economy|eggs|electric|electricity|else|emergency|employee|energy|engine|english|enjoy
    especially|evening|event|events|everybody|everywhere|evil|exam|excellent|excuse|expensive|experience|expert
    extremely|eye|face|fact|facts|fair|family|famous|fancy|fantastic|far|farmer|fashion|favorite|favourite|fear
    feeling|feelings|fella|fiance|fiancee|field|fight|figure|film|finance|finances|finger|fire|fish|fit|flat
    flatmate|floor|flower|fly|folks|food|foot|forest|former|fortune|founder|freelance|freelancer|fresh|friendly
    friends|front|frozen|fruit|fun|funny|furniture|future|futures|garage|garden|generally|gentle|gently|german
    girl|girlfriend|girls|glad|glass|god|golden|goodness|grandfather|grandma|grandmother|grandpa|grass|green
    grey|group|guest|guide|guitar|gym|habit|hair|haircut|hands|handy|hang|happily|harder|hat|healthy|heart|heat
    heavy|hell|helper|helpful|hence|hill|hobby|holiday|holidays|honest|horse|hospital|hot|house|household|huge
    human|hungry|hurry|hurt|ice|idea|ideal|ideally|ideas|important|income|indeed|inflation|info|information
    insurance|intend|intention|interesting|internet|invoice|island|issue|italian|items|jacket|janitor|job|jobs
    joint|juice|junior|keen|kid|kindness|king|kitchen|knee|lady|lamp|landlady|landlord|language|laptop
    large|largest|lawyer|lazy|leaf|lecture|leg|lesson|library|lifetime|light|likely|liquidity|listen|living
    loads|local|london|lonely|longer|loud|lovely|lover|luck|lucky|machine|mad|magic|mail|major|mama|manager|map
    marriage|master|material|meal|mean|means|meat|medicine|meet|meeting|member|memory|met|metal|method|middle
    milk|minded|miss|mistake|mobile|model|modern|mommy|mood|mortgage|mouse|mouth|mummy|museum|music
    musician|naive|nanny|native|nature|near|nearest|neat|necessary|neck|neighbor|neighbour|nephew|nervous|newbie
    newcomer|niece|noise|noob|normally|north|nose|notes|novel|nurse|object|obvious|obviously|occasion|ocean|odd
    office|official|often|oil|older|oldest|opinion|orange|ordinary|original|outside|oven|owner|pack|pain|paint
    pair|pants|papa|parcel|parent|parents|partner|path|patience|patient|peace|pen|pension|performance|personal
    personally|pet|phone|piano|picnic|piece|pig|pilot|plane|planet|plant|plate|play|player|pleasant|pocket
    police|polite|poor|popular|positive|postman|potato|power|pregnant|pressure|priority|product|professional
    professor|proper|properly|properties|property|proud|public|pure|purple|purpose|purse|queen|quiet|quietly
    race|rain|random|rapid|rare|rarely|ready|realistic|reason|reasonable|reasonably|red|refund|related
    relationship|relax|relaxed|religion|rental|response|retire|retirement|rich|ring|river|road|rock|role|roof
    room|roommate|round|rush|sad|sadly|salary|salt|sand|sandwich|sandwiches|school|science|sea|season|seat|self
    senior|sense|sensible|sensibly|sentence|serious|seriously|service|services|sexy|shame|shape|sheet|shirt
    shoes|shop|shopping|shorter|shower|sick|side|silly|silver|situation|size|skill|skin|skinny|slow|slowly|smart
    smile|smoke|smooth|snow|soap|society|sofa|soft|software|solid|solution|somebody|somehow|sometime|sometimes
    sound|soup|south|space|spanish|special|specific|specifically|sport|sports|spring|square|staff|stairs|star
    stats|steady|step|stomach|stone|stories|storm|straightforward|strange|stranger|street|stress|stressed
    stressful|strict|strong|struggling|student|students|studio|study|stuffed|stupid|style|subject|subscription
    successful|sudden|suddenly|sugar|suit|summer|sun|sunny|supermarket|supposed|surely|surprise|sushi
    sweet|sweetie|swim|table|tall|tasty|tea|teach|teacher|team|tech|teen|telephone|television|temporary|tennis
    terrible|terribly|thankful|therefore|thin|thirsty|thus|ticket|tidy|tie|tiny|tired|tiring|title|toast|toe
    toilet|tonne|tool|tooth|tough|tour|tourist|towel|tower|town|toy|traffic|train|training|travel|tree|trick
    tricky|true|truth|tuition|tune|twin|ugly|umbrella|uncle|understand|understanding|unfortunately|unhappy
    university|unlucky|upset|upstairs|urgent|urgently|useful|valley|van|vegetables|version|vet|village|visa
    visit|voice|volatile|volatility|wage|wages|waiter|walk|wall|war|warm|wash|water|wealth|wealthy|wedding
    weekday|welcome|west|wet|white|wicked|wide|wild|willing|win|wind|window|wine|winter|wise|woman|women
    fuck|fucks|fucking|fuckin|fucked|fucker|shit|shitty|bullshit|crap|bitch|bastard|asshole|arsehole|idiot|moron|jerk|suck|sucks
    wonderful|wood|wool|worker|wound|yard|yellow|young|younger|youth|zone|zoo
  `,
  ],
]
