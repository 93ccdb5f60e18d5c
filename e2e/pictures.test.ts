/** Pictures through the door: their writing is inspected like any text, and what may not leave is covered. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import Anthropic from '@anthropic-ai/sdk';
import { startFakeVendor, type FakeVendor } from '@bailiwick/fakes/vendor';
import OpenAI from 'openai';
import { pageWith } from '../apps/server/src/pictures/page.fixture.ts';
import { DEFAULT_PICTURE_LIMITS, Pictures } from '../apps/server/src/pictures/pictures.ts';
import { type TestDoor, openDoor, usualConfiguration } from './test-door.ts';

const IBAN = 'DE89 3704 0044 0532 0130 00';
const LETTER = pageWith(['Please check this transfer', `to ${IBAN}`, 'of last week']);
const PASSWORD = pageWith(['Note to myself', 'password: kT9#vLq2!x']);

describe('a picture in a request', () => {
  let vendor: FakeVendor;
  let door: TestDoor;
  const pictures = new Pictures(DEFAULT_PICTURE_LIMITS);
  before(async () => {
    vendor = await startFakeVendor();
    door = await openDoor(usualConfiguration(vendor));
  });
  beforeEach(() => vendor.requests.splice(0));
  after(async () => {
    await door.close();
    await vendor.close();
    await pictures.close();
  });

  const readBack = async (base64: string): Promise<string> => {
    const seen = await pictures.read(Buffer.from(base64, 'base64'));
    assert.equal(seen.kind, 'read');
    return seen.text;
  };
  const sent = (): string => vendor.requests[0]?.body.toString() ?? '';
  const chat = (png: Buffer) =>
    new OpenAI({ apiKey: 'unused', baseURL: `${door.url}/v1`, maxRetries: 0 }).chat.completions.create({
      model: 'fake-1',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What is this?' },
            { type: 'image_url', image_url: { url: `data:image/png;base64,${png.toString('base64')}` } },
          ],
        },
      ],
    });

  it('goes out in chat with a box over what may not leave', async () => {
    await chat(LETTER);
    const [, data = ''] = /data:image\/png;base64,([A-Za-z0-9+/=]+)/.exec(sent()) ?? [];
    const text = await readBack(data);
    assert.match(text, /Please check this transfer/);
    assert.ok(!text.includes('3704'));
  });

  it('goes out in messages likewise, with its kind named', async () => {
    const client = new Anthropic({ apiKey: 'unused', baseURL: door.url, maxRetries: 0 });
    await client.messages.create({
      model: 'fake-1',
      max_tokens: 10,
      messages: [
        {
          role: 'user',
          content: [
            {
              type: 'image',
              source: { type: 'base64', media_type: 'image/png', data: LETTER.toString('base64') },
            },
          ],
        },
      ],
    });
    const body = JSON.parse(sent()) as {
      messages: { content: { source: { data: string; media_type: string } }[] }[];
    };
    const source = body.messages[0]?.content[0]?.source;
    assert.equal(source?.media_type, 'image/png');
    assert.ok(!(await readBack(source.data)).includes('3704'));
  });

  it('is blocked by what is written in it', async () => {
    await assert.rejects(
      chat(PASSWORD),
      (error: unknown) => error instanceof OpenAI.APIError && error.status === 403,
    );
    assert.equal(vendor.requests.length, 0);
  });

  it('is counted in the journal by classes, like any text', async () => {
    await chat(LETTER);
    const entries = await door.journal();
    assert.ok(entries.some((entry) => JSON.stringify(entry).includes('payment')));
  });
});
