import type { VoiceView } from '../lib/text/entity-card.ts';
import { voiceHue, VOICE_HUES } from './voice-hue.ts';
import { voiceInitials } from './voice-initials.ts';

/** What speaks, as a shape: a person is round, an office has corners, nobody in particular is an outline. */
const shapes: Record<VoiceView['kind'], 'round' | 'square' | 'open'> = {
  person: 'round',
  government: 'square',
  bloc: 'square',
  institution: 'square',
  analysts: 'open',
};

/**
 * A voice's sign: colour by its order in the briefing, initials, and a shape by its kind, so that no voice is
 * told by colour alone. Decoration beside the voice's name; `named` makes it stand for the name.
 */
export function VoiceBadge({ voice, named = false }: { voice: VoiceView; named?: boolean }) {
  return (
    <span
      class="badge"
      data-hue={voiceHue(voice)}
      data-round={Math.floor(voice.order / VOICE_HUES)}
      data-shape={shapes[voice.kind]}
      {...(named
        ? ({ role: 'img', 'aria-label': voice.name, title: voice.name } as const)
        : { 'aria-hidden': true })}
    >
      {voiceInitials(voice.name)}
    </span>
  );
}
