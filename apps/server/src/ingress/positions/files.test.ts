import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Address, read, readBody } from '../reading.suite.ts';
import type { FileKind } from './file-place.ts';

const PDF = 'data:application/pdf;base64,JVBERi0=';
const PNG = 'data:image/png;base64,iVBORw0=';
const chat = (part: unknown) => ({ model: 'm', messages: [{ role: 'user', content: [part] }] });
const response = (part: unknown) => ({ model: 'm', input: [{ role: 'user', content: [part] }] });
const output = (part: unknown) => ({
  model: 'm',
  input: [{ type: 'function_call_output', call_id: 'c', output: [part] }],
});
const message = (block: unknown) => ({ model: 'm', messages: [{ role: 'user', content: [block] }] });
const result = (block: unknown) => message({ type: 'tool_result', tool_use_id: 't', content: [block] });

const FILES: Readonly<Record<string, readonly [Address, unknown, FileKind]>> = {
  'a chat file': [
    'chat/completions',
    chat({ type: 'file', file: { filename: 'a.pdf', file_data: PDF } }),
    'document',
  ],
  'a chat file as bare base64': [
    'chat/completions',
    chat({ type: 'file', file: { file_data: 'JVBERi0=' } }),
    'document',
  ],
  'a chat file by id': [
    'chat/completions',
    chat({ type: 'file', file: { file_id: 'file-abc' } }),
    'reference',
  ],
  'a chat picture': ['chat/completions', chat({ type: 'image_url', image_url: { url: PNG } }), 'image'],
  'a chat picture in short form': ['chat/completions', chat({ type: 'image_url', image_url: PNG }), 'image'],
  'a chat picture by address': [
    'chat/completions',
    chat({ type: 'image_url', image_url: { url: 'https://x.test/a.png' } }),
    'remote',
  ],
  'a document passed off as a chat picture': [
    'chat/completions',
    chat({ type: 'image_url', image_url: { url: PDF } }),
    'document',
  ],
  'chat sound': [
    'chat/completions',
    chat({ type: 'input_audio', input_audio: { data: 'UklGRg==', format: 'wav' } }),
    'audio',
  ],
  'a file in a text part': [
    'chat/completions',
    chat({ type: 'text', text: 'x', file: { file_data: PDF } }),
    'document',
  ],
  'a chat video by address': [
    'chat/completions',
    chat({ type: 'video_url', video_url: { url: 'https://x.test/a.mp4' } }),
    'remote',
  ],
  'a chat part that nobody knows, with a data URL': [
    'chat/completions',
    chat({ type: 'scan', scan: PDF }),
    'reference',
  ],
  'a chat part that nobody knows, with a blob': [
    'chat/completions',
    chat({ type: 'scan', scan: 'JVBE'.repeat(400) }),
    'reference',
  ],
  'an unknown field with a picture': ['chat/completions', { model: 'm', messages: [], cover: PNG }, 'image'],
  'an unknown field with a document': [
    'chat/completions',
    { model: 'm', messages: [], cover: { a: [PDF] } },
    'reference',
  ],
  'a responses file': [
    'responses',
    response({ type: 'input_file', filename: 'a.pdf', file_data: PDF }),
    'document',
  ],
  'a responses file by address': [
    'responses',
    response({ type: 'input_file', file_url: 'https://x.test/a.pdf' }),
    'remote',
  ],
  'a responses file by id': ['responses', response({ type: 'input_file', file_id: 'file-abc' }), 'reference'],
  'a responses picture': [
    'responses',
    response({ type: 'input_image', image_url: PNG, detail: 'auto' }),
    'image',
  ],
  'a responses picture by id': [
    'responses',
    response({ type: 'input_image', file_id: 'file-abc' }),
    'reference',
  ],
  'a file in a tool result': [
    'responses',
    output({ type: 'input_file', filename: 'a.pdf', file_data: PDF }),
    'document',
  ],
  'a screenshot': [
    'responses',
    {
      model: 'm',
      input: [
        {
          type: 'computer_call_output',
          call_id: 'c',
          output: { type: 'computer_screenshot', image_url: PNG },
        },
      ],
    },
    'image',
  ],
  'a generated picture in history': [
    'responses',
    {
      model: 'm',
      input: [{ type: 'image_generation_call', id: 'ig_a', status: 'completed', result: 'iVBORw0=' }],
    },
    'image',
  ],
  'a file in a prompt variable': [
    'responses',
    { model: 'm', prompt: { id: 'p', variables: { doc: { type: 'input_file', file_data: PDF } } } },
    'document',
  ],
  'a messages document': [
    'messages',
    message({
      type: 'document',
      source: { type: 'base64', media_type: 'application/pdf', data: 'JVBERi0=' },
    }),
    'document',
  ],
  'a messages document by address': [
    'messages',
    message({ type: 'document', source: { type: 'url', url: 'https://x.test/a.pdf' } }),
    'remote',
  ],
  'a messages document by id': [
    'messages',
    message({ type: 'document', source: { type: 'file', file_id: 'file_abc' } }),
    'reference',
  ],
  'a messages picture': [
    'messages',
    message({ type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'iVBORw0=' } }),
    'image',
  ],
  'a messages picture by address': [
    'messages',
    message({ type: 'image', source: { type: 'url', url: 'https://x.test/a.png' } }),
    'remote',
  ],
  'a document passed off as a messages picture': [
    'messages',
    message({ type: 'image', source: { type: 'base64', media_type: 'application/pdf', data: 'JVBERi0=' } }),
    'reference',
  ],
  'an unknown block with base64': [
    'messages',
    message({ type: 'slides', source: { type: 'base64', media_type: 'application/x', data: 'JVBERi0=' } }),
    'reference',
  ],
  'an unknown kind of source': [
    'messages',
    message({ type: 'document', source: { type: 'novel', data: 'JVBERi0=' } }),
    'document',
  ],
  'a picture in a tool result': [
    'messages',
    result({ type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'iVBORw0=' } }),
    'image',
  ],
  'a document in a tool result': [
    'messages',
    result({ type: 'document', source: { type: 'base64', media_type: 'application/pdf', data: 'JVBERi0=' } }),
    'document',
  ],
  'a picture in a document of blocks': [
    'messages',
    message({
      type: 'document',
      source: {
        type: 'content',
        content: [{ type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'iVBORw0=' } }],
      },
    }),
    'image',
  ],
  'an upload into a container': [
    'messages',
    message({ type: 'container_upload', file_id: 'file_abc' }),
    'reference',
  ],
};

