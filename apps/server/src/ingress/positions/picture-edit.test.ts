import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Address, read } from '../reading.suite.ts';

const PNG = 'data:image/png;base64,iVBORw0=';
const PICTURE = Buffer.from('another');
const BASE64 = PICTURE.toString('base64');

/** The body with its one picture replaced. */
function edited(address: Address, body: unknown): unknown {
  const wire = read(address, body);
  const [file, ...more] = wire.files;
  assert.ok(file !== undefined && more.length === 0);
  const files = new Map([[file, { picture: PICTURE, mediaType: 'image/jpeg' }]]);
  return JSON.parse(wire.rewrite({ texts: new Map(), files }));
}

describe('a picture is replaced where it stands:', () => {
  it('a data URL by one, in both forms of chat and in responses', () => {
    const url = `data:image/jpeg;base64,${BASE64}`;
    for (const image of [{ url: PNG, detail: 'low' }, PNG]) {
      const body = {
        model: 'm',
        messages: [{ role: 'user', content: [{ type: 'image_url', image_url: image }] }],
      };
      assert.equal(JSON.stringify(edited('chat/completions', body)), JSON.stringify(body).replace(PNG, url));
    }
    const body = {
      model: 'm',
      input: [{ role: 'user', content: [{ type: 'input_image', image_url: PNG }] }],
    };
    assert.equal(JSON.stringify(edited('responses', body)), JSON.stringify(body).replace(PNG, url));
  });

  it('a source of messages as a whole, with its kind', () => {
    const source = { type: 'base64', media_type: 'image/png', data: 'iVBORw0=' };
    const image = { type: 'image', source, cache_control: { type: 'ephemeral' } };
    const body = (block: unknown) => ({ model: 'm', messages: [{ role: 'user', content: [block] }] });
    assert.deepEqual(
      edited('messages', body(image)),
      body({ ...image, source: { type: 'base64', media_type: 'image/jpeg', data: BASE64 } }),
    );
  });

  it('as bare base64 in a place of its own, and where no place is known for it', () => {
    const made = { type: 'image_generation_call', id: 'ig_1', result: 'iVBORw0=' };
    assert.deepEqual(edited('responses', { model: 'm', input: [made] }), {
      model: 'm',
      input: [{ ...made, result: BASE64 }],
    });
    assert.deepEqual(edited('chat/completions', { model: 'm', messages: [], cover: PNG }), {
      model: 'm',
      messages: [],
      cover: `data:image/jpeg;base64,${BASE64}`,
    });
  });

  it('but not in JSON in a string, which no vendor looks at as a picture', () => {
    const args = JSON.stringify({ cover: PNG });
    const wire = read('chat/completions', {
      model: 'm',
      messages: [
        {
          role: 'assistant',
          tool_calls: [{ id: 'c', type: 'function', function: { name: 'f', arguments: args } }],
        },
      ],
    });
    assert.deepEqual(wire.files, []);
    assert.ok(wire.texts.some(({ value }) => value === PNG));
  });
});
