interface NotThisProps {
  form: string;
  /** Of the entity. */
  name: string;
  /** Of the briefing, which form and name are from. */
  language: string;
  /** Empty where there is no site to speak of. */
  host: string;
  onNotThis(everywhere: boolean): void;
}

/** Takes no for an answer: the form is no longer to be marked for the entity, here or anywhere. */
export function NotThis({ form, name, language, host, onNotThis }: NotThisProps) {
  return (
    <>
      <p>
        Mark “<span lang={language}>{form}</span>” as <span lang={language}>{name}</span>?
      </p>
      <p class="answers">
        {host && (
          <button type="button" class="answer" onClick={() => onNotThis(false)}>
            Not here, on {host}
          </button>
        )}
        <button type="button" class="answer" onClick={() => onNotThis(true)}>
          Nowhere
        </button>
      </p>
    </>
  );
}
