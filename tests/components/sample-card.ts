import type { EntityCard, EvidenceView, VoiceView } from '../../lib/text/entity-card.ts';

const source = { title: 'The Strait Report' };

export const northland: VoiceView = { id: 'northland', name: 'Northland', kind: 'government', order: 0 };
export const southland: VoiceView = { id: 'southland', name: 'Southland', kind: 'government', order: 1 };
export const islands: VoiceView = { id: 'islands', name: 'The Islands', kind: 'bloc', order: 2 };

const quoted: EvidenceView = {
  id: 'quoted',
  kind: 'direct',
  section: 'Who pays',
  paragraph: 3,
  speaker: 'The harbour master',
  quote: 'The toll is a tax by another name',
  gist: 'The toll is called a tax.',
  source: { ...source, publisher: 'Strait Press' },
};

const reported: EvidenceView = {
  id: 'reported',
  kind: 'reported',
  section: 'Opening',
  paragraph: 1,
  speaker: 'Northland',
  gist: 'Northland calls the toll a fee for dredging.',
  source,
};

/** A card about made-up countries: two positions, one silent voice, one related entity. */
export const sampleCard: EntityCard = {
  key: 'strait/toll',
  id: 'toll',
  name: 'The strait toll',
  kind: 'measure',
  summary: 'A charge on ships that pass the strait.',
  background: [
    { text: 'It was first raised last spring.', evidence: [{ ...reported, id: 'spring', kind: 'analysis' }] },
  ],
  issues: [
    {
      id: 'purpose',
      question: 'What is the toll for?',
      positions: [
        { voice: northland, label: 'Dredging', gist: 'It pays for a deeper channel.', evidence: [reported] },
        { voice: southland, label: 'A tax', gist: 'It taxes other countries’ trade.', evidence: [quoted] },
      ],
      silent: [islands],
    },
  ],
  related: [{ key: 'strait/channel', name: 'The channel', label: 'what the toll is said to pay for' }],
  briefing: { id: 'strait', title: 'The strait and its toll', asOf: '2025-03', language: 'en' },
};
