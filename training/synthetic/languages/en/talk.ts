import { documents, lines } from '../language.ts';

/** Posts, reviews and messages: short, careless, often without capitals. */
export const SOCIAL = lines(String.raw`
  <p1.handle> [thanks|lol|omg|congrats] [so much|] for <@thing>!
  just saw <p1.full> [at|outside|in] <city> [station|airport|] [!!|omg|and nearly died]
  <p1.first> and <p2.first> [were|are] [so good|awful|on fire] tonight [#<city1>live|]
  RT <p1.handle>: <p2.full> [is back|has left <team>|to play <city> in <month>]
  can't believe <p1.last> [missed|scored] that [penalty|sitter], [come on|unbelievable] <team> [!|smh|]
  off to <city> with <p1.first> [<month> can't come soon enough|wooo|:)]
  Happy birthday <p1.first>! [Miss you|Love from all of us in <place>]
  why is <o1> always [down|late|so slow] [on a <weekday>|]?
  [Breaking|BREAKING]: <p1.full> [resigns|dies aged <agenum>|wins] [in <city>|]
  new episode with <p1.full> is out now, we talk about <o1> and <country>
  Great evening at <o1> with <p1.first>, <p2.first> & <p3.first> [<url>|]
  Anyone from <city> [going to|watching] <p1.full> [tonight|<@day>]?
  my mum thinks <p1.full> is the [pm|president|new doctor who] of <country> lol
  shout out to <p1.handle> and <p2.handle> from <o1> [xx|]
  <o1> customer service is a joke. <p1.first> kept me waiting for <num:20-90> minutes.
  <p1.full>'s new [album|book|film] is [brilliant|a mess|worth it]
  [Missing|MISSING]: <p1.full>, <anyage>, last seen [near <street>|in <city>] [on <date>|]. Call <phone>
  Watching <p1.last> v <p2.last> [in the rain|at last]. Go <p1.first>!
  The plumber, <p1.first> from <co1>, came on time and fixed it for <amount>. Recommended.
  We stayed near <street> in <city>; the host, <p1.first>, met us at <time>.
  [Five|Four|Two] stars for <co1>! <p1.first> and <p1~his|her> team [rock|saved our wedding].
  Avoid <co1> in <city>. The owner, <p1.hon>, shouted at my <agenum>-year-old.
  Loved the food, hated the waiter ([some|a] <p1.first>). Won't go back to <city> for it.
  I met my wife <p1.first> in <city>, we married in <city> and now live in <country>
  does <p1.first> still work at <brand>? asking for a friend
  <p1.first> pls call me asap <phone>
  So proud of <p1.first> <p1.last> from <school> [who came second|]!
  u see what <p1.first> did to <p2.first> at <p3.poss> party
  <country> vs <country> on the telly and <p1.first> burnt the chips
  last day in <city>, gonna miss <p1.first> and the whole <o1> crew
  [Meet|This is] <p1.full>, our new <job>! [Welcome to <co1>.|]
`);

/** Chats and logs of talk. */
export const CHATS = documents(String.raw`
<p1.first>: [hey|morning|hi <p2.first>]
<p2.first>: [hi|hey <p1.first>], did you [see|hear] what <p3.full> said about <o1>?
<p1.first>: no, [what|tell me]
<p2.first>: that <@thing> is [off|on again]
---
\[<time>\] <p1.full>: <@chat>
\[<time>\] <p2.full>: <@chat>
\[<time>\] <p1.full>: <@chat>
---
<lt><p1.user><gt> <@chat>
<lt><p2.user><gt> <@chat>
---
<date>, <time> - <p1.full>: <@chat>
<date>, <time> - <p2.full>: <@chat>
---
Agent <p1.first>: Thank you for contacting <co1>. How can I help?
Customer: Hi, this is <p2.full>, my number is <ref>.
Agent <p1.first>: Thank you, <p2.hon>. Can you confirm your date of birth and postcode?
Customer: <p2.dob>, <addr1.code>
Agent <p1.first>: And the address is still <addr1>?
Customer: No, I moved to <city>.
---
Interviewer: So, <p1.first>, when did you come to <city>?
<p1.familyup>: In <year>. I worked for <o1> with <p2.full>.
Interviewer: And <p2.hon>?
<p1.familyup>: <p2~He|She> went back to <country>.
---
<p1.handle> <@chat>
<p2.handle> replying to <p1.handle>: <@chat>
---
User: who is <p1.full>?
Assistant: <p1.full> is a <nrp> [politician|singer|chemist] from <city>. <p1~He|She> [led|worked for|founded] <o1>.
User: and <p2.full>?
---
Q: Please state your name. A: <p1.full>. Q: Where do you live? A: <addr1>, with my husband <p2.first>. Q: Do you know <p3.hon>? A: Yes, from <o1>.
`);

export const CHAT_LINES = lines(`
  is <p3.first> coming <@day>?
  <p3.first> told me <p4.first> got the job at <o1>
  can you send <p3.email> the file
  ok, I'll ring <p3.hon> [at <time>|]
  [lol|haha] ask <p3.first>
  in <city> until <date>, then <country>
  my new number is <phone>
  has anyone got <p3.poss> address? it's something like <addr1>
  no idea, maybe <p3.full> knows
  we had <@condition> in the family too
  meet at <street>?
  the <job> from <o1>, <p3.last>, wants <@thing>
`);
