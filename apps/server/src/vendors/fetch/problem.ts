/** Why a document could not be fetched: a stable code, what happened, what to do. */

const REMEDIES = {
  not_an_address: 'Give a web address that begins with https://, or the name of a file.',
  not_https:
    'Use the https:// address. A page that came unprotected is no evidence; save it yourself if you trust it.',
  has_credentials:
    'Take the name and password out of the address; save a page that needs them, and name the file.',
  not_public: 'Only pages on the public internet are fetched. Save this one, and name the file.',
  unknown_host: 'Check the spelling of the address, and the name service of this machine.',
  unreachable: 'Try again later, or save the page in a browser and name the file.',
  too_slow: 'Try again later, or save the page in a browser and name the file.',
  too_many_redirects: 'Open the address in a browser, and use the one that it ends at.',
  needs_login: 'Log in with a browser, save the page or PDF, and name the file.',
  not_found: 'Look for the document’s new address on the vendor’s page.',
  refused: 'The site turns away programs, or has a fault. Save the page in a browser, and name the file.',
  too_large: 'Terms are never this large: check the address, or save the document and name the file.',
  not_a_document: 'Give the address of the terms themselves: a page, a PDF, a Word document or a text.',
} as const;

export type FetchCode = keyof typeof REMEDIES;

export interface FetchProblem {
  readonly kind: 'unfetched';
  readonly code: FetchCode;
  /** A sentence. Names no address inside the firm's network. */
  readonly happened: string;
  readonly remedy: string;
}

export const problem = (code: FetchCode, happened: string): FetchProblem => ({
  kind: 'unfetched',
  code,
  happened,
  remedy: REMEDIES[code],
});
