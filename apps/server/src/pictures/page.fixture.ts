/** Pictures of written pages, drawn with a font that comes along, so that every machine draws the same. */
import { createRequire } from 'node:module';
import { GlobalFonts, createCanvas } from '@napi-rs/canvas';

const FAMILY = 'Test Sans';
const { resolve } = createRequire(import.meta.url);
GlobalFonts.registerFromPath(resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'), FAMILY);

export interface PageLook {
  readonly width?: number;
  readonly height?: number;
  readonly size?: number;
  readonly format?: 'png' | 'jpeg' | 'webp';
}

/** Black lines on white. */
export function pageWith(lines: readonly string[], look: PageLook = {}): Buffer {
  const { width = 1000, size = 28, format = 'png' } = look;
  const height = look.height ?? 80 + lines.length * size * 1.8;
  const canvas = createCanvas(width, Math.ceil(height));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  context.font = `${size}px "${FAMILY}"`;
  for (const [i, line] of lines.entries()) context.fillText(line, 40, 60 + i * size * 1.8);
  return format === 'png'
    ? canvas.toBuffer('image/png')
    : canvas.toBuffer(format === 'jpeg' ? 'image/jpeg' : 'image/webp');
}
