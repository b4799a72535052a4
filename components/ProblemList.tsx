import { Icon } from './Icon.tsx';

/** What went wrong with briefing files or storage, in words a reader can act on. Nothing if nothing did. */
export function ProblemList({ problems }: { problems: string[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="problems" role="alert">
      <Icon name="alert" />
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
