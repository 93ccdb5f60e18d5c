import { lines } from '../language.ts';

/** News of our own invention. */
export const NEWS = lines(String.raw`
  <city.up>, <month> <num:1-28> ([<agency>|<paper>]) - <@who> [said|announced] <@day> that <o1> would [close|expand|sell] its plant in <city>.
  <city.up> <year>-<num:10-12>-<num:10-28>
  <city> - <p1.full> [won|lost|withdrew from] the [final|opening stage|election] <@day>, [beating|ahead of] <p2.full> [of <country>|].
  <@team> [beat|drew with|lost to] <@team> <@score> [in <city>|] <@day>.
  <@team> <num:0-5> <@team> <num:0-4>
  <p1.last> <num:6-7>-<num:2-6> <num:6-7>-<num:0-4> <p2.last> ([<country>|<num:1-16>])
  <num:1-30>. <p1.full> ([<country>|<team>]) <num:20-59>:<num:10-59>.<num:10-99>
  Scorers: <p1.last> (<num:1-90>), <p2.last> (<num:1-90> pen), <p3.init> (<num:1-90>). Attendance: <num:2-70>,<num:100-999>
  <p1.full> scored [twice|a late winner] as <@team> [came from behind|held on] against <@team>.
  Striker <p1.full>, [signed from <team>|on loan from <team>], [missed a penalty|was sent off].
  <country> [captain|coach|midfielder] <p1.full> [ruled himself out|named <p2.full> in his squad] for the match against <country>.
  Shares in <o1> [rose|fell] <num:1-12> percent [in <city>|] after <p1.full> [quit|was named <job>].
  <o1> [agreed to buy|has bought|will merge with] <o2> for <amount> [million|], [sources|<paper>] said.
  <nrp> [President|Prime Minister|Foreign Minister|opposition leader] <p1.full> [met|telephoned|accused] <p2.full> [in <city>|] on <weekday>.
  The <nrp> [government|army|central bank|parliament] [denied|confirmed] [reports|claims] that <p1.last> had fled to <country>.
  Police in <city> arrested a <anyage> man, named as <p1.full>, [near <street>|after a raid in <region>].
  "[We are ready|It is a sad day|I never met him]," <p1.last> [said|told reporters|told <paper>].
  "[This is nonsense|No comment]," said <p1.full>, a spokes<p1~man|woman> for <o1>.
  [At least|About] <num:3-90> people died when a [bus|ferry] [overturned|sank] [near <city>|on the <water>] in <country>.
  <p1.full>, the <nrp> [novelist|conductor|architect], died in <city> on <date>. <p1~He|She> was <agenum>.
  The <party1> of <p1.full> won <num:10-60> seats, ahead of the <party2>.
  <o1> [spokesman|spokeswoman] <p1.full> declined to comment.
  <auth1> fined <co1> <amount> over <@thing>.
  Talks between <country> and <country> [resume|broke down] in <city> <@day>.
  The <water> burst its banks in <region>, flooding <city> and <city>.
  [Mayor|Governor|Senator|Judge|Archbishop] <p1.full> [opened|visited|condemned] <o1> in <city>.
  [Results|Standings|Leading scores] [from|after] [the|] <city> [Open|Marathon|Grand Prix] on <weekday>:
  <p1.full> ([<nrp>|<country>]) beat <p2.full> ([<country>|]) <num:6-7>-<num:1-5> <num:6-7>-<num:1-5>
  <p1.allup> [WINS|QUITS|DENIES CLAIMS] [AS <o1.up> FALLS|IN <city.up>|]
  <p1.last> [to Face|Defends|Rejects] [Inquiry Into|Deal With|Plan of] <o1>
  <country> [Votes to|Agrees to|Will Not] [Join|Leave|Sue] <o1>
  Analysts at <bank1> expect <o1> to [cut|raise] prices in <place>.
  [By|Text:] <p1.full> in <city>
  [Editing|Additional reporting] by <p1.full>[; <city> newsroom|].
  <p1.full>, [whose father <p2.first> founded the firm|<agenum>], will succeed <p3.full> as <job> of <co1>.
  After <num:2-9> years in <place>, <p1.last> joined <team> from <team> for <amount>.
  <p1.full> and <p2.full> put on <num:50-200> for the third wicket before <p3.last> was bowled by <p4.last>.
  [Close|Stumps]: <country> <num:100-400>-<num:3-9> (<p1.init> <num:20-150>, <p2.init> <num:20-90>) v <team>
`);

/** Prose like that of an encyclopaedia. */
export const WIKI = lines(`
  <p1.full> (born <p1.dob> in <city>) is a <nrp> [actress|politician|mathematician|footballer|bishop].
  <p1.full> ([<date>|<year>] - <year>) was [an influential|a|a leading] <nrp> [painter|composer|admiral|botanist] [and member of <o1>|].
  <p1~He|She> studied at <uni1> [under <p2.full>|] and taught at <uni2> until <year>.
  <city> is a [town|village|municipality|district] in <region>, <country>, on the <water>.
  As of <year>, the population of <city> was <num:1-90>,<num:100-999>.
  The <water> rises near <city> and flows through <region> into the <water>.
  <co1> is a <nrp> [manufacturer|retailer|publisher] based in <city>, founded by <p1.full> in <year>.
  The [album|film|novel] was [written|produced|directed] by <p1.full> and features <p2.full> [and <p3.full>|].
  The band [consists|consisted] of <p1.full> (guitar), <p2.full> (bass) and <p3.full> (drums).
  In <year> <p1.last> [married|divorced] <p2.full>, [a daughter|a cousin] of <p3.full>.
  <p1.last> was buried in <city> [Cathedral|Cemetery|].
  The [bridge|museum|airport|school] is named after <p1.full>, a native of <region>.
  During the war the <nrp> army under <p1.last> occupied <city> and <city>.
  It was released by <co1> in <country> on <date>.
  The club, known as <team1>, plays its home games in <city>.
  In <year> <o1> moved its headquarters from <city> to <city>.
  <p1.last> wrote to <p2.last> that <country> [would never agree|had lost].
  <p1.full>, Baron of <city>, [commanded|served in] the <nrp> fleet.
  The first edition, printed in <city> by <p1.full>, is kept at <uni1>.
  The species was described by <p1.last> in <year> from specimens found in <country> and northern <country>.
  Its neighbours are <city> to the north, <city> to the east and <city> to the south.
  King <p1.first> II [conquered|lost] <region> in <num:1100-1790>.
  <uni1> and <o1> [opened|founded] a joint institute in <city>.
  Members included <p1.full>, <p2.full>, <p3.init>, and <p4.full>.
  The character <p1.first> <p1.last> was played by <p2.full> [until <year>|].
  St. <p1.first> is the patron of <city>.
  <party1> politician <p1.full> represented <city> in parliament.
  The <nrp> Orthodox and the <nrp> communities share the church on <street>.
`);
