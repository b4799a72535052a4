import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VOICE_HUES } from '../../components/voice-hue.ts';

const css = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what tells a control or its state, 1.4.6 where more is asked for. */
const TEXT = 4.5;
const CONTROL = 3;
const MORE = 7;

const voices = Array.from({ length: VOICE_HUES }, (_, hue) => `voice-${hue}`);
const papers = ['paper', 'paper-sunk'];
const on = (inks: string[], grounds: string[], least: number) =>
  inks.flatMap((ink) => grounds.map((ground) => ({ ink, ground, least })));

const pairs = [
  ...on(['ink', 'ink-soft', 'accent', ...voices], papers, TEXT),
  ...on(['on-accent'], ['accent'], TEXT),
  ...on(['on-voice'], voices, TEXT),
  ...on(['alert'], ['alert-paper', 'paper'], TEXT),
  ...on(['paper'], ['ink'], TEXT),
  ...on(['line', 'accent'], papers, CONTROL),
];

const ordinary = tokensIn(css.slice(0, css.indexOf('@media')));
const more = { ...ordinary, ...tokensIn(css.slice(css.indexOf('@media (prefers-contrast: more)'))) };

test('tokens.css has a colour for every voice hue and no more', () => {
  expect(Object.keys(ordinary).filter((name) => name.startsWith('voice-'))).toEqual(voices);
});

test.each(pairs)(
  '$ink on $ground has a contrast of $least : 1 or more in both schemes',
  ({ ink, ground, least }) => {
    expect(contrasts(ordinary, ink, ground)).toSatisfy((ratios: number[]) => Math.min(...ratios) >= least);
  },
);

test.each(on(['ink', 'ink-soft', 'line'], papers, MORE))(
  '$ink on $ground reaches $least : 1 for readers who ask for more contrast',
  ({ ink, ground, least }) => {
    expect(contrasts(more, ink, ground)).toSatisfy((ratios: number[]) => Math.min(...ratios) >= least);
  },
);

type Tokens = Record<string, [light: string, dark: string]>;

function tokensIn(text: string): Tokens {
  const found = text.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g);
  return Object.fromEntries([...found].map(([, name, light, dark]) => [name, [light, dark]]));
}

/** The pair's contrast in the light and in the dark scheme. */
function contrasts(tokens: Tokens, ink: string, ground: string): number[] {
  return [0, 1].map((scheme) => {
    const [a, b] = [ink, ground].map((name) => {
      const colour = tokens[name]?.[scheme];
      if (!colour) throw new Error(`tokens.css has no colour --${name}: light-dark(#rrggbb, #rrggbb)`);
      return luminance(colour);
    }) as [number, number];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  });
}

/** Relative luminance as WCAG defines it. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
