import type { Sayings } from './Sayings.ts'

/** What is asked about Sayso itself: its makers, its settings, and whether it is what it says. */
export const ofApp: Sayings = {
  update: [
    '(how|where|when) (do|can|should|does|will) (i|sayso|it|this|the app) (update|upgrade|get updates|get updated|get the new version|get a new version|get the latest version) [<sayso>|it|itself]',
    '<need> (update|upgrade) [<sayso>|it|this]',
    '(does|do|will) (<sayso>|it) update [itself] [automatically]',
    'is (<sayso>|this|it) [version] (up to date|the latest version|the newest version|outdated|the latest|the newest)',
    '(what|which) version (is this|is it|do i have|am i on|are you|of sayso is this)',
  ],
  catch: [
    '(is|isnt|sounds|seems|looks) [it|this|that|all this|sayso] [a bit|all] too good to be true',
    'too good to be true',
    'wheres the catch',
    'where is the catch',
  ],
  support: [
    'how (do|can|could) i (contact|reach|call|email) (you|you guys|the developers|the makers|support)',
    '(can|could|how do|how can) i (talk|speak|chat|write) (to|with) (a human|a person|somebody|someone|a real person|support|an agent|anybody|anyone|the developers)',
    'i [want|need|would like] [to] (talk|speak) (to|with) (a human|a person|somebody|someone|a real person|support|an agent)',
    '(where|how|who) (do|can|should|could) i (complain|report|report a bug|report a problem|give feedback|get help) [to|about <it>] [with <it>]',
  ],
  unsure: [
    'i (dont|do not|cant|didnt) (understand|get|follow|know what to do|know what this is|know how this works|know what im doing|know what i am doing|know where to start|know how to start) [anything|<it>|any of this|a word|much|at all] [at all]',
    '(i am|im) [so|a bit|very|quite|really|too] (scared|afraid|nervous|worried|confused|lost|new|new here|new to this|new to crypto|overwhelmed|anxious|a beginner|unsure|not sure)',
    '(this|it|all this) is [too|so|very|all too] (complicated|confusing|difficult|hard|much|scary|much for me|complicated for me)',
    'where (do|should|can|could) i (start|begin)',
    '(i am|im) (not good with|bad with|no good with) (computers|technology|money|numbers)',
  ],
  unknown: [
    'how old (is|are) (sayso|you|this app|the app)',
    'how (many|much) (people|users|customers|others|persons) (use|are using|trust|have) (sayso|this|this app|you|it|the app)',
    '(are there|do you have|where are|where can i read|where can i find) [any|some|the] (reviews|users|customers|testimonials|ratings) [of (sayso|this app|you)]',
    '(how long|since when) (have|has|do|does|is) (you|sayso|this app|the app|this) [been] (existed|exist|around|here|existing|running)',
    'is sayso (popular|well known|known|famous|big|new)',
  ],
  language: [
    '(do|does|can|could) (you|sayso|it|this) (speak|understand|read|write|talk) [in] (german|french|spanish|italian|polish|dutch|turkish|russian|portuguese|chinese|japanese|another language|other languages|my language|english)',
    '(what|which) languages (do|does|can) (you|sayso|it|this) (speak|understand|know|support)',
    '(how|where) (do|can|could) i (change|set|choose|switch) (the|my) language',
    '(can|could) i (write|speak|talk|type) [to you] in (german|french|spanish|italian|polish|dutch|turkish|russian|portuguese|chinese|japanese|another language|my language|my own language)',
  ],
  currency: [
    '(can|could|do|does|will) (i|you|sayso|it) (show|see|get|have|display|use|tell me|count) [<it>|everything|<money>|my money|prices|amounts|the prices] [in] (euros|euro|eur|pounds|gbp|francs|yen|my currency|another currency|local currency)',
    '(how much|what) (is|are) (<it>|<money>|my stuff) [worth] in (euros|euro|eur|pounds|gbp|francs|yen|my currency)',
  ],
  genuine: [
    'how (do|can|would) i (know|be sure|tell|check) [that|if|whether] (this|it|sayso|this app|the app) (isnt|is not) [a] (fake|false|a copy|copied|imitated) [app|one|program|copy]',
    'how (do|can|would) i (know|be sure|tell|check) [that|if|whether] (this|it|sayso|this app|the app) is (really|the real) [sayso|thing|one|app|the real one|genuine|authentic|fake|real]',
    'how (do|can|would) i (know|be sure|tell|check) [that|if|whether] (this|it|sayso|this app|the app) is [not] (sayso|genuine|authentic|fake|real|a fake)',
    'is this (the real|a fake|the official|the genuine|the right|really the) (app|one|sayso|program|website)',
  ],
  settings: [
    '(where|how|is|are|do you have) (there|any|are|is|(do|can|could|would) i (find|get to|open|see|change|edit)) [a|any] [the|my|all the] (settings|preferences|options|setup|configuration|settings page|options page)',
    '(show|open|take me to|go to|i cant find|i cannot find|i dont see|find) [me] [the|my] (settings|preferences|settings page|options page)',
  ],
  thanks: [
    '(thanks|thank you|thx|cheers|ty) [so much|very much|a lot|sayso|mate|for that|for your help|for the help]',
    '(great|good|nice|cool|perfect|awesome|ok|okay) (thanks|thank you)',
    '(hello|hi|hey|good morning|good evening|good afternoon|hi there|hello there) [sayso|there]',
    '[are|r] (you|u|anybody|anyone) there',
  ],
  maker: [
    '(who is|whos|who are|who stands) [the (people|company|person|team)] behind (<it>|<sayso>)',
    '(who is|whos) (running|making|developing|paying for) (<it>|<sayso>)',
  ],
  'no-more-sayso': [
    '(is|are|will|would) (<it>|<money>) [be] (gone|lost|safe|ok) (if|when) (sayso|you|your company|the company|the app) (goes bankrupt|go bankrupt|goes bust|go bust|disappears|disappear|shuts down|shut down|dies|closes|stops)',
  ],
}
