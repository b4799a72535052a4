import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readProjectFile } from './project-files.ts';

const folder = 'public/_locales';
const messagesOf = (locale: string): Record<string, { message?: string }> =>
  JSON.parse(readProjectFile(`${folder}/${locale}/messages.json`));
const english = messagesOf('en');

test.each(readdirSync(folder))('locale %s has every message of English, and no other', (locale) => {
  const messages = messagesOf(locale);
  expect(
    Object.keys(messages).toSorted(),
    `Give ${folder}/${locale}/messages.json the keys of ${folder}/en/messages.json.`,
  ).toEqual(Object.keys(english).toSorted());
  for (const [key, { message }] of Object.entries(messages)) {
    expect(message?.trim(), `"${key}" needs a "message"`).toBeTruthy();
  }
});
