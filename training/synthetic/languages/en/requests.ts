import { lines } from '../language.ts';

/** What people ask an assistant for, in a sentence or two. */
export const REQUESTS = lines(`
  [Please|Can you|Could you please|] [write|draft|compose] <@doc> to <@who> about <@thing>[.|?|]
  Write <@doc> from <p1.full> to <p2.full> [at <o1>|], [confirming|explaining|regretting] <@thing>.
  Summarise [this|the following] e-mail from <@plainwho> [in three bullet points|for <p.first>|]: [we will not renew with <o1>|the visit to <city> is off|<p.first> is on leave until <date>].
  Translate into [French|German|plain English]: "<p1.full> [lives|has lived] [at <addr>|in <city>] since <date>."
  My name is <p1.full> and I [live|work] in <city>[, <country>|]. [Help me|I need help to] [dispute|understand|answer] <@thing> [with <o>|].
  I am meeting <p1.full> of <o1> <@day>. What should I ask <p1~him|her> about <@thing>?
  Who is responsible for <@thing>, <p1.first> or <p2.first>?
  Put <p1.full>, <p2.full> and <p3.full> [in a table|in alphabetical order|on the guest list].
  Rewrite [more politely|in a friendlier tone]: <p1.first>, you still owe <p2.first> <amount> for <@thing>.
  Make <@doc> for <@who> who [is leaving|joined|has retired from] <o1> after <num:2-40> years.
  Is it true that <@who> [sold|bought|sued|left] <o1> [in <year>|]?
  [Draft|Prepare] a [response|reply] to [the customer|our client] <p1.full> ([customer no.|account] <ref>), <email>, who [complains|writes] about <@thing>.
  Plan a three-day trip to <city> for <p1.first> and <p2.first>, [flying from <city>|starting in <city>|by train from <city>].
  Compare <o1> and <o2> as [employers|suppliers|investments] in <place>.
  Find the mistake in this address: <addr1>.
  Add <p1.full>, born [on|] <p1.dob>, [phone|tel.|mobile] <phone>, to the [client|patient|member] list.
  Check this reference: "<p1.first> worked for <o1> as a <job> from <year> to <year> and reported to <p2.full>."
  Explain to <p1.first>, who is <p1.age>, why <@thing> matters.
  What did <@plainwho> say [to <@plainwho>|about <o>|in <city>] <@day>?
  Turn these notes into minutes: <p1.first> to call <o1>, <p2.first> books <city>, <p3.first> chases <p4.last>.
  Give me a toast for the wedding of <p1.first> and <p2.first> [<p2.last>|] in <city>.
  Our <job> <p1.full> [has|was diagnosed with|is off sick with] <@condition>; how do I tell <p2.first> without saying so?
  Remind <p1.first> to [ring|call|e-mail|text] <@who> [at|on] <phone> <@day>.
  You are <p1.full>, <job> at <o1>. Reply to <p2.full>.
  [hi|hello|hey], [i'm|this is|it's] <p1.first>[ <p1.last>|] [and|,] i [need|want] <@doc> for my [landlord|boss|doctor|teacher], <p2.hon>
  Which of <p1.poss> proposals did <o1> accept?
  Extract all names: "<p1.full>, <p2.full> and <p3.last> [met|signed|had lunch] at <o1> in <city>."
  Could you shorten <p1.poss> CV to one page? <p1~He|She> was <job> at <o1> [and <o2>|] in <city>.
  I forgot the surname of <p1.first> in <@dept>: was it <p1.last> or <p2.last>?
  Using the notes below, prepare <@doc> to <p1.hon> at <addr1>.
  The password of <p1.first> is <pw>, [user|login] <p1.user>. Write a manual for the new <job>.
  Create a rota for <p1.first>, <p2.first>, <p3.first> and <p4.first> for <month>.
  Generate a polite refusal to <@who>, who wants <@product> for <amount>.
  Tell me more about <p1.full>, the <nrp> [writer|painter|politician|physicist|footballer] born in <city> in <year>.
  Which visas do <nrp> citizens need for <country>?
  Is <city> [bigger|older|cheaper] than <city>?
  How far is it from <city> to <city> [by car|by train|]?
  What is the capital of <country>, and which countries border <country>?
  Summarise the history of <o1> in <num:3-9> sentences.
  Does <o1> still have offices in <city> and <city>?
  Imagine <p1.first> calls from <city> and asks <p2.first> for <@product>: write the dialogue.
  Change every "<p1.full>" to "<p2.full>" in the text.
  Please anonymise: <p1.full> (<p1.dob>), <addr1>, IBAN <iban>, suffers from <@condition>.
  A question about my contract with <co1>: can <@plainwho> end it [from one day to the next|without notice]?
  My daughter <p1.first>, <agenum>, goes to <school1>. Her teacher <p2.hon> says <p1~he|she> [should skip a year|is often absent]. Write <@doc>.
  Write a birthday poem for <p1.first>, who loves [sailing|chess|the sea|jazz] and comes from <place>.
  We at <co1> would like to hire <p1.full>. Draft the offer: <amount> a year, start <date>, place of work <city>.
  Read the complaint by <@plainwho> and list what <co1.short> must do.
  Correct the spelling: "Deer <p1.hon>, I am writting too you becuase of <@thing>."
  From the chat: who agreed to meet <p1.first> [at <o1>|in <city>|on <street>]?
`);
