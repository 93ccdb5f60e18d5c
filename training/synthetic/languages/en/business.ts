import { documents, lines } from '../language.ts';

/** Sentences of letters, mails and messages between firms and their customers. */
export const SERVICE = lines(`
  My order <ref> has still not arrived at <addr1>[, and nobody at <co1> answers|].
  I spoke to <@plainwho> <@day> and <p~he|she> promised [a refund|to call me back].
  Please update my details: <p1.full>, <addr1>, <phone>.
  Your [agent|colleague] <p1.first> was [very helpful|rude|no help at all].
  I want to cancel my contract <ref> with <co1>. Signed, <p1.full>.
  The parcel was left with my neighbour, <p1.hon>, [at number <num:1-90>|on <street>].
  Ticket <ref>: customer <p1.full> called [from <city>|] about <@thing>, passed on to <p2.first>.
  Thank you for contacting <co1>, <p1.first>. My name is <p2.first> and I will look into <@thing>.
  Payment of <amount> from <p1.full>, <iban>, reached us on <date>.
  We could not deliver to <p1.full>, <addr1>; the driver <p2.first> left a card.
  <p1.full> would like the invoice sent to <p1.email> instead of <p2.email>.
  As agreed with <p1.hon> [on the phone|in <city>], we credit <amount> to the account of <co1>.
  According to <@who> the fault lies with <o1>, not with the carrier.
  Since moving from <city> to <city>, I get letters for a certain <p1.full>.
  <co1> has taken over the maintenance from <co2>; your contact is <p1.full>, <p1.phone>.
  I bought <@product> at your <city> branch and the assistant, <p1.first>, said it could be returned.
  Our technician <p1.full> will be with you <@day> between <time> and <time>.
  The card ending in <num:1000-9999> belongs to my wife, <p1.full>.
  Could <p1.first> or <p2.first> [please|] send me the <month> statement?
  [Kindly|Please] forward this to <@who>.
  Neither <p1.hon> nor <p2.hon> has replied to our letter of <date>.
  <p1.first> signed for the goods, but <p2.last> denies it.
  I have copied in <p1.full> and <p2.full> from <o1>.
  Attached you will find the offer that <p1.full> prepared for <co1>.
  The meeting with <o1> in <city> is moved to <date>; <p1.first> will send a new invitation.
  We met at the <city> fair, where you talked to my colleague <p1.full>.
  Following your talk with <@plainwho>, <o1> agrees to the price of <amount>.
  <p1.full> is no longer with <co1>. Please address all queries to <p2.full>, <p2.email>.
  I refer to the e-mail <p1.first> sent to <p2.first> on <date>.
  Sales in <country> and <country> fell, <p1.last> reported, while <region> grew.
  The <nrp> subsidiary of <o1> is run by <@who>.
  <@who> has approved <@thing>.
  In <p1.poss> absence, please call <p2.full> on <phone>.
  <p1.poss> laptop is still at the <city> office.
  Our bank, <bank1>, asks for a copy of <p1.poss> passport (<passport>).
  <co1>, represented by <p1.full>, accepts the terms of <co2.short>.
`);

/** Letters, mails with heads, quotations and signatures, minutes. */
export const LETTERS = documents(String.raw`
<co1>
<addr1>

<p1.honfull>
<addr2>

<date>

[Your complaint|Our meeting|Invoice <ref>|<@thing>]

<@greeting>

thank you for your letter of <date>. <@sentence>[ <@sentence>|]

<@closing>

<p2.full>
[<job>|<co1>|]
---
From: <p2.full> <lt><p2.email><gt>
To: <p1.full> <lt><p1.email><gt>
[Cc: <p3.inv> <lt><p3.email><gt>; <p4.full>
|]Date: <weekday>, <date> <time>
Subject: [Re: |Fwd: |][<@thing>|Visit of <o1>|<p3.last> / <co1>]

<@greeting>

<@sentence> <@sentence>

<@closing>
<p2.first>

[--
<p2.full> | <job>
<co1> · <addr1>
T <phone> · <p2.email> · <url>|Sent from my iPhone]
---
<@greeting>

<@sentence>

[Could you|Please] [ring|write to|speak to] <p3.full> about <@thing>? <p3~His|Her> number is <p3.phone>.

<@closing>
<p2.full>
---
On <weekday>, <date> at <time>, <p2.full> <lt><p2.email><gt> wrote:
\> <@greeting>
\>
\> <@sentence>
\>
\> <p2.first>

Thanks <p2.first>, <p3.first> and I will take care of it. <@sentence>

<p1.first>
---
-----Original Message-----
From: <p1.inv>
Sent: <weekday>, <date> <time>
To: <p2.inv>; <p3.inv>
Subject: [FW: |RE: |]<@thing>

<p2.first>,

<@sentence>

<p1.inits>
---
<p1.first> -

[Pls|Please] see below. <@sentence> I told <p3.first> and <p4.last> already.

<p2.first>

<p2.full>
<co1>
<addr1.street>
<addr1.city> <addr1.code>
[ph|tel]: <phone>
[fax|mobile]: <phone>
---
Minutes [of the meeting|] of <date>, <city>

Present: <p1.full> (chair), <p2.full>, <p3.full>[, <p4.hon>|]
Apologies: <p5.full>[ (<o1>)|]
[Minutes taken by: <p2.init>|]

1. [Budget|Staffing|Premises]
<p1.last> opened the meeting [at <time>|]. <@sentence>
Action: <p3.first>, by <date>

2. [Any other business|Suppliers]
<p2.first> reported on <@thing>. <o2> will be asked for an offer. <p3.last> disagreed.
---
MEMO

TO: [All staff|<p1.full>|<@dept>]
FROM: <p2.full>, <job>
DATE: <date>
RE: <@thing>

<@sentence> <@sentence>
---
Agenda, <date>, <time>
- Welcome (<p1.first>)
- <@thing> (<p2.full>, <o1>)
- Report from <city> (<p3.init>)
- AOB
---
Dear Mr [and Mrs |]<p1.last>,

RE: [Claim|Policy|Account] <ref>

We write on behalf of our client, <p3.full> of <addr1>. <@sentence>

Yours sincerely

<p2.full>
[Partner|Associate|Solicitor]
For and on behalf of <co1>
---
Hi <p1.first>, [just a quick one|quick question|fyi]: <@sentence> [Can you ask <p3.first>?|I've cc'd <p3.full>.|]

Thx, <p2.first>
---
Distribution: <p1.init>, <p2.init>, <p3.init> (<o1>), file

<co1.up>
[Internal|Confidential]

The board of <co1> met in <city> on <date>. <p1.hon> explained <@thing>. The offer of <o2> was [rejected|accepted].

Signed: <p2.full>
`);
