import type { VoiceView } from '../lib/text/entity-card.ts';

/** How many voice colours tokens.css has. */
export const VOICE_HUES = 10;

/** Which of them a voice wears, everywhere. */
export const voiceHue = ({ order }: Pick<VoiceView, 'order'>): number => order % VOICE_HUES;