describe('files of a request', () => {
  for (const [name, [address, body, kind]] of Object.entries(FILES)) {
    it(`sees ${name} as ${kind}, and not as text`, () => {
      const wire = read(address, body);
      assert.deepEqual(
        wire.files.map((file) => file.kind),
        [kind],
      );
      assert.ok(wire.texts.every(({ value }) => !/JVBE|iVBOR|UklG|x\.test|file[-_]abc/.test(value)));
    });
  }

  it('gives bytes, media type and name', () => {
    const [file] = read(
      'responses',
      response({ type: 'input_file', filename: 'report.pdf', file_data: PDF }),
    ).files;
    assert.equal(Buffer.from(file!.bytes()).toString(), '%PDF-');
    assert.equal(file!.mediaType, 'application/pdf');
    assert.equal(file!.filename, 'report.pdf');
    const [sound] = read(
      'chat/completions',
      chat({ type: 'input_audio', input_audio: { data: 'UklGRg==', format: 'MP3' } }),
    ).files;
    assert.equal(sound!.mediaType, 'audio/mp3');
    const [titled] = read(
      'messages',
      message({
        type: 'document',
        title: 'T',
        source: { type: 'base64', media_type: 'application/pdf', data: 'JVBERi0=' },
      }),
    ).files;
    assert.equal(titled!.filename, 'T');
  });

  it("passes what the vendor's own tools have written, and empty fields", () => {
    const history = {
      type: 'code_execution_tool_result',
      tool_use_id: 'a',
      content: {
        type: 'code_execution_result',
        content: [{ type: 'code_execution_output', file_id: 'file_abc' }],
      },
    };
    assert.deepEqual(read('messages', message(history)).files, []);
    assert.deepEqual(
      read('chat/completions', chat({ type: 'file', file: { file_data: '', file_id: null } })).files,
      [],
    );
  });

  it('refuses a part that names two files, since one of them would go unseen', () => {
    for (const part of [
      { type: 'input_file', file_data: PDF, file_id: 'file-abc' },
      { type: 'input_file', file_data: PDF, file_url: PDF },
    ]) {
      assert.throws(() => read('responses', response(part)), { code: 'malformed_request' });
    }
    const twice = `{"model":"m","messages":[{"role":"user","content":[{"type":"file","file":{"file_data":"${PDF}","file_data":"${PDF}"}}]}]}`;
    assert.throws(() => readBody('chat/completions', twice), { code: 'malformed_request' });
    const results = `{"model":"m","input":[{"type":"program_output",${'"result":"x",'.repeat(50_000)}"id":"a"}]}`;
    assert.throws(() => readBody('responses', results), { code: 'malformed_request' });
  });

  it('refuses a file inside the source of another, and more files than anyone sends', () => {
    const inner = {
      type: 'document',
      source: { type: 'base64', media_type: 'application/pdf', data: 'JVBERi0=' },
    };
    assert.throws(
      () => read('messages', message({ ...inner, source: { ...inner.source, content: [inner] } })),
      { code: 'malformed_request' },
    );
    const many = {
      model: 'm',
      messages: [{ role: 'user', content: Array.from({ length: 1001 }, () => inner) }],
    };
    assert.throws(() => read('messages', many), { code: 'too_large' });
  });

  it('refuses broken base64 and broken data URLs', () => {
    for (const data of [
      'data:application/pdf;base64,a*b',
      'data:application/pdf;base64,ab==cd',
      'not base64 at all!',
      'https://x.test/a.pdf',
      'data:text/plain,%zz',
    ]) {
      const [file] = read('chat/completions', chat({ type: 'file', file: { file_data: data } })).files;
      assert.throws(() => file!.bytes(), { code: 'malformed_request' }, data);
    }
    assert.throws(
      () => read('chat/completions', chat({ type: 'file', file: { file_data: 'data:nothing' } })),
      { code: 'malformed_request' },
    );
  });
});

