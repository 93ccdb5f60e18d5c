import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import { createDetector } from '@bailiwick/detect';
import { boxesOver } from './boxes.ts';
import { pageWith } from './page.fixture.ts';
import { DEFAULT_PICTURE_LIMITS, Pictures } from './pictures.ts';

const IBAN = 'DE89 3704 0044 0532 0130 00';
const LINES = ['Please pay the invoice', `to ${IBAN}`, 'before the end of the month'];

/** The picture turned clockwise by quarters, as pixels. */
async function turnedBy(quarters: number, png: Uint8Array): Promise<Canvas> {
  const image = await loadImage(png);
  const [width, height] = quarters % 2 === 0 ? [image.width, image.height] : [image.height, image.width];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.translate(width / 2, height / 2);
  context.rotate((quarters * Math.PI) / 2);
  context.drawImage(image, -image.width / 2, -image.height / 2);
  return canvas;
}

/** Puts an EXIF segment with this orientation, and words that must not leave, behind the start of a JPEG. */
function withExif(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.concat([
    Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex'),
    Buffer.from('GPS 48.137 11.575 by Ida Brandt'),
  ]);
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    head,
    body,
    jpeg.subarray(2),
    Buffer.from('tail by Ida Brandt'),
  ]);
}

/** The same picture with 16 bits a channel (PNG, colour type 0). */
async function sixteenBits(png: Uint8Array): Promise<Buffer> {
  const image = await loadImage(png);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const rows = Buffer.alloc((width * 2 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      rows.writeUInt16BE((data[(y * width + x) * 4] ?? 0) * 257, y * (width * 2 + 1) + 1 + x * 2);
  }
  const chunk = (type: string, body: Buffer): Buffer => {
    const inner = Buffer.concat([Buffer.from(type, 'latin1'), body]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    check.writeUInt32BE(crc32(inner));
    return Buffer.concat([length, inner, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 16;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a picture, whatever it comes as,', () => {
  const pictures = new Pictures(DEFAULT_PICTURE_LIMITS);
  after(() => pictures.close());

  const copyOf = async (bytes: Uint8Array) => {
    const seen = await pictures.read(bytes);
    assert.equal(seen.kind, 'read');
    const findings = createDetector({ names: false }).detect(seen.text);
    const masks = findings.flatMap((finding) => boxesOver(seen.words, finding)).map((box) => ({ box }));
    const copy = await pictures.mask(bytes, masks);
    assert.equal(copy.kind, 'masked');
    return { seen, copy };
  };
  const isGone = async (bytes: Uint8Array) => {
    const again = await pictures.read(bytes);
    assert.equal(again.kind, 'read');
    assert.match(again.text, /Please pay the invoice/);
    assert.ok(!/3704|0532/.test(again.text), again.text);
  };
  const isCovered = async (bytes: Uint8Array) => {
    const { seen, copy } = await copyOf(bytes);
    assert.match(seen.text, /3704 0044 0532/);
    await isGone(copy.bytes);
    return copy;
  };

  it('is turned as its EXIF says before anything is covered, and loses EXIF, GPS and its tail', async () => {
    // Orientation 6: to be turned clockwise by a quarter when it is shown.
    const sideways = await turnedBy(3, pageWith(LINES));
    const original = withExif(sideways.toBuffer('image/jpeg', 92), 6);
    const copy = await isCovered(original);
    assert.equal(copy.mediaType, 'image/jpeg');
    assert.ok(!/Exif|GPS|Brandt/.test(Buffer.from(copy.bytes).toString('latin1')));
    const { width, height } = await loadImage(copy.bytes);
    assert.ok(width > height);
  });

  for (const [quarters, how] of [
    [1, 'lies on its right side'],
    [2, 'stands on its head'],
    [3, 'lies on its left side'],
  ] as const) {
    it(`is read and covered where it ${how}`, async () => {
      const canvas = await turnedBy(quarters, pageWith([...LINES, ...LINES, ...LINES]));
      const { seen, copy } = await copyOf(canvas.toBuffer('image/png'));
      assert.match(seen.text, /^Please pay the invoice\nto DE89 3704 0044/);
      const upright = await turnedBy(4 - quarters, copy.bytes);
      await isGone(upright.toBuffer('image/png'));
    });
  }

  it('may be light on dark', async () => {
    const image = await loadImage(pageWith(LINES));
    const canvas = createCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    context.globalCompositeOperation = 'difference';
    context.fillStyle = '#fff';
    context.fillRect(0, 0, image.width, image.height);
    const { seen } = await copyOf(canvas.toBuffer('image/png'));
    assert.match(seen.text, /3704 0044 0532/);
  });

  it('may have 16 bits a channel', async () => {
    await isCovered(await sixteenBits(pageWith(LINES)));
  });

  it('comes back still and as PNG from formats that can move', async () => {
    const image = await loadImage(pageWith(LINES));
    const canvas = createCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    const copy = await isCovered(await canvas.encode('gif'));
    assert.equal(copy.mediaType, 'image/png');
  });

  it('has no writing that only a dark background would show', async () => {
    const canvas = createCanvas(900, 120);
    const context = canvas.getContext('2d');
    context.font = '30px "Test Sans"';
    context.fillStyle = '#fff';
    context.fillText(`Pay to ${IBAN}`, 30, 70);
    const { seen, copy } = await copyOf(canvas.toBuffer('image/png'));
    assert.equal(seen.text, '');
    const onBlack = createCanvas(900, 120).getContext('2d');
    onBlack.drawImage(await loadImage(copy.bytes), 0, 0);
    assert.ok(onBlack.getImageData(0, 0, 900, 120).data.every((value) => value === 255));
  });

  it('may be a single pixel, or a strip', async () => {
    for (const [width, height] of [
      [1, 1],
      [3, 9000],
    ] as const) {
      const { seen } = await copyOf(createCanvas(width, height).toBuffer('image/png'));
      assert.equal(seen.text, '');
    }
  });
});
