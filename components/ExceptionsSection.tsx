import type { ListedException } from './listed-exception.ts';
import { OptionsSection } from './OptionsSection.tsx';
import { RemovableRows } from './RemovableRows.tsx';

interface ExceptionsSectionProps {
  exceptions: ListedException[];
  onRemoveException(exception: ListedException): void;
}

/** What the reader said "Not this" of. Removing one has it marked again. */
export function ExceptionsSection({ exceptions, onRemoveException }: ExceptionsSectionProps) {
  return (
    <OptionsSection
      title="Not this"
      lead="Names you asked not to have marked, on this device. Remove one, and it is marked again."
    >
      <RemovableRows
        empty="You have not said “Not this” of any mark yet."
        rows={exceptions.map((exception) => ({
          key: JSON.stringify([exception.host, exception.entity, exception.form]),
          name: `“${exception.form}” as ${exception.name}, ${whereInWords(exception)}`,
          content: (
            <>
              <span class="site-host">
                {`“${exception.form}”`} <span class="site-choice">{`as ${exception.name}`}</span>
              </span>
              <span class="site-choice">{whereInWords(exception)}</span>
            </>
          ),
          onRemove: () => onRemoveException(exception),
        }))}
      />
    </OptionsSection>
  );
}

const whereInWords = ({ host }: ListedException): string => (host === null ? 'nowhere' : `not on ${host}`);
