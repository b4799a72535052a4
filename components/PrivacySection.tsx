import { OptionsSection } from './OptionsSection.tsx';

/** What the extension can and cannot see, in plain words. */
export function PrivacySection() {
  return (
    <OptionsSection title="What Parallax can and cannot see">
      <div class="plain">
        <h3>It can</h3>
        <ul>
          <li>
            Read the text of the pages it is on for, inside your browser, to find the names its briefings
            cover.
          </li>
          <li>
            Remember your settings and the sites you switched on or off. If your browser syncs, they travel
            with your browser account, like bookmarks.
          </li>
          <li>
            Remember, on this device only, which names you asked not to have marked, and on which site you
            said so.
          </li>
        </ul>
        <h3>It cannot, or does not</h3>
        <ul>
          <li>
            Nothing you read leaves the browser. Parallax makes no network requests and counts nothing about
            you.
          </li>
          <li>It keeps no history: what it found on a page is forgotten with the page.</li>
          <li>
            It cannot read the browser’s own pages, the extension store or PDFs: browsers keep those closed to
            extensions.
          </li>
          <li>
            It does not change a page’s text. Marks are painted over it; the card is the one thing added.
          </li>
        </ul>
        <h3>Who can see it</h3>
        <ul>
          <li>
            A page’s own scripts can notice that highlights are registered on it, and what they cover. They
            see neutral names, not your settings or briefings.
          </li>
        </ul>
      </div>
    </OptionsSection>
  );
}
