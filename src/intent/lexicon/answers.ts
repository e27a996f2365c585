/** Words that answer a shown plan. They count only where they are the whole turn. */
const phrases = (text: string): ReadonlySet<string> => new Set(text.split('|'))

export const yes = phrases(
  'yes|yep|yeah|yup|ya|yea|ok|okay|k thx|sure|do it|confirm|confirmed|go|go ahead|lgtm|looks good|look good|sounds good|perfect|great|lets go|lets do it|approve|approved|proceed|send it|execute|execute it|sign|sign it|run it|ship it|i agree|agreed|lfg|y|fine|correct|right|thats right|thats fine|go for it|good to go|all good|submit|submit it|make it so|do that|yes please|please do|absolutely|definitely|exactly|cool do it|hit it|lets do that|lets do this|lets do the loan|lets do the plan|lets do the swap|do the loan|do the swap|pull the trigger|go on|go on with it|go on with that|carry on|carry on with it|continue|continue with it|all right|alright|right then|very well|very good|good|lovely|wonderful|brilliant|splendid|that will do|thatll do|that will do nicely|go ahead and do it|go ahead and do that|go ahead with it|go ahead with that|go ahead with the plan|lets go ahead|lets go ahead with it|get on with it|sounds sensible|sounds reasonable|sounds right|sounds lovely|sounds fine|sounds great|sounds ok|sounds okay|seems sensible|seems reasonable|seems fine|seems right|seems good|looks sensible|looks reasonable|looks fine|looks right|looks okay|looks ok|suits me|that suits me|happy with that|im happy with that|i am happy with that|im fine with that|i am fine with that|that is fine|fine by me|its fine by me|thats good|that is good|that is right|you can do it|you can do that|you may do it|you may do that|you can go ahead|you may go ahead|you go ahead|you go ahead and do it|you just go ahead|please do it|do just that|do go ahead|lets have that|id like that|id like that please|of course|certainly|by all means',
)

export const no = phrases(
  'no|nope|nah|naw|never mind|nevermind|nvm|forget it|forget that|forget about it|drop it|cancel that|cancel it|cancel this|dont do it|dont|no thanks|no thank you|stop|abort|scrap that|scrap it|leave it|on second thought no|changed my mind|i changed my mind|lets not|not now|discard|n|no way|dont bother|abandon it|call it off|undo that|cancel',
)

/** What may stand before or after an answer without changing it. */
export const aroundAnswers = phrases(
  'hmm|hm|uh|um|ah|please|pls|plz|thanks|thank you|thx|ty|now|then|lol|mate|bro|man|ser|and|that|it|this|well|oh|so|for me|actually|all|right now|sayso|just|my friend|dude|fam|anyway|i guess|sounds|let us|cheers|i think|to me|to go|with it|with that|love|luv|dear|my dear|darling|sweetheart|my love|hun|duck|young man|kindly|thank you very much|thank you so much|thanks very much|thanks a lot|with me|by me|if you would|if you please',
)
