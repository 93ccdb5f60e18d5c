import { documents, lines } from '../language.ts';

/** Contracts, judgments and notes of the personnel office. */
export const LEGAL = lines(`
  This agreement is made on <date> between <p1.full>, [residing at|of] <addr1> ("the Tenant"), and <co1>, represented by <p2.full> ("the Landlord").
  <co1>, a company registered in <country> (no. <ref>), whose registered office is at <addr1>, and <p1.full> [hereinafter "the Contractor"|] agree as follows.
  The claimant, <p1.honfull>, [was|had been] employed by <co1> as a <job> from <date> until <date>.
  <p1.hon> was represented by <p2.hon>, [counsel|solicitor], instructed by <co1>.
  In the case of <p1.last> v <co1>, <@court> [held|found] that <p2.full> had acted in good faith.
  [Before|Present]: <p1.hon>, President, <p2.full>, <p3.full>, <p4.full>, judges.
  The applicant, <p1.honfull>, is a <nrp> national who was born in <year> and lives in <city>.
  The applicant was arrested in <city> on <date> and taken to <auth1>.
  On <date> <@court> convicted <p1.last> of [theft|fraud|assault] and sentenced <p1~him|her> to <num:2-20> years.
  Witness <p1.init> stated that <p2.hon> left the [house|office] on <street> at <time>.
  The Government of <country> were represented by their Agent, <p1.honfull>, [of the Ministry of Foreign Affairs|].
  <p1.full>, date of birth <p1.dob>, of <addr1>, appeared before <@court> charged with [burglary|speeding].
  I, <p1.full>, being of sound mind, leave my [house at <addr1>|savings at <bank1>] to my [niece|son] <p2.full>.
  The deceased, <p1.full>, aged <agenum>, is survived by <p1~his|her> [wife|husband] <p2.first> and two children, <p3.first> and <p4.first>.
  Counsel for <co1>, <p1.hon>, submitted that the contract with <co2> had ended on <date>.
  Notice of termination to <p1.full>, <job>, employee no. <ref>, effective <date>.
  Following the grievance raised by <p1.full> against <p2.full>, HR interviewed <p3.first> and <p4.first>.
  <p1.full> has been [absent|on sick leave] since <date> owing to <@condition>.
  Salary of <p1.full> (<job>, <city>) rises to <amount> from <date>; approved: <p2.init>.
  Performance review: <p1.full>. Reviewer: <p2.full>. <p1.first> led the project with <o1> and speaks <nrp>.
  Power of attorney: <p1.full>, passport <passport>, authorises <p2.full> to act before <auth1>.
  The parties submit to the courts of <city>. Signed in <city> on <date>: <p1.full>, for <co1>.
  The Employer is <co1>, <addr1>. The Employee is <p1.full>, born on <p1.dob>, National Insurance number <nid>.
  <@court> refused <p1.poss> appeal on <date>, relying on the evidence of <p2.dr>.
  By letter of <date> the applicant's lawyer, <p1.hon>, informed <auth1> that <p2.hon> had died.
  Shares: <p1.full> <num:5-60> %, <p2.full> <num:5-60> %, <co1> the rest.
  The tenant, <p1.last>, owes <amount> to <p2.last>.
`);

/** Clinical notes. */
export const CLINICAL = documents(String.raw`
Patient: <p1.full>  DOB: <p1.dob>  [NHS no.|MRN|Hospital no.]: <hid>
[Consultant|Seen by]: <p2.dr>, <hosp1>

<@clinic> <@clinic>
---
<p1.hon> is a <anyage> [man|woman|retired <job>|patient] with <@condition>, referred by <p2.dr>. <@clinic>
---
DISCHARGE SUMMARY
<hosp1>, [Ward <num:1-20>|Cardiology|Department of Surgery]
Admitted: <date>  Discharged: <date>
Patient <p1.inv>, <addr1>
GP: <p2.dr>, <addr2>

<@clinic> <@clinic>

Dictated by <p3.dr>, typed by <p4.init>
---
Dear <p2.dr>,

Re: <p1.full>, <p1.dob>, <addr1>

Thank you for referring this pleasant <anyage> <job>. <@clinic> <@clinic>

<@closing>
<p3.dr>
---
Nursing note <time>: <p1.first> [slept well|refused breakfast|had pain overnight]. Daughter <p2.first> visited. Seen by <p3.dr>. <@clinic>
---
pt <p1.last>, <agenum> yo [m|f], c/o [chest pain|headache] x <num:2-9> days, hx <@condition>, on <@drug>. d/w <p2.dr>, plan: CT at <hosp1>
---
Triage: <p1.allup>, <p1.dob>, brought by [husband|wife|son] <p2.first>. <@clinic>
`);

export const CLINIC_LINES = lines(`
  Past history of <@condition> and <@condition>.
  <p1.hon> lives [alone|with <p1~his|her> [son|sister] <p4.first>] in <city>.
  Started on <@drug> by <p3.dr> on <date>.
  <p1~He|She> [works as a <job> at <o1>|came to this country from <country> in <year>|is a lapsed <nrp>].
  Follow-up with <p3.dr> at <hosp> in <num:2-12> weeks.
  The [CT|MRI] of <date> showed no change.
  Contact: <phone> ([wife|carer], <p5.full>).
  No known drug allergies; blood pressure 140/85, pulse <num:55-110>.
  Operated on by <p3.hon> on <date> without complications.
  Dr Watson's triad and the Glasgow score were discussed with the student.
  <p1~His|Her> [mother|father], <agenum>, has <@condition>.
`);
