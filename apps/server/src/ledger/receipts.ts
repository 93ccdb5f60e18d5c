/**
 * Receipts for callers: `GET /ledger/receipt/RECORD`, with the key that made the request.
 *
 * Whoever asks is given what concerns requests of their own; of others they are not even told that there are any.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Ledger } from './ledger.ts';
import { type Receipt, receiptFor } from './receipt.ts';
import type { Publishing } from './publishing.ts';

const PREFIX = '/ledger/receipt/';
const RECORD = /^[0-9a-z]{26}$/;

/** @param principalOf who asks. @throws BailiwickError `invalid_key` */
export function receipts(ledger: Ledger, principalOf: (request: IncomingMessage) => string): Publishing {
  return async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (request.method !== 'GET' || !path.startsWith(PREFIX)) return false;
    try {
      const receipt = await ownReceipt(ledger, path.slice(PREFIX.length), principalOf(request));
      if (receipt === undefined)
        send(response, 404, { error: 'No request of yours has this record, or it is not signed yet.' });
      else send(response, 200, receipt);
    } catch (error) {
      if (!(error instanceof BailiwickError)) throw error;
      send(response, error.status, { code: error.code, error: error.message, remedy: error.remedy });
    }
    return true;
  };
}

async function ownReceipt(ledger: Ledger, record: string, principal: string): Promise<Receipt | undefined> {
  // Signing is the timer's: a caller cannot make the ledger sign.
  const signed = RECORD.test(record) ? await ledger.latest() : undefined;
  const receipt = signed && (await receiptFor(ledger, signed, { record, told: 'opened' }));
  const isTheirs = receipt?.entries.every(({ opening }) => opening?.fields['principal'] === principal);
  return isTheirs === true ? receipt : undefined;
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = `${JSON.stringify(body, undefined, 2)}\n`;
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}
