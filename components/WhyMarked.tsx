import type { Reason } from '../lib/text/mention.ts';
import { evidenceInWords, weightInWords } from './evidence-in-words.ts';

interface WhyMarkedProps {
  reason: Reason;
  /** Of the entity. */
  name: string;
}

/** The evidence for a mark, a sentence and a weight each, and what it adds up to. */
export function WhyMarked({ reason, name }: WhyMarkedProps) {
  const sum = reason.evidence.reduce((total, { weight }) => total + weight, 0);
  return (
    <>
      <ul class="reasons">
        {reason.evidence.map(({ feature, detail, weight }, place) => (
          <li key={place}>
            <span>{evidenceInWords(feature, { reason, name, detail })}</span>{' '}
            <span class="weight">{weightInWords(weight)}</span>
          </li>
        ))}
      </ul>
      <p class="reasons-sum">
        <span>In all. A name is marked when this is more than 0.</span>{' '}
        <span class="weight">{weightInWords(sum)}</span>
      </p>
    </>
  );
}