describe('a document replaced by its text', () => {
  const replace = (address: Address, source: string): string => {
    const wire = readBody(address, source);
    return wire.rewrite({
      texts: new Map(),
      files: new Map(wire.files.map((file) => [file, { text: 'line "1"\nline 2' }])),
    });
  };
  const DOCUMENT = String.raw`<document name=\"a.pdf\">\nline \"1\"\nline 2\n</document>`;

  it('becomes a text part in chat, and all else stays as it came', () => {
    const source = `{"model":"m", "messages":[ {"role":"user","content":[{"file" : {"filename":"a.pdf","file_data":"${PDF}"}, "type":"file" ,"x":1.50}]}]}`;
    assert.equal(
      replace('chat/completions', source),
      `{"model":"m", "messages":[ {"role":"user","content":[{"text":"${DOCUMENT}", "type":"text" ,"x":1.50}]}]}`,
    );
  });

  it('becomes an input_text part in responses, wherever its members stand', () => {
    for (const part of [
      `{"type":"input_file","filename":"a.pdf","file_data":"${PDF}"}`,
      `{"type":"input_file", "file_data":"${PDF}" , "filename":"a.pdf"}`,
      `{"filename":"a.pdf","file_id":null,"file_data":"${PDF}","detail":"high","type":"input_file"}`,
      `{"file_data":"${PDF}","filename":"a.pdf","file_url":null,"type":"input_file"}`,
    ]) {
      const sent = JSON.parse(
        replace('responses', `{"model":"m","input":[{"role":"user","content":[${part}]}]}`),
      ) as { input: { content: unknown[] }[] };
      assert.deepEqual(sent.input[0]!.content, [
        { type: 'input_text', text: '<document name="a.pdf">\nline "1"\nline 2\n</document>' },
      ]);
    }
  });

  it('keeps title, context, citations and cache control of a messages document', () => {
    const source =
      '{"model":"m","messages":[{"role":"user","content":[{"type":"document","title":"T","source":{"type":"base64","media_type":"application/pdf","data":"JVBERi0="},"citations":{"enabled":true},"cache_control":{"type":"ephemeral"}}]}]}';
    assert.equal(
      replace('messages', source),
      source.replace(
        /\{"type":"base64".*?\}/,
        String.raw`{"type":"text","media_type":"text/plain","data":"line \"1\"\nline 2"}`,
      ),
    );
  });

  it('takes the name of the file as it may leave, and changes other texts of the request too', () => {
    const wire = read('chat/completions', {
      model: 'm',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'Jane' },
            { type: 'file', file: { filename: 'Jane"s.pdf', file_data: PDF } },
          ],
        },
      ],
    });
    const texts = new Map(wire.texts.map((place) => [place, place.value.replace('Jane', '[PERSON_k7q2]')]));
    const sent = JSON.parse(
      wire.rewrite({ model: 'vendor-model', texts, files: new Map([[wire.files[0]!, { text: 'body' }]]) }),
    );
    assert.deepEqual(sent, {
      model: 'vendor-model',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: '[PERSON_k7q2]' },
            { type: 'text', text: '<document name="[PERSON_k7q2]\'s.pdf">\nbody\n</document>' },
          ],
        },
      ],
    });
  });

  it('never takes a name past its inspection: one that is JSON, or one of two', () => {
    const names = [
      '"filename":"[\\"Jane\\"]"',
      '"filename":"x","filename":"Jane"',
      '"filename":"Jane","filename":"x"',
    ];
    for (const name of names) {
      for (const [address, part] of [
        ['chat/completions', `{"type":"file","file":{${name},"file_data":"${PDF}"}}`],
        ['responses', `{"type":"input_file",${name},"file_data":"${PDF}"}`],
      ] as const) {
        const list = address === 'responses' ? 'input' : 'messages';
        const wire = readBody(address, `{"model":"m","${list}":[{"role":"user","content":[${part}]}]}`);
        const texts = new Map(
          wire.texts
            .filter(({ value }) => value.includes('Jane'))
            .map((place) => [place, place.value.replace('Jane', '[P]')]),
        );
        assert.equal(texts.size, 1);
        const sent = wire.rewrite({ texts, files: new Map([[wire.files[0]!, { text: 'body' }]]) });
        assert.doesNotMatch(sent, /Jane/);
        JSON.parse(sent);
      }
    }
  });

  it('takes with it whatever else stood in the member that it replaces', () => {
    const wire = read('chat/completions', {
      model: 'm',
      messages: [
        {
          role: 'user',
          content: [
            {
              type: 'file',
              file: { file_data: PDF, note: '{"by":"Jane"}', filename: 'Jane' },
              extra: '{"by":"Jane"}',
            },
          ],
        },
      ],
    });
    const texts = new Map(wire.texts.map((place) => [place, place.value.replace('Jane', '[P]')]));
    const sent = JSON.parse(
      wire.rewrite({ texts, files: new Map([[wire.files[0]!, { text: 'body' }]]) }),
    ) as { messages: { content: unknown }[] };
    assert.deepEqual(sent.messages[0]!.content, [
      { type: 'text', text: '<document name="[P]">\nbody\n</document>', extra: '{"by":"[P]"}' },
    ]);
  });
});
