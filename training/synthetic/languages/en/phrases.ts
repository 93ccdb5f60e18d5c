import { lines } from '../language.ts';

/** What English templates share. */
export const PHRASES = {
  who: lines(`
    <p>
    <p>
    <p>, <job>,
    our <job> <p>
    the <job>, <p.full>,
    <p.full> from <o>
    <p.full> of <o>
    <p.short> ([<job>|<o>|<city>|<agenum>])
    <p.first> in <@dept>
    my [brother|sister|boss|colleague|neighbour|wife|husband|flatmate|mum|dad|cousin] <p.first>
    <p.hon>
    former <job> <p.full>
    <p.full>, [head|director|manager] of <@dept> at <o>,
  `),
  plainwho: lines(`
    <p>
    <p>
    <p.full>
    <p.first>
    <p.hon>
    <p.last>
  `),
  dept: lines(`
    sales
    procurement
    finance
    the legal team
    customer care
    human resources
    IT
    logistics
    marketing
    quality assurance
    the Leeds branch office
    radiology
    payroll
    operations
    compliance
  `),
  thing: lines(`
    the quarterly report
    the delayed shipment
    the rent increase
    the new parking rules
    the audit findings
    the invoice
    the broken boiler
    her appraisal
    the kitchen refurbishment
    the missing parcel
    the price list
    the job offer
    the holiday rota
    the tender
    the data breach
    the training course
    the lease
    the website relaunch
    last week's incident
    the insurance claim
    our loyalty scheme
    the pension transfer
    a refund
    the late payment
    the menu for Friday
    the minutes
  `),
  product: lines(`
    a cordless drill
    the Aurora desk lamp
    two office chairs
    a pair of hiking boots
    the Model X200 printer
    a gift card
    the winter duvet
    a second-hand laptop
    the annual plan
    a coffee grinder
    the Galaxy tablet
    noise-cancelling headphones
    the Summer Breeze candle set
    a Windows licence
  `),
  doc: lines(`
    a letter
    an e-mail
    a short reply
    a reference
    a polite reminder
    a complaint
    a cover letter
    a speech
    a LinkedIn message
    a summary
    an invitation
    a condolence card
    a contract clause
    a toast
  `),
  greeting: lines(`
    Dear <p1.hon>,
    Dear <p1.first>,
    Hi <p1.first>,
    Hello <p1.first>,
    Good morning <p1.hon>,
    Dear Sir or Madam,
    Hi all,
    <p1.first>,
    Hey <p1.first>!
    Dear <p1.full>,
    Dear team,
    Dear Colleagues,
  `),
  closing: lines(`
    Kind regards,
    Best regards,
    Best,
    Yours sincerely,
    Yours faithfully,
    Many thanks,
    Thanks,
    Cheers,
    All the best,
    Warm regards,
    Speak soon,
    Sincerely,
  `),
  condition: lines(`
    type 2 diabetes
    asthma
    hypertension
    depression
    breast cancer
    migraine
    atrial fibrillation
    epilepsy
    a herniated disc
    Crohn's disease
    pneumonia
    an anxiety disorder
    HIV
    multiple sclerosis
    chronic kidney disease
    a fractured wrist
    Parkinson's disease
    coeliac disease
    hepatitis C
    rheumatoid arthritis
  `),
  drug: lines(`
    metformin 500 mg
    ramipril
    salbutamol
    paracetamol
    amoxicillin
    sertraline 50 mg
    warfarin
    omeprazole
    atorvastatin 20 mg
    ibuprofen
  `),
  day: lines(`
    on <weekday>
    tomorrow
    next week
    this afternoon
    by <weekday>
    on <date>
    at <time>
    in <month>
    before the end of the month
    last night
    on <weekday> at <time>
  `),
  team: lines(`
    <club>
    <team>
    <city>
    <country>
    <team>
  `),
  score: lines(`
    <num:0-5>-<num:0-4>
    <num:1-4>-<num:0-3>
    <num:10-38>-<num:3-30>
    <num:80-120>-<num:78-118>
  `),
  court: lines(`
    <court>
    the <court>
  `),
};
