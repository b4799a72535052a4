import type { ComponentType } from 'preact';
import { BackgroundSection } from './BackgroundSection.tsx';
import type { CardSectionProps } from './card-section.ts';
import { ColophonSection } from './ColophonSection.tsx';
import { IssuesSection } from './IssuesSection.tsx';
import { RelatedSection } from './RelatedSection.tsx';
import { SummarySection } from './SummarySection.tsx';

/** What a card shows, from top to bottom. A new section is one file and one line here. */
export const cardSections: ComponentType<CardSectionProps>[] = [
  SummarySection,
  IssuesSection,
  BackgroundSection,
  RelatedSection,
  ColophonSection,
];
