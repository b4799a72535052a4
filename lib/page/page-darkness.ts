import { isElement, parentOf } from './unclobbered.ts';

/** A colour as red, green, blue (0 to 255) and alpha (0 to 1). */
type Colour = [red: number, green: number, blue: number, alpha: number];

/** From this much of it on, a background is all that is seen. */
const OPAQUE = 0.95;
/** Luminance at which black and white text are equally legible (WCAG's contrast formula). */
const MIDDLE = 0.179;

/**
 * Whether the page is light or dark behind an element: by the background colours under it, else, where only
 * pictures lie there, by the colour of its text, else by the page's colour scheme.
 */
export function pageScheme(element: Element): 'light' | 'dark' {
  let seen: Colour = [0, 0, 0, 0];
  for (let node: Node | null = element; node && isElement(node); node = parentOf(node)) {
    const { backgroundColor, backgroundImage, color } = getComputedStyle(node);
    seen = under(seen, parseColour(backgroundColor));
    if (seen[3] >= OPAQUE) return luminance(seen) < MIDDLE ? 'dark' : 'light';
    if (backgroundImage !== 'none') return luminance(parseColour(color)) > MIDDLE ? 'dark' : 'light';
  }
  return luminance(under(seen, canvas())) < MIDDLE ? 'dark' : 'light';
}

/** What the browser paints behind a page without background: dark only if the page says it can be. */
function canvas(): Colour {
  const { colorScheme } = getComputedStyle(document.documentElement);
  const isDark =
    /\bdark\b/.test(colorScheme) &&
    (!/\blight\b/.test(colorScheme) || matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? [18, 18, 18, 1] : [255, 255, 255, 1];
}

/** Computed colours read `rgb(…)`; newer notations keep their own, of which lightness is enough. */
function parseColour(text: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/-?[\d.]+(e-?\d+)?%?/g) ?? []).map(toNumber);
  if (text.startsWith('rgb')) return [red, green, blue, alpha];
  const scale = text.startsWith('color(srgb') ? 255 : 0;
  if (scale) {
    const [, r = 0, g = 0, b = 0, a = 1] =
      /^color\(srgb(?:-linear)? ([\d.-]+) ([\d.-]+) ([\d.-]+)(?: \/ ([\d.]+))?/.exec(text)?.map(Number) ?? [];
    return [r * scale, g * scale, b * scale, Number.isNaN(a) ? 1 : a];
  }
  if (/^(ok)?(lab|lch)/.test(text)) {
    const grey = (text.startsWith('ok') ? red : red / 100) * 255;
    return [grey, grey, grey, alpha];
  }
  return [0, 0, 0, 0];
}

const toNumber = (text: string): number =>
  text.endsWith('%') ? Number.parseFloat(text) / 100 : Number(text);

/** Lays a colour under another. */
function under(top: Colour, below: Colour): Colour {
  const rest = (1 - top[3]) * below[3];
  const alpha = top[3] + rest;
  const mix = (a: number, b: number) => (alpha === 0 ? 0 : (a * top[3] + b * rest) / alpha);
  return [mix(top[0], below[0]), mix(top[1], below[1]), mix(top[2], below[2]), alpha];
}

/** Relative luminance, 0 to 1, by WCAG. */
function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
