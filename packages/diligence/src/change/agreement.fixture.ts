/** An agreement of our own between companies that do not exist, in the shape in which vendors write them. */

export const AGREEMENT = `# Data Processing Agreement

Last updated: 3 May 2026

This agreement is between Quillon GmbH ("Quillon") and the customer ("Customer").

## 1. Use of data

Quillon will not use Customer Data to train its models. Quillon processes Customer Data only to provide the service.

## 2. Security

Customer Data is encrypted at rest with AES-256. Quillon encrypts Customer Data in transit with TLS 1.3.

Quillon shall notify Customer of a personal data breach within 48 hours after becoming aware of it.

## 3. Sub-processors

Customer authorises Quillon to engage sub-processors. The current list of sub-processors is available at [our trust page](https://quillon.example/subprocessors?utm_source=dpa).

Quillon shall inform Customer of any new sub-processor at least 30 days in advance. Customer may object to a new sub-processor within that period.

## 4. Retention

Quillon stores Customer Data for a period of 30 days. Upon termination, Quillon shall delete all Customer Data within 60 days.

## 5. Audit

Customer may audit Quillon's compliance with this agreement once a year, on thirty days' notice.

## 6. Law

This agreement is governed by the laws of Germany.
`;

/** A copy with one passage exchanged. The passage has to be there. */
export function withChange(from: string, to: string, text = AGREEMENT): string {
  if (!text.includes(from)) throw new Error(`Not in the text: ${from}`);
  return text.replace(from, () => to);
}
